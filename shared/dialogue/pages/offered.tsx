import type { InputId } from "../../../events/define.ts";
import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { bodyName } from "../../meetings/texts.ts";
import type { Language } from "../../reference/codes.ts";
import { bodyOf } from "../../tables/seat-rules.ts";
import { Hidden } from "../../web/form.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { toldInLine } from "../../web/texts.tsx";
import type { DialogueState, InputState } from "../states.ts";
import { dialoguePk, inputsOf } from "../store.ts";
import { Answers } from "./inputs.tsx";

const PAGE = 50;
const SHORT = 120;

/** One table's inputs, a page of them: of the table that is asked for, or else of the first that was called. */
export async function offeredIn({ world, form }: Visit, { year, call }: DialogueState) {
  const [asked, from] = (form.get("show") ?? "").split(" ");
  const tables = call?.tables ?? [];
  const table = tables.find((one) => String(one) === asked) ?? tables[0];
  if (!table) return { inputs: [], table, tables, next: undefined };
  const after = from?.startsWith(`input#${table}#`) ? { pk: dialoguePk(year), sk: from } : undefined;
  const { inputs, last } = await inputsOf(world, { year, table, limit: PAGE, after });
  const next = last && `${table} ${String(last["sk"])}`;
  return { inputs: inputs.filter(({ withdrawn }) => !withdrawn), table, tables, next };
}

interface OfferedProps {
  inputs: InputState[];
  table: number | undefined;
  tables: readonly number[];
  /** where the table's next page begins */
  next: string | undefined;
  state: DialogueState;
  chosen: ReadonlySet<string>;
  language: Language;
}

/** One table's inputs, to put into the point; each can be read where it stands. What is chosen of others stays chosen. */
export function Offered({ inputs, table, tables, next, state, chosen, language }: OfferedProps) {
  const { agenda: words, one } = dialogueMessages[language];
  const used = new Set<InputId>(state.agenda.flatMap((item) => item.inputs));
  const shown = new Set<string>(inputs.map(({ id }) => id));
  const elsewhere = [...chosen].filter((id) => !shown.has(id));
  return (
    <>
      {elsewhere.map((id) => (
        <Hidden name="inputs" value={id} />
      ))}
      {elsewhere.length > 0 && <p>{words.elsewhere(elsewhere.length)}</p>}
      {!inputs.length && <p>{words.noInputs}</p>}
      {table && inputs.length > 0 && (
        <fieldset>
          <legend class="g">{words.inputs(bodyName(bodyOf(table), language))}</legend>
          {inputs.map((input) => {
            const [first] = input.answers;
            return (
              <>
                <label>
                  <input type="checkbox" name="inputs" value={input.id} checked={chosen.has(input.id)} />
                  {first ? toldInLine(first.text, language, SHORT) : input.id}
                  {input.late && ` (${one.late})`}
                  {used.has(input.id) && !chosen.has(input.id) && ` (${words.used})`}
                </label>
                <details>
                  <summary>{words.read}</summary>
                  <Answers {...{ input, state, language }} />
                </details>
              </>
            );
          })}
        </fieldset>
      )}
      <p class="row">
        {next && (
          <button class="q" name="show" value={next}>
            {words.more}
          </button>
        )}
        {tables
          .filter((other) => other !== table)
          .map((other) => (
            <button class="q" name="show" value={String(other)}>
              {words.show(bodyName(bodyOf(other), language))}
            </button>
          ))}
      </p>
    </>
  );
}
