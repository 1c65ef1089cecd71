import { afterMessages } from "../../i18n/meetings-after/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Language } from "../../reference/codes.ts";
import { dayIn } from "../../web/page.tsx";
import { Told } from "../../web/texts.tsx";
import type { Outcome } from "../after-shapes.ts";

/** What everybody may read of a meeting whose minutes are approved. */
export function OutcomePart({ outcome, language }: { outcome: Outcome; language: Language }) {
  const { minutes: words, outcome: own } = afterMessages[language];
  const { decisions, minutes, present, attendees, approvedAt } = outcome;
  return (
    <>
      <h2>{own.title}</h2>
      <p>
        {own.present(present)} {labelled(words.minutes, language)}{" "}
        {words.approved(dayIn(approvedAt, language)).toLowerCase()}.
      </p>
      {attendees.length > 0 && (
        <p>
          {own.attendees} {attendees.join(", ")}.
        </p>
      )}
      <h3>{words.decisions}</h3>
      <Decisions decisions={decisions} language={language} />
      <h3>{words.minutes}</h3>
      <p>
        <Told texts={minutes} language={language} />
      </p>
    </>
  );
}

/** The decisions of a meeting, each with how it was taken and its quorum. */
export function Decisions({ decisions, language }: Pick<Outcome, "decisions"> & { language: Language }) {
  const { minutes: words, form } = afterMessages[language];
  if (!decisions.length) return <p>{words.noDecisions}</p>;
  return (
    <ul class="list">
      {decisions.map(({ number, text, how, quorum }) => (
        <li>
          <b>{labelled(words.decision(number), language)}</b> <Told texts={text} language={language} />
          <br />
          {form.choices.how[how]}. {words.quorum(quorum.present, quorum.seats, quorum.representatives)}{" "}
          {quorum.reached ? words.reached : words.notReached}
        </li>
      ))}
    </ul>
  );
}
