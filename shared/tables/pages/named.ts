import type { DesignationId, MemberId, NominationId, PersonId } from "../../../events/define.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { tableMessages } from "../../i18n/tables/messages.ts";
import { listed, personsOf } from "../../members/member-store.ts";
import type { Language } from "../../reference/codes.ts";
import type { Option } from "../../reference/names.ts";
import { dayIn } from "../../web/page.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { toldInLine } from "../../web/texts.tsx";
import { membersById, namesOf } from "../names.ts";
import { openNomination } from "../nomination-actions.ts";
import { bodyOf } from "../seat-rules.ts";
import { seatsOf } from "../seat-store.ts";
import type { SeatState } from "../states.ts";
import { designationsOf, prioritiesOf } from "../store.ts";

const tables = [1, 2, 3, 4];

/** What a visit may choose from by name; meetings are named by the room below, which the function composes. */
export type Named = (visit: Visit) => Promise<Option[]>;

/** What a visit says of a field: in its form, or in the address that led to it. */
export const saidIn = ({ form, query, params }: Visit, name: string) => form.get(name) ?? query[name] ?? params[name];
/** The tables that a visit is about, by its form or address; all where it names none. */
export const tablesIn = (visit: Visit): number[] => {
  const n = Number(saidIn(visit, "n") ?? saidIn(visit, "body")?.slice(-1));
  return tables.includes(n) ? [n] : tables;
};

/** How somebody is called who may not wish to be named. */
export function calledIn(language: Language, of: { organization: string | null; name: string | null }): string {
  const { individual } = tableMessages[language];
  return [of.organization ?? (of.name ? undefined : individual), of.name].filter(Boolean).join(", ");
}

/** Priorities that nobody closed. */
export async function openPriorities(visit: Visit): Promise<Option[]> {
  const { language, world } = visit;
  const all = await Promise.all(tablesIn(visit).map((table) => prioritiesOf(world, table)));
  return all
    .flat()
    .filter(({ closed }) => !closed)
    .map(({ id, texts, table }) => [
      id,
      `${labelled(pageMessages[language].table(table), language)} ${toldInLine(texts, language, 80)}`,
    ]);
}

export async function designations(visit: Visit): Promise<Option[]> {
  const { language, world } = visit;
  const { seats } = tableMessages[language];
  const all = await Promise.all(tablesIn(visit).map((table) => designationsOf(world, table)));
  return all
    .flat()
    .filter(({ result }) => !result)
    .map(({ id, table, deadline }) => [
      id,
      `${pageMessages[language].table(table)}, ${seats.deadline(dayIn(deadline, language))}`,
    ]);
}

/** The nominations of the designation that the visit is about, or of all that wait for a result. */
export async function nominations(visit: Visit, stands: (status: string) => boolean = () => true): Promise<Option[]> {
  const { language, world } = visit;
  const id = saidIn(visit, "id");
  const all = (await Promise.all(tablesIn(visit).map((table) => designationsOf(world, table)))).flat();
  const found = all
    .filter((one) => !one.result && (!id || one.id === (id as DesignationId)))
    .flatMap((one) => one.nominations)
    .filter(({ status }) => stands(status));
  const names = await namesOf(world, found, "bodies");
  const { designation } = tableMessages[language];
  return found.map((one): [NominationId, string] => [
    one.id,
    `${calledIn(language, names(one))} (${designation.status[one.status]})`,
  ]);
}

/** Seats that are held or planned, of one role or any. */
export async function seatsIn(visit: Visit, role?: SeatState["role"]): Promise<Option[]> {
  const { language, world } = visit;
  const all = (await Promise.all(tablesIn(visit).map((table) => seatsOf(world, bodyOf(table))))).flat();
  // A seat that ended before its time may still be filled for the rest of the term.
  const lasts = ({ end, term }: SeatState) => (role ? (term ?? end) : end);
  const shown = all.filter((seat) => {
    const until = lasts(seat);
    return (!role || seat.role === role) && (!until || until > world.now);
  });
  const names = await namesOf(world, shown, "everyone");
  const words = tableMessages[language];
  return shown.map((seat) => [
    seat.id,
    `${labelled(calledIn(language, names(seat)), language)} ${words.role[seat.role]}`,
  ]);
}

/** Members of the table that are listed, a hundred at most, and the one that was chosen. */
export async function membersIn(visit: Visit): Promise<Option[]> {
  const { language, world } = visit;
  const [table] = tablesIn(visit);
  const found = await listed(world, { listing: `table#${table ?? 1}`, limit: 100, after: undefined });
  const chosen = saidIn(visit, "member");
  const ids = [...found.map(({ id }) => id), ...(chosen ? [chosen as MemberId] : [])];
  const persons = found.flatMap(({ id, person }) => (person ? [{ member: id, person }] : []));
  const [members, names] = await Promise.all([membersById(world, ids), namesOf(world, persons, "everyone")]);
  return [...members.values()]
    .map(({ id, organization }): Option => {
      const person = persons.find(({ member }) => member === id)?.person;
      return [id, calledIn(language, { organization: organization?.name ?? null, name: names({ person }).name })];
    })
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));
}

/** A member's persons, by the names that those who work with them may see. */
export async function personsIn(visit: Visit, member: MemberId | undefined): Promise<Option[]> {
  const { language, world } = visit;
  if (!member) return [];
  const ids = await personsOf(world, member);
  const names = await namesOf(
    world,
    ids.map((person) => ({ member, person })),
    "bodies",
  );
  const { unnamed, individual } = tableMessages[language];
  return ids.map((person): [PersonId, string] => {
    const { name, organization } = names({ member, person });
    return [person, name ?? (organization ? unnamed(organization) : individual)];
  });
}

/** Who may be named by whoever holds a letter about a nomination. */
export async function personsByLetter(visit: Visit, token: string): Promise<Option[]> {
  const { nomination } = await openNomination(visit.world, token, "nomination");
  return personsIn(visit, nomination.member);
}
