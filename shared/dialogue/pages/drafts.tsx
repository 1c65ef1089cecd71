import { registerMessages } from "../../i18n/register/messages.ts";
import type { Shown, Visit } from "../../web/page-route.tsx";
import { Told } from "../../web/texts.tsx";
import type { MessageResource } from "../message-contract.ts";
import { listDrafts, listUnapproved } from "../message-reads.ts";
import { runs } from "../rights.ts";
import { MessageFacts, Reply } from "./message-facts.tsx";
import { RegisterForm } from "./register-forms.tsx";

/** Drafts as a whole, and answers that are not public yet, with what may be done with each, for who may. */
export async function showDrafts(visit: Visit): Promise<Shown> {
  const { language, world, caller, query } = visit;
  const [drafts, answered] = await Promise.all([listDrafts(world, caller, world.now), listUnapproved(world, caller)]);
  const { messages: words, message: one } = registerMessages[language];
  const said = one.said[query["said"] as keyof typeof one.said];
  return {
    title: words.drafts,
    body: (
      <>
        <h1>{words.drafts}</h1>
        {said && (
          <p class="box" role="status">
            {said}
          </p>
        )}
        <p>{words.draftsIntro}</p>
        {drafts.length === 0 && <p>{words.noDrafts}</p>}
        {drafts.map((message) => (
          <Draft visit={visit} message={message} />
        ))}
        {answered.length > 0 && <h2>{words.toApprove}</h2>}
        {answered.map((message) => (
          <Answered visit={visit} message={message} />
        ))}
        <p class="row">
          <a href={`/${language}/do/draft-message`}>{words.draft}</a>
          <a href={`/${language}/messages`}>{one.backToAll}</a>
        </p>
      </>
    ),
  };
}

interface One {
  visit: Visit;
  message: MessageResource;
}

/** What is approved is what is read here: the form says which draft it was. */
function Draft({ visit, message }: One) {
  const { language, caller } = visit;
  const { message: one } = registerMessages[language];
  const { id, changedAt } = message;
  return (
    <section id={id}>
      <h2>
        <Told texts={message.title} language={language} />
      </h2>
      <MessageFacts message={message} language={language} />
      <p>
        <Told texts={message.text} language={language} />
      </p>
      {runs(caller) && (
        <RegisterForm visit={visit} operation="approve-message" only={[]} hidden={{ id, seen: changedAt }} />
      )}
      <p class="row">
        <a href={`/${language}/do/revise-message?id=${id}`}>{one.edit}</a>
        <a href={`/${language}/do/withdraw-message?id=${id}`}>{one.withdraw}</a>
      </p>
    </section>
  );
}

function Answered({ visit, message: { id, title, replies } }: One) {
  const { language } = visit;
  const { messages: words } = registerMessages[language];
  return (
    <section id={id}>
      <h3>
        <a href={`/${language}/messages/${id}`}>
          <Told texts={title} language={language} />
        </a>
      </h3>
      {replies
        .filter(({ approvedAt }) => !approvedAt)
        .map((reply) => (
          <>
            <Reply reply={reply} language={language} />
            <RegisterForm
              visit={visit}
              operation="approve-reply"
              only={[]}
              hidden={{ id, number: String(reply.number) }}
            />
            {reply.closes && (
              <p>
                <a href={`/${language}/do/approve-reply?id=${id}&number=${reply.number}&interim=on`}>
                  {words.approveInterim}
                </a>
              </p>
            )}
          </>
        ))}
    </section>
  );
}
