import type { PersonId } from "../../../events/define.ts";
import { meetingMessages } from "../../i18n/meetings/messages.ts";
import { findCards } from "../../members/store.ts";
import type { Option } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { permit } from "../../web/answer.ts";
import { perform } from "../../web/do.tsx";
import { Hidden } from "../../web/form.tsx";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import { Told } from "../../web/texts.tsx";
import { mayRun, mustFindMeeting } from "../actions.ts";
import { colleaguesOf } from "../answer-actions.ts";
import { mayKnow } from "../concern.ts";
import * as contract from "../contract.ts";
import { meetingResource } from "../resources.ts";
import { isAhead } from "../rules.ts";
import type { MeetingState } from "../states.ts";
import { findInvitee } from "../store.ts";
import { textIn } from "../texts.ts";
import { AnswerButtons, Said } from "./answer.tsx";
import { Facts } from "./facts.tsx";
import { answerNamed } from "./forms.tsx";
import { parts } from "./parts.ts";

/** @throws Refusal not-found */
export function meetingOf({ world, params }: Visit): Promise<MeetingState> {
  const asked = contract.getMeeting.params.safeParse({ id: params["id"] });
  if (!asked.success) throw new Refusal("not-found");
  return mustFindMeeting(world, asked.data.id);
}

/** `/{lang}/meetings/{id}`: what everybody may know; and, to who is signed in and concerned, the call and the answer. */
export const meeting = page("/{lang}/meetings/{id}", {
  access: "session",
  get: (visit) => show(visit),
  async post(visit) {
    const own = answerNamed("answer-invitation");
    permit(own.operation, visit.caller);
    try {
      await perform(own, visit);
    } catch (error) {
      if (!(error instanceof Denial) || error.code !== "invalid-input") throw error;
      return show(visit, true);
    }
    return seeOther(`/${visit.language}/meetings/${visit.params["id"]}?said=answered`);
  },
});

async function show(visit: Visit, wrong = false): Promise<Shown> {
  const { language, world, caller, query } = visit;
  const state = await meetingOf(visit);
  const [told, insider] = await Promise.all([meetingResource(world, state), mayKnow(world, state, caller)]);
  const after = await Promise.all(parts.map((part) => part({ visit, meeting: state, insider })));
  const { one: words } = meetingMessages[language];
  const { text } = textIn(state.title, language);
  const said = { answered: words.saved, changed: words.changed, called: words.called }[query["said"] ?? ""];
  return {
    title: text,
    status: wrong ? 400 : 200,
    body: (
      <>
        <h1>
          <Told texts={state.title} language={language} />
        </h1>
        {said && !wrong && (
          <p class="box" role="status">
            {said}
          </p>
        )}
        <Facts meeting={told} call={insider ? state.call : undefined} language={language} />
        <p class="row">
          <a href={`/v1/meetings/${state.id}.ics?language=${language}`}>{words.entry}</a>
        </p>
        {await answering(visit, state, { insider, wrong })}
        {after}
        <Running visit={visit} state={state} />
        <p>
          <a href={`/${language}/meetings`}>{words.all}</a>
        </p>
      </>
    ),
  };
}

/** The names of colleagues who may come instead: those whose name one may see. */
export async function standIns(visit: Visit, person: PersonId): Promise<Option[]> {
  const ids = (await colleaguesOf(visit.world, person)).slice(0, 100);
  const cards = ids.length ? await findCards(visit.world, ids) : [];
  return ids.flatMap((id, i): Option[] => (cards[i] ? [[id, cards[i].name]] : []));
}

async function answering(visit: Visit, state: MeetingState, { insider, wrong }: { insider: boolean; wrong: boolean }) {
  const { language, world, caller, session } = visit;
  const { one: words } = meetingMessages[language];
  if (!isAhead(state) || state.at <= world.now) return null;
  if (caller.as === "everyone") return <p>{words.invited}</p>;
  if (!insider || caller.as === "secretariat") return null;
  const invitee = await findInvitee(world, state.id, caller.person);
  const named = visit.query["substitute"];
  return (
    <>
      <h2>{words.yours}</h2>
      <Said meeting={state} invitee={invitee} language={language} />
      <AnswerButtons
        language={language}
        hidden={<Hidden name="form" value={session?.formToken} />}
        colleagues={await standIns(visit, caller.person)}
        alone={caller.as === "government"}
        named={named?.startsWith("per_") ? named : undefined}
        naming={{ action: `/${language}/do/name-substitute`, to: `/${language}/meetings/${state.id}` }}
        wrong={wrong}
      />
    </>
  );
}

/** What who runs the meeting may do with it. */
function Running({ visit: { language, caller }, state }: { visit: Visit; state: MeetingState }) {
  if (!runs(caller, state)) return null;
  const { one: words } = meetingMessages[language];
  const change = `/${language}/meetings/${state.id}/change`;
  return (
    <p class="row">
      {isAhead(state) && <a href={change}>{words.change}</a>}
      {isAhead(state) && <a href={`/${language}/do/cancel-meeting?id=${state.id}`}>{words.cancel}</a>}
      <a href={`/${language}/meetings/new?like=${state.id}`}>{words.another}</a>
    </p>
  );
}

export function runs(caller: Visit["caller"], { of }: Pick<MeetingState, "of">): boolean {
  try {
    mayRun(caller, of);
    return true;
  } catch {
    return false;
  }
}
