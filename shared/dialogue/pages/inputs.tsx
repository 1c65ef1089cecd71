import type { Attributes } from "../../aws/table.ts";
import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { momentFor } from "../../meetings/moments.ts";
import { bodyName } from "../../meetings/texts.ts";
import { bodyOf } from "../../tables/seat-rules.ts";
import { textFor } from "../../texts.ts";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import { page } from "../../web/page-route.tsx";
import { around, Told } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import { listInputs as found } from "../call-actions.ts";
import { listInputs } from "../dialogue-contract.ts";
import { seesInputs } from "../rights.ts";
import { publishedAt } from "../rules.ts";
import type { Input } from "../shapes.ts";
import type { DialogueState } from "../states.ts";
import { dialogueOf } from "./parts.tsx";

/** `/{lang}/dialogues/{year}/inputs`: what the visitor may see of what the tables' members sent. */
export const inputs = page("/{lang}/dialogues/{year}/inputs", {
  access: "session",
  async get(visit) {
    const { language, world, caller, query } = visit;
    const state = await dialogueOf(visit);
    const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value));
    const { table, limit, cursor } = parseInput(listInputs.query, asked);
    const name = `inputs page ${state.year} ${table} ${caller.as === "everyone" ? "" : caller.person}`;
    const after = await openCursor<Attributes>(name, cursor);
    const { items, last } = await found(world, caller, state.year, { table, limit, after });
    const next = await sealCursor(name, last);
    const { inputs: words } = dialogueMessages[language];
    const { text } = textFor(state.title, language);
    const hidden = !seesInputs(caller) && !publishedAt(state, world.now);
    return {
      title: words.title(text),
      body: (
        <>
          <h1>{around(words.title, <Told texts={state.title} language={language} />)}</h1>
          <p>{words.intro}</p>
          {hidden && <p class="box">{words.hidden}</p>}
          <p class="row">
            {(state.call?.tables ?? []).map((one) => (
              <a href={`${visit.path}?table=${one}`} aria-current={one === table ? "true" : undefined}>
                {bodyName(bodyOf(one), language)}
              </a>
            ))}
          </p>
          {items.length === 0 && <p>{words.none}</p>}
          {items.map((input) => (
            <section>
              <h2>
                {input.author ?? words.somebody} ({bodyName(bodyOf(input.table), language)})
              </h2>
              <Answers {...{ input, state, language }} />
              {caller.as === "secretariat" && (
                <p>
                  <a href={`/${language}/do/withdraw-input?year=${state.year}&id=${input.id}`}>{words.withdraw}</a>
                </p>
              )}
            </section>
          ))}
          <p class="row">
            {next && (
              <a href={`${visit.path}?${new URLSearchParams({ ...asked, cursor: next })}`}>
                {pageMessages[language].next}
              </a>
            )}
            <a href={`/${language}/dialogues/${state.year}`}>{words.back}</a>
          </p>
        </>
      ),
    };
  },
});

interface AnswersProps {
  input: Pick<Input, "answers" | "at" | "late">;
  state: DialogueState;
  language: "es" | "en" | "pt" | "fr";
}

/** One input: when it came, and what it answers to each question. */
export function Answers({ input: { answers, at, late }, state, language }: AnswersProps) {
  const { one } = dialogueMessages[language];
  const zone = state.call?.zone ?? "UTC";
  const questions = new Map(state.call?.questions.map(({ number, text }) => [number, text]));
  return (
    <>
      <p>
        {momentFor(at, zone, language)} {late && <b>({one.late})</b>}
      </p>
      <dl>
        {answers.map(({ question, text }) => (
          <>
            <dt>
              {question}. <Told texts={questions.get(question) ?? {}} language={language} />
            </dt>
            <dd>
              <Told texts={text} language={language} />
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}
