import { labelled } from "../../i18n/punctuation.ts";
import { tableMessages } from "../../i18n/tables/messages.ts";
import { Hidden, TextBox } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { operationForm } from "../../web/operation-form.tsx";
import { dayIn } from "../../web/page.tsx";
import { page, type Visit } from "../../web/page-route.tsx";
import { Select } from "../../web/select.tsx";
import { Told } from "../../web/texts.tsx";
import { answers } from "../answers.ts";
import { takesNominations } from "../designation-rules.ts";
import { needSeat } from "../rights.ts";
import { bodyOf, vacanciesOf } from "../seat-rules.ts";
import { findBody, seatsOf } from "../seat-store.ts";
import type { Seat } from "../shapes.ts";
import type { DesignationState, PriorityState } from "../states.ts";
import { designationsOf, prioritiesOf } from "../store.ts";
import { listSeats } from "../table-actions.ts";
import { calledIn, membersIn, type Named, personsIn, seatsIn } from "./named.ts";
import { tableIn } from "./tables.tsx";
import { Vacancies } from "./who.tsx";

const OperationForm = operationForm(answers, tableMessages);

/** What those who run a table do with its seats; the forms themselves are the contract's. */
export const seats = (meetings: Named): Route[] => [
  page("/{lang}/tables/{n}/seats", {
    access: "session",
    who: ["coordinator", "representative", "secretariat"],
    get: (visit) => show(visit, meetings),
  }),
];

async function show(visit: Visit, meetings: Named) {
  const { language, world, caller, query } = visit;
  const n = tableIn(visit);
  needSeat(caller, [bodyOf(n)], { secretariat: true });
  const body = bodyOf(n);
  const runs = caller.as === "secretariat" || coordinates(visit, n);
  const [{ items }, all, state, naming, designations, priorities] = await Promise.all([
    listSeats(world, body, { all: true, sight: "bodies" }),
    seatsOf(world, body),
    findBody(world, body),
    runs ? namingIn(visit, n, meetings) : undefined,
    designationsOf(world, n),
    prioritiesOf(world, n),
  ]);
  const { seats: words, form } = tableMessages[language];
  const title = words.title(n);
  const done = form.forms[query["done"] as keyof typeof form.forms];
  const held = (status: Seat["status"]) => items.filter((seat) => seat.status === status);
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        {done && (
          <p class="box" role="status">
            {done.done}
          </p>
        )}
        <p>
          <a href={`/${language}/tables/${n}`}>{words.public}</a>
        </p>
        <h2>{words.now}</h2>
        <Held seats={held("present")} visit={visit} />
        <Vacancies vacancies={vacanciesOf(all, { body, at: world.now, watched: state.watched })} language={language} />
        {held("planned").length > 0 && (
          <>
            <h2>{words.planned}</h2>
            <Held seats={held("planned")} visit={visit} />
          </>
        )}
        {naming && <Naming {...{ visit, n, naming }} />}
        <Designations {...{ visit, n, designations, runs }} />
        <Priorities {...{ visit, n, priorities }} />
      </>
    ),
  };
}

/** Whether the visitor coordinates the table, beside the secretariat. */
export const coordinates = ({ caller }: Visit, n: number): boolean =>
  caller.as === "member" && caller.seats.some(({ body, role }) => body === bodyOf(n) && role === "coordinator");

