import type { ComponentChildren } from "preact";
import { waitingMessages } from "../../i18n/waiting/messages.ts";
import { dateOf } from "../../time.ts";
import { dayIn } from "../../web/page.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { Told } from "../../web/texts.tsx";
import type { MeetingState } from "../states.ts";
import { waitingFor } from "../waiting.ts";

/** What waits for the visitor, for the page that they call their own. */
export async function waitingPart({ world, caller, language }: Visit): Promise<ComponentChildren> {
  const { answers, minutes, actions } = await waitingFor(world, caller);
  const words = waitingMessages[language];
  const meetings = (name: string, all: MeetingState[], page: string) =>
    all.length > 0 && (
      <>
        <h3>{name}</h3>
        <ul>
          {all.map(({ id, title, at }) => (
            <li>
              <a href={`/${language}/meetings/${id}${page}`}>
                <Told texts={title} language={language} />
              </a>
              , {dayIn(at, language)}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <h2>{words.title}</h2>
      {answers.length + minutes.length + actions.length === 0 && <p>{words.nothing}</p>}
      {meetings(words.answers, answers, "")}
      {meetings(words.minutes, minutes, "/minutes")}
      {actions.length > 0 && (
        <>
          <h3>{words.actions}</h3>
          <ul>
            {actions.map(({ id, text, due }) => (
              <li>
                <a href={`/${language}/do/update-action?id=${id}`}>
                  <Told texts={text} language={language} />
                </a>
                , {words.due(dayIn(due, language))}
                {due < dateOf(world.now) && ` (${words.overdue})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
