import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { momentFor } from "../../meetings/moments.ts";
import { findMeeting } from "../../meetings/store.ts";
import { bodyName } from "../../meetings/texts.ts";
import { Refusal } from "../../refusal.ts";
import { bodyOf } from "../../tables/seat-rules.ts";
import { textFor } from "../../texts.ts";
import { permit } from "../../web/answer.ts";
import { atOf } from "../../web/at.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial, statusOf } from "../../web/problem.ts";
import { Told } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import { getDialogue, submitInput } from "../dialogue-contract.ts";
import { dialogueResource } from "../reads.ts";
import { runs, sideOf } from "../rights.ts";
import { newsSince } from "../rules.ts";
import type { Dialogue, JointAction } from "../shapes.ts";
import type { DialogueState } from "../states.ts";
import { jointActionsOf } from "../store.ts";
import { callPart } from "./call-part.tsx";
import { type FailedInput, sendInput } from "./input-form.tsx";
import { OutcomePart } from "./outcome-part.tsx";
import { Done, dialogueOf, objectivesIn } from "./parts.tsx";

/** `/{lang}/dialogues/{year}`: C13, one year's dialogue, as of any day; with one's own input. */
export const one = page("/{lang}/dialogues/{year}", {
  access: "session",
  // Answers to ten questions in four languages as a form has them: up to three bytes for one.
  largest: 3 * submitInput.largest,
  get: (visit) => show(visit),
  async post(visit) {
    permit(submitInput, visit.caller);
    const { year } = await dialogueOf(visit);
    try {
      const { table } = await sendInput(visit, year);
      return seeOther(
        `/${visit.language}/dialogues/${year}?${new URLSearchParams({ done: "submit-input", table: String(table) })}`,
      );
    } catch (error) {
      const mendable = error instanceof Denial ? error.code === "invalid-input" : error instanceof Refusal;
      if (!mendable || ![400, 409].includes(statusOf((error as Refusal).code))) throw error;
      return show(visit, { problem: error as Denial | Refusal });
    }
  },
});

async function show(visit: Visit, failed?: FailedInput): Promise<Shown> {
  const { language, world, caller, query } = visit;
  const state = await dialogueOf(visit);
  const { at } = parseInput(getDialogue.query, query["at"] ? { at: query["at"] } : {});
  const instant = atOf(at, world.now);
  const insider = runs(caller);
  const told = await dialogueResource(world, state, { at: instant, insider });
  const { one: words, list } = dialogueMessages[language];
  const { text } = textFor(told.title, language);
  const past = instant !== world.now;
  return {
    title: text,
    status: failed ? statusOf(failed.problem.code) : 200,
    body: (
      <>
        {!failed && <Done visit={visit} />}
        <h1>
          <Told texts={told.title} language={language} />
        </h1>
        {past && <p class="box">{words.asOf(dayIn(instant, language))}</p>}
        <p>{words.announced(dayIn(told.announcedAt, language))}</p>
        {insider && (
          <p>
            <a href={`/${language}/dialogues/${state.year}/run`}>{words.run}</a>
          </p>
        )}
        {await callPart({ visit, state, call: told.call, past, failed })}
        <AgendaPart visit={visit} agenda={told.agenda} />
        {await meetingPart(visit, told)}
        {told.retractedAt ? (
          <>
            <h2>{words.outcomes}</h2>
            <p class="box">{words.retracted(dayIn(told.retractedAt, language))}</p>
          </>
        ) : (
          <OutcomePart visit={visit} outcomes={told.outcomes} answers={await answering(visit, state)} />
        )}
        {insider && newsSince(state, await jointActionsOf(world, state.year)) && <p class="box">{words.pending}</p>}
        <p class="row">
          {(told.outcomes?.approvedAt || told.retractedAt) && (
            <a href={`/${language}/outcomes/${state.outcome}`}>{words.published}</a>
          )}
          <a href={`/${language}/dialogues/${state.year}/dossier`}>{words.dossier}</a>
          <a href={`/${language}/dialogues`}>{list.all}</a>
        </p>
      </>
    ),
  };
}

function AgendaPart({ visit: { language }, agenda }: { visit: Visit; agenda: Dialogue["agenda"] }) {
  const { one: words } = dialogueMessages[language];
  return (
    <>
      <h2>{words.agenda}</h2>
      {agenda.length === 0 && <p>{words.noAgenda}</p>}
      {agenda.length > 0 && (
        <ol>
          {agenda.map(({ text, table, objectives, inputs }) => (
            <li>
              <Told texts={text} language={language} />
              <br />
              {[
                table && words.from(bodyName(bodyOf(table), language)),
                objectives.length > 0 &&
                  `${labelled(words.objectives, language)} ${objectivesIn(objectives, language)}`,
                inputs.length > 0 && words.restsOn(inputs.length),
              ]
                .filter(Boolean)
                .join(" · ")}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

async function meetingPart({ language, world }: Visit, { meeting: id }: Dialogue) {
  const { one: words } = dialogueMessages[language];
  const meeting = id && (await findMeeting(world, id));
  return (
    <>
      <h2>{words.meeting}</h2>
      {!meeting && <p>{words.noMeeting}</p>}
      {meeting && (
        <p>
          <a href={`/${language}/meetings/${meeting.id}`}>
            <Told texts={meeting.title} language={language} />
          </a>
          <br />
          {momentFor(meeting.at, meeting.zone, language)}
          {meeting.place && (
            <>
              <br />
              {meeting.place}
            </>
          )}
        </p>
      )}
    </>
  );
}

/** Of which joint actions the visitor answers for one side. */
async function answering({ world, caller }: Visit, { year }: DialogueState) {
  if (caller.as === "everyone") return () => false;
  const own = new Set(
    (await jointActionsOf(world, year)).filter((action) => sideOf(caller, action)).map(({ id }) => id),
  );
  return ({ id }: JointAction) => own.has(id);
}
