import type { ComponentChildren } from "preact";
import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { localOf } from "../../meetings/local-time.ts";
import { findMeeting } from "../../meetings/store.ts";
import { zoneOptions } from "../../meetings/zones.ts";
import { textFor } from "../../texts.ts";
import { entriesOf } from "../../web/form-data.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Visit } from "../../web/page-route.tsx";
import { around, Told } from "../../web/texts.tsx";
import { hasOpened } from "../call-rules.ts";
import { jointActionResources } from "../reads.ts";
import { findingsUntil, isHeld, lastPublished, newsSince } from "../rules.ts";
import type { DialogueState } from "../states.ts";
import { jointActionsOf } from "../store.ts";
import { meetingsToName } from "./named.ts";
import { JointActions } from "./outcome-part.tsx";
import { DialogueForm, Done, dialogueOf } from "./parts.tsx";

/** `/{lang}/dialogues/{year}/run`: what who runs the dialogue does with it, in the order of the year. */
export const run = page("/{lang}/dialogues/{year}/run", {
  access: "session",
  who: ["liaison", "secretariat"],
  async get(visit) {
    const { language } = visit;
    const state = await dialogueOf(visit);
    const { run: words } = dialogueMessages[language];
    const { text } = textFor(state.title, language);
    return {
      title: words.title(text),
      body: (
        <>
          <Done visit={visit} />
          <h1>{around(words.title, <Told texts={state.title} language={language} />)}</h1>
          <p>
            <a href={`/${language}/dialogues/${state.year}`}>{words.back}</a>
          </p>
          {!hasOpened(state.call, visit.world.now) && !state.approved && (
            <p>
              <a href={`/${language}/do/correct-dialogue-title?year=${state.year}`}>{words.rename}</a>
            </p>
          )}
          <CallStep visit={visit} state={state} />
          <h2>{words.agenda}</h2>
          <p>
            {words.points(state.agenda.length)}{" "}
            <a href={`/${language}/dialogues/${state.year}/agenda`}>{words.agendaLink}</a>
          </p>
          {await meetingStep(visit, state)}
          {!state.retracted && <FindingStep visit={visit} state={state} />}
          {!state.retracted && (await actionStep(visit, state))}
          {await approvalStep(visit, state)}
        </>
      ),
    };
  },
});

interface Step {
  visit: Visit;
  state: DialogueState;
}

/** What a call's form holds: its local times in the zone in which they were set. */
export const entriesOfCall = ({ year, call, version: seen }: DialogueState) =>
  call
    ? {
        year,
        seen,
        questions: call.questions.map(({ text }) => ({ text })),
        tables: call.tables,
        opens: localOf(call.opens, call.zone),
        deadline: localOf(call.deadline, call.zone),
        zone: call.zone,
      }
    : { year };

function CallStep({ visit, state }: Step) {
  const { language } = visit;
  const { run: words, form } = dialogueMessages[language];
  const open = hasOpened(state.call, visit.world.now);
  return (
    <>
      <h2>{words.call}</h2>
      <p>{form.forms["set-call"].intro}</p>
      <Folded open={!state.call} name={form.forms["set-call"].title} when={Boolean(state.call) || open}>
        <DialogueForm
          visit={visit}
          operation="set-call"
          entries={entriesOf(entriesOfCall(state))}
          named={{ zone: zoneOptions(state.call?.zone) }}
          hidden={{ year: String(state.year) }}
        />
      </Folded>
    </>
  );
}

/** A form that opens by itself only where nothing is there yet. */
function Folded({
  open,
  name,
  when,
  children,
}: {
  open: boolean;
  name: string;
  when: boolean;
  children: ComponentChildren;
}) {
  if (!when) return <>{children}</>;
  return (
    <details open={open}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}

async function meetingStep(visit: Visit, state: DialogueState) {
  const { language, world } = visit;
  const { run: words } = dialogueMessages[language];
  const options = await meetingsToName(visit);
  const meeting = state.meeting && (await findMeeting(world, state.meeting));
  const title = new URLSearchParams(Object.entries(state.title).map(([tongue, text]) => [`title.${tongue}`, text]));
  return (
    <>
      <h2>{words.meeting}</h2>
      {meeting && (
        <p>
          <a href={`/${language}/meetings/${meeting.id}`}>
            <Told texts={meeting.title} language={language} />
          </a>
        </p>
      )}
      {!state.approved && (
        <>
          {options.length === 0 && <p>{words.noneToChoose}</p>}
          {options.length > 0 && (
            <DialogueForm
              visit={visit}
              operation="name-meeting"
              entries={new URLSearchParams(state.meeting && { meeting: state.meeting })}
              named={{ meeting: options }}
              hidden={{ year: String(state.year) }}
            />
          )}
          <p>
            <a href={`/${language}/meetings/new?of=dialogue&${title}`}>{words.newMeeting}</a>
          </p>
        </>
      )}
    </>
  );
}

function FindingStep({ visit, state }: Step) {
  const { language, world } = visit;
  const { run: words, form } = dialogueMessages[language];
  const year = String(state.year);
  return (
    <>
      <h2>{words.findings}</h2>
      <ul class="list">
        {findingsUntil(state, world.now).map(({ number, kind, text }) => (
          <li>
            {number}. {labelled(form.choices.kind[kind], language)} <Told texts={text} language={language} />{" "}
            <a
              href={`/${language}/do/record-finding?${new URLSearchParams({ year, number: String(number) })}`}
              aria-label={`${labelled(words.change, language)} ${number}`}
            >
              {words.change}
            </a>
          </li>
        ))}
      </ul>
      <Folded open={false} when name={form.forms["record-finding"].title}>
        <DialogueForm
          visit={visit}
          operation="record-finding"
          only={["kind", "text", "objectives"]}
          hidden={{ year }}
        />
      </Folded>
    </>
  );
}

async function actionStep({ language, world }: Visit, state: DialogueState) {
  const { year } = state;
  const { run: words } = dialogueMessages[language];
  const actions = await jointActionsOf(world, year);
  const published = lastPublished(state) ?? "";
  return (
    <>
      <h2>{words.actions}</h2>
      <JointActions
        all={await jointActionResources(world, actions, world.now)}
        language={language}
        level="h3"
        withdraws={({ agreedAt }) => agreedAt > published}
      />
      <p>
        <a href={`/${language}/do/agree-joint-action?year=${year}`}>{words.newAction}</a>
      </p>
    </>
  );
}

async function approvalStep(visit: Visit, state: DialogueState) {
  const { language, world } = visit;
  const { run: words, form, one } = dialogueMessages[language];
  const meeting = state.meeting && (await findMeeting(world, state.meeting));
  const operation = state.approved ? "correct-dialogue-outcomes" : "approve-dialogue-outcomes";
  const ready = !state.retracted && (state.approved || (meeting && isHeld(meeting)));
  const news = newsSince(state, await jointActionsOf(world, state.year));
  return (
    <>
      <h2>{words.approval}</h2>
      {state.retracted && <p class="box">{one.retracted(dayIn(state.retracted.at, language))}</p>}
      {!ready && !state.retracted && <p>{words.notHeld}</p>}
      {news && <p class="box">{one.pending}</p>}
      {ready && (
        <>
          <p>{form.forms[operation].intro}</p>
          <DialogueForm
            visit={visit}
            operation={operation}
            hidden={{ year: String(state.year), seen: String(state.version) }}
          />
        </>
      )}
    </>
  );
}
