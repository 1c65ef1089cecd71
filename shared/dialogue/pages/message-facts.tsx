import { registerMessages } from "../../i18n/register/messages.ts";
import { bodyName } from "../../meetings/texts.ts";
import { agencyAcronym } from "../../reference/agencies.ts";
import type { Language } from "../../reference/codes.ts";
import { countryName } from "../../reference/names.ts";
import { dayIn } from "../../web/page.tsx";
import { Told } from "../../web/texts.tsx";
import type { MessageResource } from "../message-contract.ts";

type Office = NonNullable<MessageResource["holder"]>;

/** A government by its country, or an agency. */
export const officeName = ({ country, agency }: Office, language: Language): string =>
  agency
    ? agencyAcronym(agency, language)
    : registerMessages[language].message.government(countryName(country ?? "", language));

/** Whether it waits, and for how long: said in words. */
export function stateIn({ status, state, withdrawnAt, draftedAt }: MessageResource, language: Language): string {
  const { message: words } = registerMessages[language];
  if (status === "withdrawn") return words.withdrawn(dayIn(withdrawnAt ?? draftedAt, language));
  if (status === "drafted") return words.drafted(dayIn(draftedAt, language));
  return state ? words[state] : words.asksNothing;
}

/** What a message is: whose, to whom, until when, who has to act, and how long it has waited. */
export function MessageFacts({ message, language }: { message: MessageResource; language: Language }) {
  const { message: words, messages: shared, form } = registerMessages[language];
  const { from, to, purpose, deadline, overdue, holder, daysWaited, approvedAt, approvedBy } = message;
  return (
    <dl>
      <dt>{shared.from}</dt>
      <dd>{bodyName(from, language)}</dd>
      <dt>{shared.to}</dt>
      {to.map((office) => (
        <dd>
          {officeName(office, language)}
          {!office.reached && ` (${words.unreached})`}
        </dd>
      ))}
      <dt>{words.purpose}</dt>
      <dd>{form.choices.purpose[purpose]}</dd>
      {deadline && (
        <>
          <dt>{words.deadline}</dt>
          <dd>
            {dayIn(deadline, language)}
            {overdue && `: ${words.overdue}`}
          </dd>
        </>
      )}
      {holder && (
        <>
          <dt>{words.holder}</dt>
          <dd>{officeName(holder, language)}</dd>
        </>
      )}
      <dt>{words.state}</dt>
      <dd>{stateIn(message, language)}</dd>
      {daysWaited !== null && (
        <>
          <dt>{words.waited}</dt>
          <dd>{new Intl.NumberFormat(language).format(daysWaited)}</dd>
        </>
      )}
      {approvedAt && approvedBy && (
        <>
          <dt>{words.approved}</dt>
          <dd>
            {words.approvedBy[approvedBy]}, {dayIn(approvedAt, language)}
          </dd>
        </>
      )}
    </dl>
  );
}

/** One answer, with whose it is and when it came. */
export function Reply({ reply, language }: { reply: MessageResource["replies"][number]; language: Language }) {
  const { at, from, text, closes } = reply;
  return (
    <>
      <p>
        <b>{officeName(from, language)}</b>, {dayIn(at, language)}
      </p>
      <p>
        <Told texts={text} language={language} />
      </p>
      {closes && <p>{registerMessages[language].message.closes}</p>}
    </>
  );
}

/** What was answered, and by whom; nobody is named but the office that they act for. */
function Replies({ message: { replies }, language }: { message: MessageResource; language: Language }) {
  const { message: words } = registerMessages[language];
  return (
    <>
      <h2>{words.replies}</h2>
      {!replies.length && <p>{words.noReplies}</p>}
      <ul class="list">
        {replies.map((reply) => (
          <li>
            <Reply reply={reply} language={language} />
            {!reply.approvedAt && <p class="box">{words.unapproved}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A message with its text and what was answered. */
export function Whole({ message, language }: { message: MessageResource; language: Language }) {
  return (
    <>
      <MessageFacts message={message} language={language} />
      <h2>{registerMessages[language].form.fields.text}</h2>
      <p>
        <Told texts={message.text} language={language} />
      </p>
      {message.status !== "drafted" && <Replies message={message} language={language} />}
    </>
  );
}
