import { InputId } from "../../../events/define.ts";
import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { findMeeting } from "../../meetings/store.ts";
import { bodyName } from "../../meetings/texts.ts";
import { Refusal } from "../../refusal.ts";
import { bodyOf } from "../../tables/seat-rules.ts";
import { textFor } from "../../texts.ts";
import { errorsOf, Fields } from "../../web/contract-form.tsx";
import { fieldsOf } from "../../web/fields.ts";
import { ErrorSummary, Hidden } from "../../web/form.tsx";
import { entriesOf, inputOf } from "../../web/form-data.ts";
import { etagOf } from "../../web/on-request.ts";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial, statusOf } from "../../web/problem.ts";
import { around, Told } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import type { World } from "../../world.ts";
import { setAgenda } from "../actions.ts";
import { setAgenda as operation } from "../dialogue-contract.ts";
import { isHeld } from "../rules.ts";
import type { DialogueState } from "../states.ts";
import { findInputs } from "../store.ts";
import { Offered, offeredIn } from "./offered.tsx";
import { Done, dialogueOf, objectivesIn } from "./parts.tsx";

const { items: Items } = operation.body.shape;
const Item = Items.element;
type AgendaItem = DialogueState["agenda"][number];

const fields = fieldsOf(Item).filter(({ name }) => name !== "inputs");
const seenOf = ({ agenda }: DialogueState) => etagOf(JSON.stringify(agenda));
const markOf = (item: AgendaItem) => etagOf(JSON.stringify(item));

/** `/{lang}/dialogues/{year}/agenda`: C13, built point by point from what the tables sent. */
export const agenda = page("/{lang}/dialogues/{year}/agenda", {
  access: "session",
  who: operation.who,
  get: async (visit) => show(visit, await dialogueOf(visit)),
  async post(visit) {
    const state = await dialogueOf(visit);
    // Other inputs are shown beside what is being written, which stays.
    if (visit.form.has("show")) return show(visit, state);
    try {
      if (visit.form.get("seen") !== seenOf(state)) throw new Refusal("stale");
      await setAgenda(visit.world, visit.caller, state.year, changed(visit, state.agenda));
      return seeOther(`${visit.path}?done=set-agenda`);
    } catch (error) {
      const known = error instanceof Denial ? error.code === "invalid-input" : error instanceof Refusal;
      if (!known || ![400, 409, 412].includes(statusOf((error as Refusal).code))) throw error;
      return show(visit, state, error as Denial | Refusal);
    }
  },
});

/** The agenda as the form wants it. @throws Denial invalid-input */
function changed({ form }: Visit, before: readonly AgendaItem[]) {
  const at = Number(form.get("at") ?? before.length);
  const items: AgendaItem[] = [...before];
  const [what] = ["up", "down", "remove"].filter((one) => form.has(one));
  const [moved] = what ? items.splice(at, 1) : [];
  if (moved && what !== "remove") items.splice(what === "up" ? Math.max(0, at - 1) : at + 1, 0, moved);
  if (!what) {
    const { table, ...item } = parseInput(Item, { ...inputOf(fields, form), inputs: form.getAll("inputs") });
    items[Math.min(at, items.length)] = { ...item, ...(table && { table }) };
  }
  return parseInput(Items, items);
}

async function show(visit: Visit, state: DialogueState, problem?: Denial | Refusal): Promise<Shown> {
  const { language, world } = visit;
  const { agenda: words } = dialogueMessages[language];
  const meeting = state.meeting && (await findMeeting(world, state.meeting));
  const fixed = Boolean(state.approved || (meeting && isHeld(meeting)));
  const { text } = textFor(state.title, language);
  const { call, agendaSetAt } = state;
  const note = !call || agendaSetAt ? undefined : call.deadline <= world.now ? words.closes : words.open;
  return {
    title: words.title(text),
    status: problem ? statusOf(problem.code) : 200,
    body: (
      <>
        {!problem && <Done visit={visit} />}
        {problem instanceof Refusal && (
          <p class="err" role="alert">
            {problem.code === "stale" ? words.stale : visit.inWords(problem).detail}
          </p>
        )}
        <h1>{around(words.title, <Told texts={state.title} language={language} />)}</h1>
        {(fixed || note) && <p class="box">{fixed ? words.fixed : note}</p>}
        <Points visit={visit} state={state} fixed={fixed} />
        {!fixed && (await itemForm(visit, state, problem))}
        <p>
          <a href={`/${language}/dialogues/${state.year}/run`}>{words.back}</a>
        </p>
      </>
    ),
  };
}

