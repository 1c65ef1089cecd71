import { labelled } from "../../i18n/punctuation.ts";
import { tableMessages } from "../../i18n/tables/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { dayIn } from "../../web/page.tsx";
import type { Seat } from "../shapes.ts";
import { calledIn } from "./named.ts";

/** Who held, holds and will hold a body's seats; how each came about and ended, and where that stands. */
export function History({ seats, language }: { seats: Seat[]; language: Language }) {
  const words = tableMessages[language];
  if (!seats.length) return <p>{words.table.noHistory}</p>;
  return (
    <>
      <p>{words.table.historyCaption}</p>
      <ol class="list">
        {seats.toReversed().map((seat) => (
          <li>
            <b>{calledIn(language, seat)}</b>, {words.role[seat.role]}
            <br />
            {words.table.since(dayIn(seat.since, language))}
            {seat.until && `, ${words.table.until(dayIn(seat.until, language))}`}
            <br />
            {words.table.how[seat.how]} <Source source={seat.source} language={language} />
            {seat.ended && (
              <>
                <br />
                {labelled(words.table.whyEnds, language)} {words.ended[seat.ended.reason]}{" "}
                <Source source={seat.ended.source} language={language} />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Where a decision stands. */
export function Source({ source, language }: { source: Seat["source"]; language: Language }) {
  const { table: words } = tableMessages[language];
  if (!source) return null;
  const { text, meeting, link } = source;
  return (
    <>
      ({text}
      {text && (meeting ?? link) && ", "}
      {meeting && (
        <a href={`/${language}/meetings/${meeting}`}>
          {words.sourceMeeting} {meeting}
        </a>
      )}
      {meeting && link && ", "}
      {link && (
        <a href={link} rel="nofollow noopener">
          {words.sourceLink}
        </a>
      )}
      )
    </>
  );
}
