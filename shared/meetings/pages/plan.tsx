import { MeetingBody } from "../../../events/define.ts";
import { meetingMessages } from "../../i18n/meetings/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Option } from "../../reference/names.ts";
import type { Refusal } from "../../refusal.ts";
import { sitsIn } from "../../tables/rights.ts";
import { bodies, tableOf } from "../../tables/seat-rules.ts";
import { plusDays } from "../../time.ts";
import { perform } from "../../web/do.tsx";
import { Choices } from "../../web/form.tsx";
import { entriesOf } from "../../web/form-data.ts";
import { etagOf } from "../../web/on-request.ts";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import { Told } from "../../web/texts.tsx";
import { mayRun } from "../actions.ts";
import * as contract from "../contract.ts";
import { plusLocal } from "../local-time.ts";
import { meetingResource } from "../resources.ts";
import type { Meeting } from "../shapes.ts";
import type { MeetingState } from "../states.ts";
import { findMeeting } from "../store.ts";
import { bodyName } from "../texts.ts";
import { zoneOptions } from "../zones.ts";
import { Check, needsCheck } from "./check.tsx";
import { answerNamed, mendable, OperationForm } from "./forms.tsx";
import { meetingOf, runs } from "./meeting.tsx";

type Name = "schedule-meeting" | "change-meeting";
interface Form {
  name: Name;
  entries: URLSearchParams;
  problem?: Denial | Refusal;
  /** the meeting that is changed */
  meeting?: MeetingState;
}

const who = contract.scheduleMeeting.who;

/** `/{lang}/meetings/new`: filled in by the address, or like an earlier meeting at the same hour of the clock. */
export const scheduling = page("/{lang}/meetings/new", {
  access: "session",
  who,
  get: async (visit) => show(visit, { name: "schedule-meeting", entries: await startingWith(visit) }),
  post: (visit) => submitted(visit, { name: "schedule-meeting", entries: visit.form }),
});

/** `/{lang}/meetings/{id}/change` */
export const changing = page("/{lang}/meetings/{id}/change", {
  access: "session",
  who,
  async get(visit) {
    const meeting = await meetingOf(visit);
    mayRun(visit.caller, meeting.of);
    const entries = entriesOf(meeting);
    entries.set("etag", etagOf(JSON.stringify(await meetingResource(visit.world, meeting))));
    return show(visit, { name: "change-meeting", entries, meeting });
  },
  async post(visit) {
    const meeting = await meetingOf(visit);
    mayRun(visit.caller, meeting.of);
    return submitted(visit, { name: "change-meeting", entries: visit.form, meeting });
  },
});

/** First what is to be known is shown; the second post says yes. */
async function submitted(visit: Visit, form: Form) {
  const { language } = visit;
  if (visit.form.has("add") || visit.form.has("back")) return show(visit, form);
  try {
    if (!visit.form.has("confirmed")) {
      const check = await needsCheck(visit, form);
      if (check) return asPage(visit, form, <Check visit={visit} {...check} change={form.name === "change-meeting"} />);
    }
    const { id } = (await perform(answerNamed(form.name), visit)) as Meeting;
    return seeOther(`/${language}/meetings/${id}?said=${form.name === "schedule-meeting" ? "called" : "changed"}`);
  } catch (error) {
    return show(visit, { ...form, problem: mendable(error) });
  }
}

async function show(visit: Visit, form: Form): Promise<Shown> {
  const { language } = visit;
  const { plan: words, form: called } = meetingMessages[language];
  const { name, entries, problem, meeting } = form;
  const change = name === "change-meeting";
  return asPage(
    visit,
    form,
    <>
      {!change && <p>{called.forms[name].intro}</p>}
      <OperationForm
        visit={visit}
        operation={name}
        entries={entries}
        problem={problem}
        without={["of"]}
        named={{ zone: zoneOptions(entries.get("zone") ?? meeting?.zone) }}
        hidden={{ etag: entries.get("etag") ?? undefined }}
        send={change ? words.nextChange : words.next}
        first={(filled) =>
          !change && (
            <Choices
              filled={filled}
              name="of"
              label={ofLabel(called.fields.of)[0]}
              hint={ofLabel(called.fields.of)[1]}
              required
              several
              options={callable(visit)}
            />
          )
        }
      />
    </>,
  );
}

const ofLabel = (label: string | readonly [string, string]): readonly [string, string?] =>
  typeof label === "string" ? [label] : label;

function asPage({ language }: Visit, { name, problem, meeting }: Form, body: Shown["body"]): Shown {
  const { title } = meetingMessages[language].form.forms[name];
  return {
    title,
    status: problem ? (problem instanceof Denial ? 400 : 409) : 200,
    body: (
      <>
        <h1>
          {meeting ? (
            <>
              {labelled(title, language)} <Told texts={meeting.title} language={language} />
            </>
          ) : (
            title
          )}
        </h1>
        {body}
      </>
    ),
  };
}

/** For whom the caller may call a meeting; who sits at one table may call others to it. */
function callable({ caller, language }: Visit): Option[] {
  const someTable = bodies.some((body) => body !== "liaison" && sitsIn(caller, body));
  const may = (body: MeetingBody) => (tableOf(body) ? someTable : runs(caller, { of: [body] }));
  return MeetingBody.options.filter(may).map((body) => [body, bodyName(body, language)] as const);
}

const WEEK = 7;

async function startingWith({ query, world, caller }: Visit): Promise<URLSearchParams> {
  const { like, ...given } = query;
  const asked = contract.getMeeting.params.safeParse({ id: like });
  const earlier = asked.success ? await findMeeting(world, asked.data.id) : undefined;
  const entries = entriesOf(earlier && again(earlier, { now: world.now, open: runs(caller, earlier) }));
  for (const [name, value] of Object.entries(given)) entries.set(name, value);
  return entries;
}

/** Another one like this, on the same day of the week and at the same hour of the clock, next time. */
function again(meeting: MeetingState, { now, open }: { now: string; open: boolean }) {
  const { of, title, zone, minutes, place, call, agenda, interpretation } = meeting;
  let { start } = meeting;
  do start = plusLocal(start, { days: WEEK });
  while (plusDays(`${start}:00.000Z`, -1) <= now);
  const texts = agenda.filter(({ action }) => !action).map(({ text }) => ({ text }));
  return { of, title, start, zone, minutes, place, ...(open && { call }), agenda: texts, interpretation };
}
