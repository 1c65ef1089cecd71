import type { ComponentChildren } from "preact";
import { meetingMessages } from "../../i18n/meetings/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { languageName } from "../../reference/names.ts";
import { Told } from "../../web/texts.tsx";
import { momentFor } from "../moments.ts";
import type { Meeting } from "../shapes.ts";
import { bodyNames } from "../texts.ts";

type Known = Pick<Meeting, "of" | "at" | "zone" | "minutes" | "interpretation" | "status" | "agenda"> &
  Partial<Pick<Meeting, "place" | "cancelled">>;

/** When, where and of whom; the agenda below. `call` only for who is invited. */
export function Facts({ meeting, call, language }: { meeting: Known; call?: string | undefined; language: Language }) {
  const { one: words, status } = meetingMessages[language];
  const facts: [string, ComponentChildren][] = [
    [words.when, `${momentFor(meeting.at, meeting.zone, language)}, ${words.minutes(meeting.minutes)}`],
    [words.of, bodyNames(meeting.of, language)],
    [words.place, meeting.place],
    [words.call, call && <a href={call}>{words.join}</a>],
    [words.interpretation, meeting.interpretation.map((code) => languageName(code, language)).join(", ")],
    [words.status, status[meeting.status]],
    [words.reason, meeting.cancelled && <Told texts={meeting.cancelled.reason} language={language} />],
  ];
  return (
    <>
      <dl>
        {facts.map(
          ([name, value]) =>
            value && (
              <>
                <dt>{name}</dt>
                <dd class="pre">{value}</dd>
              </>
            ),
        )}
      </dl>
      {meeting.agenda.length > 0 && (
        <>
          <h2>{words.agenda}</h2>
          <ol>
            {meeting.agenda.map(({ text }) => (
              <li class="pre">
                <Told texts={text} language={language} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
