import type { PersonId } from "../../../events/define.ts";
import { afterMessages } from "../../i18n/meetings-after/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { countryName, type Option } from "../../reference/names.ts";
import { ErrorSummary, type Filled, type FormError, Hidden } from "../../web/form.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { Select } from "../../web/select.tsx";
import { entitledAt } from "../attendance-store.ts";
import { type KnownPerson, knownPersons } from "../known-persons.ts";
import { answerOf } from "../rules.ts";
import type { AttendanceState, MeetingState } from "../states.ts";
import { inviteesOf } from "../store.ts";

/** One line of the list as its form has it; without a person it is one that somebody still has to choose. */
export interface Row {
  person?: PersonId | undefined;
  presence: string;
  for?: PersonId | undefined;
  named: boolean;
  /** added by hand: everything of it is chosen */
  added?: boolean | undefined;
}

/** A roll call of more goes over the API. */
const MOST = 500;

const presumed = { yes: "present", no: "apology", apology: "apology", substitute: "apology" } as const;

/** Who is expected: who was noted already, who sits in the bodies, who answered, and who comes instead of them. */
export async function rowsOf(visit: Visit, meeting: MeetingState, noted: AttendanceState | undefined): Promise<Row[]> {
  const [seats, invitees] = await Promise.all([
    entitledAt(visit.world, meeting.of, meeting.at),
    inviteesOf(visit.world, meeting.id),
  ]);
  const rows = new Map<PersonId, Row>(noted?.entries.map((entry) => [entry.person, { ...entry }]));
  const add = (row: Row & { person: PersonId }) => rows.has(row.person) || rows.set(row.person, row);
  for (const invitee of invitees.filter(({ removed }) => !removed)) {
    const answer = answerOf(invitee, meeting);
    const presence = noted || !answer ? "" : presumed[answer];
    if (answer) add({ person: invitee.person, presence, named: false });
    if (answer === "substitute" && invitee.substitute)
      add({ person: invitee.substitute, presence: noted ? "" : "substitute", for: invitee.person, named: false });
  }
  for (const person of seats.flatMap(({ persons }) => persons)) add({ person, presence: "", named: false });
  return [...rows.values()].slice(0, MOST);
}

/** The rows that a posted form holds, and one more where it asks for it. */
export function rowsIn(form: URLSearchParams): Row[] {
  const indexes = new Set([...form.keys()].flatMap((key) => /^entries\.(\d{1,3})\./.exec(key)?.[1] ?? []));
  const rows = [...indexes].map(Number).toSorted((a, b) => a - b);
  const read = rows.slice(0, MOST).map((i): Row => {
    const entry = (name: string) => form.get(`entries.${i}.${name}`) ?? "";
    return {
      person: (entry("person") || undefined) as PersonId | undefined,
      presence: entry("presence"),
      for: (entry("for") || undefined) as PersonId | undefined,
      named: entry("named") === "on",
      added: entry("added") === "on",
    };
  });
  return form.has("add") && read.length < MOST ? [...read, { presence: "present", named: false, added: true }] : read;
}

/** What the rows say, in the shape of the contract; who was left without a choice is left out. */
export const entriesIn = (rows: Row[]) =>
  toldIn(rows).map(({ row: { person, presence, named, for: whom } }) => ({
    person,
    presence,
    named,
    ...(whom && presence === "substitute" && { for: whom }),
  }));

/** The rows that say something, with their place in the form: errors count only these. */
export const toldIn = (rows: Row[]) =>
  rows.map((row, index) => ({ row, index })).filter(({ row }) => row.person && row.presence);

export function calledIn(language: Language, known: KnownPerson | undefined): string {
  const { minutes: words } = afterMessages[language];
  const { name = null, country } = known ?? {};
  const organization = country ? countryName(country, language) : known?.organization;
  if (name) return organization ? `${name}, ${organization}` : name;
  return organization ? words.of(organization) : words.somebody;
}

interface ListProps {
  visit: Visit;
  rows: Row[];
  people: Map<PersonId, KnownPerson>;
  /** who may be added */
  others: readonly Option[];
  errors: Map<string, FormError>;
}