interface PointsProps {
  visit: Visit;
  state: DialogueState;
  fixed: boolean;
}

/** What stands on it, each with what may be done to it. */
function Points({ visit: { language, session, path }, state, fixed }: PointsProps) {
  const { agenda: words, one } = dialogueMessages[language];
  const last = state.agenda.length - 1;
  return (
    <ol>
      {state.agenda.map(({ text, table, objectives, inputs }, i) => {
        const point = textFor(text, language).text;
        const button = (name: "up" | "down" | "remove") => (
          <button class={name === "remove" ? "x" : "q"} name={name} value="1" aria-label={words.of(words[name], point)}>
            {words[name]}
          </button>
        );
        return (
          <li>
            <Told texts={text} language={language} />
            <br />
            {[
              table && one.from(bodyName(bodyOf(table), language)),
              objectives.length > 0 && `${labelled(one.objectives, language)} ${objectivesIn(objectives, language)}`,
              inputs.length > 0 && one.restsOn(inputs.length),
            ]
              .filter(Boolean)
              .join(" · ")}
            {!fixed && (
              <form method="post" action={path} class="row">
                <Hidden name="form" value={session?.formToken} />
                <Hidden name="seen" value={seenOf(state)} />
                <Hidden name="at" value={String(i)} />
                <a href={`${path}?item=${i + 1}#point`} aria-label={words.of(words.edit, point)}>
                  {words.edit}
                </a>
                {i > 0 && button("up")}
                {i < last && button("down")}
                {last > 0 && button("remove")}
              </form>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Of chosen inputs those that nobody withdrew meanwhile. */
async function standingOf(world: World, ids: readonly string[]): Promise<InputId[]> {
  const known = ids.flatMap((id) => InputId.safeParse(id).data ?? []);
  return (await findInputs(world, known)).flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id]));
}

/** One point, new or changed, beside everything that the tables sent. */
async function itemForm(visit: Visit, state: DialogueState, problem: Denial | Refusal | undefined) {
  const { language, session, path, form, query } = visit;
  const { agenda: words, form: called } = dialogueMessages[language];
  const posted = form.has("save");
  // Whatever was changed meanwhile, a point that is being written stays the same one, and a new one stays new.
  const asked = posted
    ? state.agenda.findIndex((one) => markOf(one) === form.get("point"))
    : Number(query["item"] ?? NaN) - 1;
  const item = state.agenda[asked];
  const seen = posted && problem?.code !== "stale" ? (form.get("seen") ?? undefined) : seenOf(state);
  const entries = posted ? form : entriesOf(item ?? {});
  const own = {
    ...called,
    fields: { ...called.fields, text: called.fields["items.text"], table: called.fields["items.table"] },
  };
  const filled = { language, words: own, entries, own: false };
  const errors = errorsOf(posted && problem instanceof Denial ? problem.errors : [], fields, filled);
  const chosen = new Set<string>(posted ? await standingOf(visit.world, form.getAll("inputs")) : (item?.inputs ?? []));
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h2 id="point">{item ? words.editing(asked + 1) : words.add}</h2>
      <form method="post" action={path} noValidate>
        <Hidden name="form" value={session?.formToken} />
        <Hidden name="seen" value={seen} />
        <Hidden name="save" value="1" />
        {item && <Hidden name="at" value={String(asked)} />}
        {item && <Hidden name="point" value={markOf(item)} />}
        <Fields fields={fields} filled={{ ...filled, errors }} />
        <Offered {...(await offeredIn(visit, state))} {...{ state, chosen, language }} />
        <button>{words.save}</button>
      </form>
      {item && (
        <p>
          <a href={path}>{words.cancel}</a>
        </p>
      )}
    </>
  );
}
