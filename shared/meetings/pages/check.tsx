import { meetingMessages } from "../../i18n/meetings/messages.ts";
import { policies } from "../../policies.ts";
import { Refusal } from "../../refusal.ts";
import { plusDays } from "../../time.ts";
import { formOf } from "../../web/contract-form.tsx";
import { Hidden } from "../../web/form.tsx";
import { inputOf } from "../../web/form-data.ts";
import type { InputOf } from "../../web/operation.ts";
import type { Visit } from "../../web/page-route.tsx";
import { Told } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import { mayRun } from "../actions.ts";
import { clashesWith } from "../clash-actions.ts";
import type * as contract from "../contract.ts";
import { instantOf } from "../local-time.ts";
import { momentFor } from "../moments.ts";
import type { Clash } from "../shapes.ts";
import type { MeetingState } from "../states.ts";
import { bodyNames } from "../texts.ts";
import { Facts } from "./facts.tsx";
import { answerNamed } from "./forms.tsx";

export interface Checked {
  planned: Pick<
    MeetingState,
    "of" | "title" | "at" | "zone" | "minutes" | "agenda" | "interpretation" | "place" | "call"
  >;
  clashes: Clash[];
  /** sooner than the notice agreed */
  soon: boolean;
}

/**
 * What is to be known before a meeting is called, or moved to another time; undefined where only what stands in nobody's
 * calendar is corrected. @throws Denial invalid-input, Refusal as the rules
 */
export async function needsCheck(
  visit: Visit,
  { name, meeting }: { name: string; meeting?: MeetingState },
): Promise<Checked | undefined> {
  const { operation } = answerNamed(name);
  const { world, caller, form } = visit;
  const body = parseInput(operation.body, inputOf(formOf(operation).body, form));
  const planned = { ...meeting, ...present(body) } as Omit<Checked["planned"], "at"> & Pick<MeetingState, "start">;
  mayRun(caller, planned.of);
  const at = instantOf(planned.start, planned.zone);
  if (meeting && at === meeting.at && planned.minutes === meeting.minutes) return undefined;
  if (at <= world.now) throw new Refusal("in-the-past");
  const clashes = await clashesWith(world, { ...planned, except: meeting?.id });
  const soon = planned.of.includes("liaison") && at < plusDays(world.now, policies.liaisonNoticeDays);
  return { planned: { ...planned, at }, clashes, soon };
}

const present = (body: unknown) =>
  Object.fromEntries(
    Object.entries(body as InputOf<typeof contract.changeMeeting>["body"]).filter(([, v]) => v !== undefined),
  );

/** The meeting as it would be, who would have to be in two, whether it is soon; and the button that says yes. */
export function Check({ visit, planned, clashes, soon, change }: Checked & { visit: Visit; change: boolean }) {
  const { language, form, session } = visit;
  const { plan: words } = meetingMessages[language];
  return (
    <>
      <h2>{change ? words.checkChange : words.check}</h2>
      <p>
        <b>
          <Told texts={planned.title} language={language} />
        </b>
      </p>
      <Facts meeting={{ ...planned, status: "scheduled" }} call={planned.call} language={language} />
      {soon && (
        <p class="box" role="status">
          {words.notice(policies.liaisonNoticeDays)}
        </p>
      )}
      <h2>{clashes.length > 0 ? words.clashes : words.noClash}</h2>
      {clashes.length > 0 && (
        <ul class="list">
          {clashes.map(({ title, at, zone, of, holders }) => (
            <li>
              <b>
                <Told texts={title} language={language} />
              </b>
              <br />
              {momentFor(at, zone, language)}
              <br />
              {bodyNames(of, language)} · {words.clash(holders)}
            </li>
          ))}
        </ul>
      )}
      <form method="post">
        {[...form]
          .filter(([name]) => name !== "form")
          .map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
        <Hidden name="form" value={session?.formToken} />
        <p class="row">
          <button name="confirmed" value="1">
            {change ? words.confirmChange : words.confirm}
          </button>
          <button class="q" name="back" value="1">
            {words.back}
          </button>
        </p>
      </form>
    </>
  );
}