/** Everybody whom the rows name, by id. */
export async function peopleIn(visit: Visit, rows: Row[]): Promise<Map<PersonId, KnownPerson>> {
  const ids = new Set(rows.flatMap(({ person, for: whom }) => [...(person ? [person] : []), ...(whom ? [whom] : [])]));
  return new Map((await knownPersons(visit.world, [...ids])).map((known) => [known.person, known]));
}

/** A form that a telephone without script can fill in: a fieldset for each person. */
export function AttendanceForm({ visit, rows, people, others, errors }: ListProps) {
  const { language, session, params } = visit;
  const { minutes: words, form } = afterMessages[language];
  const { send, intro } = form.forms["record-attendance"];
  const filled: Filled = { language, words: form, entries: entriesOfRows(rows), errors, unmarked: true };
  const named = (id: PersonId | undefined) => calledIn(language, id && people.get(id));
  const known = [...people.keys()].map((id) => [id, named(id)] as const);
  return (
    <>
      <ErrorSummary {...filled} />
      <form method="post" action={`/${language}/meetings/${params["id"]}/minutes`} noValidate>
        <Hidden name="form" value={session?.formToken} />
        <Hidden name="operation" value="record-attendance" />
        <p>
          {intro} {words.note}
        </p>
        {rows.map((row, i) => (
          <One {...{ row, i, filled, named, known, others, language }} />
        ))}
        <p class="row">
          <button>{send}</button>
          <button class="q" name="add" value="entries">
            {words.another}
          </button>
        </p>
      </form>
    </>
  );
}

interface OneProps {
  row: Row;
  i: number;
  filled: Filled;
  named: (id: PersonId | undefined) => string;
  known: readonly Option[];
  others: readonly Option[];
  language: Language;
}

function One({ row, i, filled, named, known, others, language }: OneProps) {
  const { minutes: words, form } = afterMessages[language];
  const { presence } = form.choices;
  const field = (name: string, label: string) => ({ filled, name: `entries.${i}.${name}`, label, required: false });
  const kinds = row.added
    ? (["present", "substitute", "apology", "absent"] as const)
    : row.for
      ? (["substitute", "absent"] as const)
      : (["present", "apology", "absent"] as const);
  const options = kinds.map((kind) => [kind, presence[kind]] as const);
  const named_ = `entries.${i}.named`;
  return (
    <fieldset>
      <legend class="g">{row.added ? words.added(i + 1) : named(row.person)}</legend>
      {row.added ? (
        <>
          <Hidden name={`entries.${i}.added`} value="on" />
          <Select {...field("person", words.person)} options={others} />
        </>
      ) : (
        <Hidden name={`entries.${i}.person`} value={row.person} />
      )}
      {row.for && !row.added && (
        <>
          <Hidden name={`entries.${i}.for`} value={row.for} />
          <p>{words.insteadOf(named(row.for))}</p>
        </>
      )}
      <Select {...field("presence", words.presence)} options={options} empty={words.unset} />
      {row.added && (
        <Select {...field("for", form.fields["entries.for"] as string)} options={known} empty={words.nobodyElse} />
      )}
      <label>
        <input type="checkbox" id={named_} name={named_} checked={row.named} />
        {words.agreed}
      </label>
    </fieldset>
  );
}

function entriesOfRows(rows: Row[]): URLSearchParams {
  const entries = new URLSearchParams();
  for (const [i, row] of rows.entries())
    for (const name of ["person", "presence", "for"] as const) entries.set(`entries.${i}.${name}`, row[name] ?? "");
  return entries;
}

/** Who was there, for those who may know and not change it. */
export function AttendanceList({ visit, rows, people }: Pick<ListProps, "visit" | "rows" | "people">) {
  const { language } = visit;
  const { minutes: words, form } = afterMessages[language];
  const { presence } = form.choices;
  const named = (id: PersonId | undefined) => calledIn(language, id && people.get(id));
  return (
    <table>
      <caption>{words.attendance}</caption>
      <thead>
        <tr>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.presence}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{named(row.person)}</th>
            <td>
              {row.for ? words.insteadOf(named(row.for)) : presence[row.presence as keyof typeof presence]}
              {row.named && `. ${words.agreed}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
