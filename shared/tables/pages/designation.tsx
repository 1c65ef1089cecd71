import type { ComponentChildren } from "preact";
import { labelled } from "../../i18n/punctuation.ts";
import { tableMessages } from "../../i18n/tables/messages.ts";
import { findMember } from "../../members/member-store.ts";
import type { Language } from "../../reference/codes.ts";
import { countryName, typeName } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { Hidden } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { operationForm } from "../../web/operation-form.tsx";
import { dayIn } from "../../web/page.tsx";
import { page, type Visit } from "../../web/page-route.tsx";
import { answers } from "../answers.ts";
import * as contract from "../contract.ts";
import { showDesignation } from "../designation-actions.ts";
import type { Designation } from "../shapes.ts";
import type { DesignationState, NominationState } from "../states.ts";
import { loadDesignation } from "../store.ts";
import { Source } from "./history.tsx";
import { calledIn, membersIn, type Named, nominations as nominationsIn } from "./named.ts";
import { coordinates } from "./seats.tsx";

const OperationForm = operationForm(answers, tableMessages);

export const designation = (meetings: Named): Route[] => [
  page("/{lang}/tables/{n}/designations/{id}", {
    access: "session",
    who: ["member", "secretariat"],
    get: (visit) => show(visit, meetings),
  }),
];

async function show(visit: Visit, meetings: Named) {
  const { language, world, caller, params, query } = visit;
  const asked = contract.getDesignation.params.safeParse({ n: params["n"], id: params["id"] });
  if (!asked.success) throw new Refusal("not-found");
  const { n, id } = asked.data;
  const state = await loadDesignation(world, n, id);
  const told = await showDesignation(world, caller, state);
  const own = caller.as === "member" ? await findMember(world, caller.member) : undefined;
  const mayNominate = told.status === "open" && Boolean(own?.tables.includes(n));
  const mayRecord = !state.result && (caller.as === "secretariat" || coordinates(visit, n));
  const [members, agreed, held] = await Promise.all([
    mayNominate ? membersIn(visit) : [],
    mayRecord ? nominationsIn(visit, (status) => status === "agreed") : [],
    mayRecord ? meetings(visit) : [],
  ]);
  const { designation: words, form } = tableMessages[language];
  const done = form.forms[query["done"] as keyof typeof form.forms];
  const hidden = { n: String(n), id };
  return {
    title: words.title(n),
    body: (
      <>
        <h1>{words.title(n)}</h1>
        {done && (
          <p class="box" role="status">
            {done.done}
          </p>
        )}
        <p>
          {words.opened(dayIn(told.openedAt, language))}{" "}
          {told.result
            ? words.decided(dayIn(told.result.at, language))
            : words[told.status === "open" ? "open" : "closed"](dayIn(told.deadline, language))}{" "}
          {told.result && <Source source={told.result.source} language={language} />}
        </p>
        <h2>{words.nominations}</h2>
        {told.nominations.length === 0 && <p>{words.none}</p>}
        <ul class="list">
          {told.nominations.map((nomination, i) => (
            <li>
              <b>{labelled(calledIn(language, nomination), language)}</b> {words.status[nomination.status]},{" "}
              {words.proposed(dayIn(nomination.at, language))}
              <Steps {...{ visit, state, nomination: state.nominations[i], called: calledIn(language, nomination) }} />
            </li>
          ))}
        </ul>
        <Balance balance={told.balance} language={language} />
        {mayNominate && (
          <Part title={form.forms.nominate.title}>
            <OperationForm visit={visit} operation="nominate" hidden={hidden} named={{ member: members }} />
          </Part>
        )}
        {mayRecord && (
          <Part title={form.forms["record-result"].title}>
            <p>{agreed.length ? words.resultHint : words.noneAgreed}</p>
            {agreed.length > 0 && (
              <>
                <p>{form.forms["record-result"].intro}</p>
                <OperationForm
                  visit={visit}
                  operation="record-result"
                  hidden={hidden}
                  entries={new URLSearchParams({ "representatives.1": "" })}
                  named={{ "representatives.0": agreed, "representatives.1": agreed, "source.meeting": held }}
                />
              </>
            )}
          </Part>
        )}
      </>
    ),
  };
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <>
    <h2>{title}</h2>
    {children}
  </>
);

interface StepsProps {
  visit: Visit;
  state: DesignationState;
  nomination: NominationState | undefined;
  called: string;
}

/** What the visitor may do with a nomination as it is now. */
function Steps({ visit, state, nomination, called }: StepsProps) {
  const { language, caller, session } = visit;
  const { designation: words } = tableMessages[language];
  if (!nomination || state.result || ["declined", "withdrawn"].includes(nomination.status)) return null;
  const to = new URLSearchParams({ n: String(state.table), id: state.id, nomination: nomination.id });
  const ours = caller.as === "member" && caller.member === nomination.member;
  const mine = caller.as === "member" && nomination.person === caller.person;
  const theirs = caller.as === "secretariat" || ours || (caller.as === "member" && caller.person === nomination.by);
  return (
    <div class="row">
      {ours && nomination.status !== "agreed" && (
        <a
          href={`/${language}/do/answer-nomination?${to}`}
          aria-label={`${labelled(words.answer, language)} ${called}`}
        >
          {words.answer}
        </a>
      )}
      {mine && nomination.status === "accepted" && (
        <a href={`/${language}/do/agree-to-nomination?${to}`}>{words.agree}</a>
      )}
      {theirs && (
        <form method="post" action={`/${language}/do/withdraw-nomination`}>
          <Hidden name="form" value={session?.formToken} />
          {[...to].map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          <button class="q" aria-label={`${labelled(words.withdraw, language)} ${called}`}>
            {words.withdraw}
          </button>
        </form>
      )}
    </div>
  );
}

/** Who is nominated and who sits, side by side, by type, part of the region and country. */
function Balance({
  balance: { nominated, sitting },
  language,
}: {
  balance: Designation["balance"];
  language: Language;
}) {
  const { designation: words, subregion } = tableMessages[language];
  const nameOf = {
    types: (code: string) => typeName(code, language),
    subregions: (code: string) => subregion[code as keyof typeof subregion],
    countries: (code: string) => countryName(code, language),
  };
  const kinds = ["types", "subregions", "countries"] as const;
  return (
    <>
      <h2>{words.balance}</h2>
      <p>{words.balanceIntro}</p>
      {kinds.map((kind) => {
        const counts = { nominated: nominated[kind] as Counts, sitting: sitting[kind] as Counts };
        const codes = [...new Set([...Object.keys(counts.nominated), ...Object.keys(counts.sitting)])].toSorted();
        if (!codes.length) return null;
        return (
          <table>
            <caption>{words.caption[kind]}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{words.nominated}</th>
                <th scope="col">{words.sitting}</th>
              </tr>
            </thead>
            <tbody>
              {codes.map((code) => (
                <tr>
                  <th scope="row">{nameOf[kind](code)}</th>
                  <td>{counts.nominated[code] ?? 0}</td>
                  <td>{counts.sitting[code] ?? 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}

type Counts = Partial<Record<string, number>>;
