import { afterMessages } from "../../i18n/meetings-after/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Language } from "../../reference/codes.ts";
import { dayIn } from "../../web/page.tsx";
import { Told } from "../../web/texts.tsx";
import { isOpen } from "../action-rules.ts";
import type { Action } from "../after-shapes.ts";
import { bodyName, bodyNames } from "../texts.ts";

/** Who answers for an action, as everybody may know it. */
export function ownerIn({ owner }: Action, language: Language): string {
  const { roles, actions } = afterMessages[language];
  const { body, role, organization } = owner;
  const called = organization ?? (role ? undefined : actions.noName);
  const seat = role && body && roles[role](bodyName(body, language));
  return seat && called ? `${labelled(seat, language)} ${called}` : (seat ?? called ?? "");
}

/** One action of a list, with what was told of it. */
export function ActionItem({ action, language, tell = false }: { action: Action; language: Language; tell?: boolean }) {
  const { actions: words, form } = afterMessages[language];
  const { id, text, state, due, overdue, strategic, bodies, updates, meeting } = action;
  return (
    <li id={id}>
      <b>
        <Told texts={text} language={language} />
      </b>
      <br />
      {form.choices.state[state]} · {labelled(words.due, language)} {dayIn(due, language)}
      {overdue && (
        <>
          {" "}
          <b>({words.overdue})</b>
        </>
      )}
      {strategic && ` · ${words.strategic}`}
      <br />
      {labelled(words.owner, language)} {ownerIn(action, language)} · {labelled(words.bodies, language)}{" "}
      {bodyNames(bodies, language)}
      {meeting && (
        <>
          {" "}
          · <a href={`/${language}/meetings/${meeting}`}>{words.from}</a>
        </>
      )}
      {updates.length > 0 && (
        <details>
          <summary>{words.history}</summary>
          <ul>
            {updates.map((update) => (
              <li>
                {labelled(dayIn(update.at, language), language)} {form.choices.state[update.state]}
                {update.text && <span class="pre">. {update.text}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {tell && isOpen(action) && (
        <p>
          <a href={`/${language}/do/update-action?id=${id}`}>{words.tell}</a>
        </p>
      )}
    </li>
  );
}

/** The way to all of them, from where meetings stand. */
export function ActionsLink({ language }: { language: Language }) {
  const { title, intro } = afterMessages[language].actions;
  return (
    <>
      <h2>{title}</h2>
      <p>
        {intro} <a href={`/${language}/actions`}>{title}</a>
      </p>
    </>
  );
}