function Held({ seats: held, visit: { language } }: { seats: Seat[]; visit: Visit }) {
  const { seats: words, table, role } = tableMessages[language];
  if (!held.length) return <p>{table.nobody}</p>;
  return (
    <ul class="list">
      {held.map((seat) => {
        const called = `${calledIn(language, seat)}, ${role[seat.role]}`;
        return (
          <li>
            <b>{calledIn(language, seat)}</b>, {role[seat.role]}, {table.since(dayIn(seat.since, language))}
            {seat.until && `, ${table.until(dayIn(seat.until, language))}`}
            <form action={`/${language}/do/end-seat`}>
              <Hidden name="body" value={seat.body} />
              <Hidden name="seat" value={seat.id} />
              <button class="x" aria-label={`${labelled(words.end, language)} ${called}`}>
                {words.end}
              </button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}

/** First the member, then one of its persons: without a script nothing can be filled in by itself. */
async function namingIn(visit: Visit, n: number, meetings: Named) {
  const { query } = visit;
  const member = (query["other"]?.trim() || query["member"]) as `org_${string}` | undefined;
  const asked = { ...visit, query: { ...query, ...(member && { member }), n: String(n) } };
  const [members, persons, replaced, held] = await Promise.all([
    membersIn(asked),
    personsIn(asked, member),
    seatsIn(asked, "representative"),
    meetings(asked),
  ]);
  return { member, members, persons, replaced, held };
}

function Naming({ visit, n, naming }: { visit: Visit; n: number; naming: Awaited<ReturnType<typeof namingIn>> }) {
  const { language, path, caller } = visit;
  const { seats: words, form } = tableMessages[language];
  const { member, members, persons, replaced, held } = naming;
  const entries = new URLSearchParams(member ? { member } : {});
  const filled = { language, words: form, entries, errors: new Map(), own: false, patch: true };
  return (
    <>
      <h2>{words.choose}</h2>
      <p>{words.chooseHint}</p>
      <form action={path}>
        <Select filled={filled} name="member" label={words.member} required={false} options={members} />
        <TextBox
          filled={{ ...filled, entries: new URLSearchParams() }}
          name="other"
          label={words.other[0]}
          hint={words.other[1]}
          required={false}
        />
        <button class="q">{words.next}</button>
      </form>
      {member && persons.length > 0 && (
        <>
          {caller.as === "secretariat" && (
            <>
              <h3>{form.forms["name-coordinator"].title}</h3>
              <OperationForm
                visit={visit}
                operation="name-coordinator"
                hidden={{ n: String(n), member }}
                only={["person", "from", "until", "source"]}
                named={{ person: persons, "source.meeting": held }}
              />
            </>
          )}
          {replaced.length > 0 && (
            <p>
              <a href={`/${language}/do/replace-representative?${new URLSearchParams({ n: String(n), member })}`}>
                {form.forms["replace-representative"].title}
              </a>
            </p>
          )}
        </>
      )}
    </>
  );
}

interface DesignationsProps {
  visit: Visit;
  n: number;
  designations: DesignationState[];
  runs: boolean;
}

function Designations({ visit, n, designations, runs }: DesignationsProps) {
  const { language, now } = visit;
  const { seats: words, form } = tableMessages[language];
  const open = designations.some((one) => takesNominations(one, now));
  return (
    <>
      <h2>{words.designations}</h2>
      <ul>
        {designations.toReversed().map((one) => (
          <li>
            <a href={`/${language}/tables/${n}/designations/${one.id}`}>{dayIn(one.openedAt, language)}</a>,{" "}
            {labelled(words.deadline(dayIn(one.deadline, language)), language)}{" "}
            {words.status[one.result ? "decided" : takesNominations(one, now) ? "open" : "closed"]}
          </li>
        ))}
      </ul>
      {runs && !open && (
        <>
          <h3>{form.forms["open-designation"].title}</h3>
          <OperationForm visit={visit} operation="open-designation" hidden={{ n: String(n) }} />
        </>
      )}
    </>
  );
}

function Priorities({ visit, n, priorities }: { visit: Visit; n: number; priorities: PriorityState[] }) {
  const { language } = visit;
  const { seats: words, table, form } = tableMessages[language];
  return (
    <>
      <h2>{words.priorities}</h2>
      <ul class="list">
        {priorities
          .filter(({ closed }) => !closed)
          .map(({ id, texts, from, to }) => (
            <li>
              <Told texts={texts} language={language} />
              <br />
              {table.span(dayIn(from, language), dayIn(to, language))}.{" "}
              <a href={`/${language}/do/close-priority?${new URLSearchParams({ n: String(n), id })}`}>{words.close}</a>
            </li>
          ))}
      </ul>
      <p>
        <a href={`/${language}/do/set-priority?n=${n}`}>{form.forms["set-priority"].title}</a>
      </p>
    </>
  );
}
