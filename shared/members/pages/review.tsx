import type { ComponentChildren } from "preact";
import { memberMessages } from "../../i18n/members/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { Refusal } from "../../refusal.ts";
import { perform } from "../../web/do.tsx";
import type { Route } from "../../web/on-request.ts";
import type { OutputOf } from "../../web/operation.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import type { Denial } from "../../web/problem.ts";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../daily-contract.ts";
import { nameOf } from "../resources.ts";
import type { Registration } from "../shapes.ts";
import { Decisions, History } from "./decisions.tsx";
import { factWords } from "./fact-words.ts";
import { Facts } from "./facts.tsx";
import { answerNamed, wrongEntries } from "./forms.tsx";

type Queue = OutputOf<typeof contract.listRegistrations>;
const decisions = ["approve-registration", "decline-registration", "question-registration"] as const;
export type DecisionName = (typeof decisions)[number];

/** `waits`: what other rooms have for the secretariat to do. */
export const review = (waits: (visit: Visit) => Promise<ComponentChildren>): Route[] => [
  page("/{lang}/review", { access: "session", who: ["secretariat"], get: (visit) => showQueue(visit, waits) }),
  page("/{lang}/review/{id}", {
    access: "session",
    who: ["secretariat"],
    get: (visit) => showOne(visit),
    async post(visit) {
      const { form, language, params } = visit;
      const name = decisions.find((one) => one === form.get("operation")) ?? "question-registration";
      // An id typed in stands over one chosen by name.
      if (form.get("other")) form.set("organization", form.get("other")?.trim() ?? "");
      try {
        await perform(answerNamed(name), visit);
        return seeOther(`/${language}/review/${params["id"]}?done=${name}`);
      } catch (error) {
        return showOne(visit, { name, problem: wrongEntries(error) });
      }
    },
  }),
];

async function showQueue(visit: Visit, waits: (visit: Visit) => Promise<ComponentChildren>): Promise<Shown> {
  const { language, query: asked } = visit;
  const query = parseInput(contract.listRegistrations.query, asked);
  const { items, next } = (await answerNamed("list-registrations").action({
    ...visit,
    input: { params: {}, query, body: {} },
    matches: () => {},
  })) as Queue;
  const { review: words, confirm } = memberMessages[language];
  const { next: onward } = pageMessages[language];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="row">
          {contract.listRegistrations.query.shape.status.unwrap().options.map((status) => (
            <a
              href={`/${language}/review?status=${status}`}
              aria-current={status === query.status ? "true" : undefined}
            >
              {confirm.status[status]}
            </a>
          ))}
        </p>
        <p>{items.length ? words.intro : words.none}</p>
        <ul class="list">
          {items.map((item) => (
            <li>
              <a href={`/${language}/review/${String(item.id)}`}>{nameOf(item)}</a>
              <br />
              {labelled(words.waits, language)} {words.age(item.age.days)}
              {item.status === "in-review" && ` · ${words.left(item.age.workingDaysLeft)}`}
              {item.question && ` · ${item.question.answer ? words.answered : words.waiting}`}
              {item.similar.length > 0 && (
                <>
                  <br />
                  {labelled(words.similar, language)} {item.similar.map(({ name }) => name).join(", ")}
                </>
              )}
            </li>
          ))}
        </ul>
        {next && <a href={`/${language}/review?${new URLSearchParams({ ...asked, cursor: next })}`}>{onward}</a>}
        {await waits(visit)}
      </>
    ),
  };
}

async function showOne(visit: Visit, failed?: { name: DecisionName; problem: Denial }): Promise<Shown> {
  const { language, params, query } = visit;
  const asked = contract.getRegistration.params.safeParse({ id: params["id"] });
  if (!asked.success) throw new Refusal("not-found");
  const registration = (await answerNamed("get-registration").action({
    ...visit,
    input: { params: asked.data, query: {}, body: {} },
    matches: () => {},
  })) as Registration;
  const { review: words, confirm, form } = memberMessages[language];
  const { yes, no } = pageMessages[language];
  const { age, consent, question, decision, status } = registration;
  const name = nameOf(registration);
  return {
    title: name,
    status: failed ? 400 : 200,
    body: (
      <>
        {query["done"] && !failed && (
          <p class="box" role="status">
            {query["done"] === "question-registration" ? words.asked : words.done}
          </p>
        )}
        <h1>{name}</h1>
        <p>
          <b>{confirm.status[status]}</b> · {labelled(words.requestedAt, language)}{" "}
          {dayIn(registration.requestedAt, language)} · {labelled(words.waits, language)} {words.age(age.days)}
          {status === "in-review" && ` · ${words.left(age.workingDaysLeft)}`}
        </p>
        {decision && (
          <p class="box">
            {confirm.decided(dayIn(decision.at, language))} {decision.reason && form.choices.reason[decision.reason]}{" "}
            {decision.note}
          </p>
        )}
        <h2>{words.facts}</h2>
        <Facts told={registration} language={language} words={factWords(language)} />
        <p>
          {labelled(form.fields["consent.publicListing"] as string, language)} {consent.publicListing ? yes : no}
        </p>
        <h2>{words.similar}</h2>
        {registration.similar.length === 0 && <p>{words.noneSimilar}</p>}
        <ul>
          {registration.similar.map(({ id, name: other, same }) => (
            <li>
              {other} ({same ? words.same : words.near}), {id}
            </li>
          ))}
        </ul>
        {question && (
          <>
            <h2>{words.question}</h2>
            <blockquote>{question.text}</blockquote>
            {question.answer ? <blockquote>{question.answer}</blockquote> : <p>{words.noAnswer}</p>}
          </>
        )}
        {status === "in-review" && <Decisions {...{ visit, registration, failed }} />}
        <History registration={registration} language={language} />
      </>
    ),
  };
}
