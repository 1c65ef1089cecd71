import type { ComponentChildren } from "preact";
import { waitingMessages } from "../i18n/waiting/messages.ts";
import type { Language } from "../reference/codes.ts";
import type { Visit } from "./page-route.tsx";
import { Told } from "./texts.tsx";

/** What waits for the visitor, under one heading; `page` is where it is done, below the language. */
export interface WaitingList {
  name: string;
  items: { page: string; texts: Partial<Record<Language, string>>; note?: string }[];
}

/** What waits for the visitor in one room. */
export type WaitingIn = (visit: Visit) => Promise<WaitingList[]>;

/** What waits for the visitor in many rooms, for a page of one of them, which may not know the others. */
export const waitingPart =
  (rooms: readonly WaitingIn[], said: "own" | "office" = "own") =>
  async (visit: Visit): Promise<ComponentChildren> => {
    const { language } = visit;
    const { title, nothing } = waitingMessages[language][said];
    const lists = (await Promise.all(rooms.map((waiting) => waiting(visit)))).flat();
    const some = lists.filter(({ items }) => items.length > 0);
    return (
      <>
        <h2>{title}</h2>
        {some.length === 0 && <p>{nothing}</p>}
        {some.map(({ name, items }) => (
          <>
            <h3>{name}</h3>
            <ul>
              {items.map(({ page, texts, note }) => (
                <li>
                  <a href={`/${language}/${page}`}>
                    <Told texts={texts} language={language} />
                  </a>
                  {note && `, ${note}`}
                </li>
              ))}
            </ul>
          </>
        ))}
      </>
    );
  };
