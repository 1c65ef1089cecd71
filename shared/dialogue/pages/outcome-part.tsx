import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Language } from "../../reference/codes.ts";
import { dayIn } from "../../web/page.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { AnswersTo } from "../../web/taken-up.tsx";
import { Told } from "../../web/texts.tsx";
import { isOpen } from "../joint-action-rules.ts";
import type { Finding, JointAction, Outcomes } from "../shapes.ts";
import { objectivesIn, oursIn, theirsIn } from "./parts.tsx";

/** C14: opportunities, challenges and joint actions. `answers` says of which actions the visitor may tell. */
export function OutcomePart({
  visit,
  outcomes,
  answers,
}: {
  visit: Visit;
  outcomes: Outcomes | undefined;
  answers: (action: JointAction) => boolean;
}) {
  const { language } = visit;
  const { one: words } = dialogueMessages[language];
  if (!outcomes)
    return (
      <>
        <h2>{words.outcomes}</h2>
        <p>{words.noOutcomes}</p>
      </>
    );
  const { summary, findings, jointActions, approvedAt, corrected } = outcomes;
  return (
    <>
      <h2>{words.outcomes}</h2>
      <p>{approvedAt ? words.approved(dayIn(approvedAt, language)) : words.notApproved}</p>
      {corrected.map(({ at, changed }) => (
        <p class="box">
          {words.correctedOn(dayIn(at, language))} <Told texts={changed} language={language} />
        </p>
      ))}
      {summary && (
        <p>
          <Told texts={summary} language={language} />
        </p>
      )}
      <h3>{words.opportunities}</h3>
      <Findings all={findings.filter(({ kind }) => kind === "opportunity")} language={language} />
      <h3>{words.challenges}</h3>
      <Findings all={findings.filter(({ kind }) => kind === "challenge")} language={language} />
      <h3>{words.actions}</h3>
      <JointActions all={jointActions} language={language} answers={answers} />
    </>
  );
}

function Findings({ all, language }: { all: Finding[]; language: Language }) {
  const { one: words } = dialogueMessages[language];
  if (!all.length) return <p>{words.none}</p>;
  return (
    <ul class="list">
      {all.map(({ number, text, objectives }) => (
        <li id={`finding-${number}`}>
          <Told texts={text} language={language} />
          <br />
          {labelled(words.objectives, language)} {objectivesIn(objectives, language)}
        </li>
      ))}
    </ul>
  );
}

const states = ["awaiting", "taken", "done", "dropped"] as const;

interface ActionsProps {
  all: JointAction[];
  language: Language;
  answers?: (action: JointAction) => boolean;
  /** which of them may be withdrawn */
  withdraws?: (action: JointAction) => boolean;
  /** the heading under which they stand is one above */
  level?: "h3" | "h4";
}

/** By how far they have come, what is overdue first. */
export function JointActions({ all, language, answers, withdraws, level: Heading = "h4" }: ActionsProps) {
  const { one: words, form } = dialogueMessages[language];
  if (!all.length) return <p>{words.none}</p>;
  return (
    <>
      {states.map((state) => {
        const own = all.filter((action) => action.state === state).toSorted((a, b) => (a.due < b.due ? -1 : 1));
        return own.length ? (
          <>
            <Heading>{words.caption(form.choices.state[state], own.length)}</Heading>
            <ul class="list">
              {own.map((action) => (
                <JointActionItem
                  action={action}
                  language={language}
                  may={answers?.(action) ?? false}
                  withdraws={withdraws?.(action) ?? false}
                />
              ))}
            </ul>
          </>
        ) : null;
      })}
    </>
  );
}

interface ItemProps {
  action: JointAction;
  language: Language;
  may: boolean;
  withdraws?: boolean;
}

/** One joint action, with what was answered. */
export function JointActionItem({ action, language, may, withdraws = false }: ItemProps) {
  const { one: words, run, form } = dialogueMessages[language];
  const { id, year, text, objectives, due, overdue, state, recommendations, replies } = action;
  return (
    <li id={id}>
      <b>
        <Told texts={text} language={language} />
      </b>
      <br />
      {labelled(words.ours, language)} {oursIn(action, language)} · {labelled(words.theirs, language)}{" "}
      {theirsIn(action, language)}
      <br />
      {form.choices.state[state]} · {labelled(words.due, language)} {dayIn(due, language)}
      {overdue && (
        <>
          {" "}
          <b>({words.overdue})</b>
        </>
      )}
      <br />
      {labelled(words.objectives, language)} {objectivesIn(objectives, language)}
      <AnswersTo taken={recommendations} language={language} />
      {replies.length > 0 && (
        <details open>
          <summary>{words.replies}</summary>
          <ul>
            {replies.map((reply) => (
              <li>
                {dayIn(reply.at, language)}, {labelled(words.side[reply.side], language)}{" "}
                {form.choices.state[reply.state]}
                {reply.text && (
                  <>
                    . <Told texts={reply.text} language={language} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {may && isOpen(action) && (
        <p>
          <a href={`/${language}/do/answer-joint-action?${new URLSearchParams({ year: String(year), id })}`}>
            {words.answer}
          </a>
        </p>
      )}
      {withdraws && (
        <p>
          <a href={`/${language}/do/withdraw-joint-action?${new URLSearchParams({ year: String(year), id })}`}>
            {run.withdrawAction}
          </a>
        </p>
      )}
    </li>
  );
}
