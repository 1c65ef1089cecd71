import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { momentFor } from "../../meetings/moments.ts";
import { bodyName } from "../../meetings/texts.ts";
import type { MemberState } from "../../members/states.ts";
import { Refusal } from "../../refusal.ts";
import { bodyOf } from "../../tables/seat-rules.ts";
import { Fields, formOf } from "../../web/contract-form.tsx";
import type { FieldOfKind } from "../../web/fields.ts";
import { ErrorSummary, errorsBy, type FormError, Hidden } from "../../web/form.tsx";
import { entriesOf, inputOf } from "../../web/form-data.ts";
import type { Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import { toldInLine } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import { submitInput as submit } from "../call-actions.ts";
import { takesInputs } from "../call-rules.ts";
import { submitInput } from "../dialogue-contract.ts";
import type { DialogueState, InputState } from "../states.ts";
import { findInputOf } from "../store.ts";

/** What a post could not do; what was written stays in the form. */
export interface FailedInput {
  problem: Denial | Refusal;
}

const fields = formOf(submitInput).body;

type Written = { table?: unknown; seen?: unknown; answers: { question: number; text: object }[] };

/** Answers that were written, with their place in the form: a question may be left out. */
function writtenIn(form: URLSearchParams) {
  const { table, seen, answers } = inputOf(fields, form) as Written;
  const told = answers
    .map((answer, index) => ({ answer, index }))
    .filter(({ answer }) => Object.keys(answer.text).length);
  return { table, seen, told };
}

/** @throws Denial invalid-input, Refusal as the rules */
export async function sendInput(visit: Visit, year: number) {
  const { table, seen, told } = writtenIn(visit.form);
  const body = parseInput(submitInput.body, { table, seen, answers: told.map(({ answer }) => answer) });
  return submit(visit.world, visit.caller, year, body);
}

interface Props {
  visit: Visit;
  state: DialogueState;
  member: MemberState;
  failed: FailedInput | undefined;
}

/** One's own answer, for one of the called tables at a time. */
export async function ownInput({ visit, state, member, failed }: Props) {
  const { language, world, query, form } = visit;
  const { one: words } = dialogueMessages[language];
  const tables = (state.call?.tables ?? []).filter((table) => member.tables.includes(table));
  const asked = Number(failed ? form.get("table") : query["table"]);
  const table = tables.find((one) => one === asked) ?? tables[0];
  if (!table || !state.call) return null;
  const { input } = await findInputOf(world, { year: state.year, table, member: member.id });
  const sent = input?.withdrawn ? undefined : input;
  const taken = takesInputs(state, world.now);
  const changeable = taken && (!sent || sent.late || world.now < state.call.deadline);
  return (
    <>
      <h2 id="input">{words.yourInput(bodyName(bodyOf(table), language))}</h2>
      {tables.length > 1 && (
        <p class="row">
          {tables.map((one) => (
            <a
              href={`/${language}/dialogues/${state.year}?table=${one}#input`}
              aria-current={one === table ? "true" : undefined}
            >
              {bodyName(bodyOf(one), language)}
            </a>
          ))}
        </p>
      )}
      {sent && (
        <p>
          {words.sent(momentFor(sent.at, state.call.zone, language))} {sent.late && <b>({words.late})</b>}{" "}
          {!changeable && !sent.late && taken && words.notChanged}
        </p>
      )}
      {changeable && <InputForm {...{ visit, state, table, input: sent, failed }} />}
      {sent && taken && (
        <p>
          <a href={`/${language}/do/withdraw-input?year=${state.year}&id=${sent.id}`}>{words.withdrawInput}</a>
        </p>
      )}
    </>
  );
}

function InputForm({
  visit,
  state,
  table,
  input,
  failed,
}: Omit<Props, "member"> & { table: number; input: InputState | undefined }) {
  const { language, session, form, path } = visit;
  const { one: words, form: called } = dialogueMessages[language];
  const questions = state.call?.questions ?? [];
  const answers = questions.map(({ number }) => ({
    text: input?.answers.find(({ question }) => question === number)?.text ?? {},
  }));
  const entries = failed ? form : entriesOf({ answers });
  const problem = failed?.problem;
  const errors = problem instanceof Denial ? errorsIn(visit, problem, questions.length) : new Map<string, FormError>();
  const list = fields.find((field): field is FieldOfKind<"list"> & typeof field => field.name === "answers");
  const filled = { language, form: called.forms["submit-input"], entries, errors, own: false };
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      {problem instanceof Refusal && (
        <p class="err" role="alert">
          {visit.inWords(problem).detail}
        </p>
      )}
      <p>{called.forms["submit-input"].intro}</p>
      <form method="post" action={path} noValidate>
        <Hidden name="form" value={session?.formToken} />
        <Hidden name="table" value={String(table)} />
        <Hidden name="seen" value={String(input?.version ?? 0)} />
        {questions.map(({ number, text }, i) => {
          const group = list?.item(i);
          const boxes = group?.kind === "group" ? group.fields.filter(({ kind }) => kind === "words") : [];
          const label = `${number}. ${toldInLine(text, language)}`;
          const own = { ...called, fields: { ...called.fields, "answers.text": label } };
          return (
            <>
              <Hidden name={`answers.${i}.question`} value={String(number)} />
              <Fields fields={boxes} filled={{ ...filled, words: own }} />
            </>
          );
        })}
        <button>{input ? words.replace : called.forms["submit-input"].send}</button>
      </form>
    </>
  );
}

/** What is wrong, by the box that it is about: answers left out do not count in what was sent. */
function errorsIn({ language, form }: Visit, { errors }: Denial, questions: number): Map<string, FormError> {
  const { form: called } = dialogueMessages[language];
  const { told } = writtenIn(form);
  return errorsBy(errors, {
    language,
    label: (name) => `${called.fields["answers.text"] as string} ${Number(name.split(".")[1]) + 1}`,
    nameOf(pointer) {
      const [, , at, , tongue] = pointer.split("/");
      const index = Math.min(told[Number(at)]?.index ?? 0, questions - 1);
      return `answers.${index}.text.${tongue ?? language}`;
    },
  });
}
