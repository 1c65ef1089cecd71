import type { MemberId, PersonId } from "../../events/define.ts";
import { dateOf, type Instant } from "../time.ts";
import type { MemberRow, Verdict } from "./import-shapes.ts";
import type { MemberState, PersonState } from "./states.ts";

export const midnight = (day: string): Instant => `${day}T00:00:00.000Z`;

/** A member as the row tells it: active as it was, shown to nobody until its person says so. */
export const memberFrom = (row: MemberRow, id: MemberId, now: Instant): MemberState => ({
  id,
  version: 0,
  kind: row.kind,
  status: "active",
  ...(row.kind === "organization" && { organization: row.organization }),
  stakeholderTypes: row.stakeholderTypes,
  country: row.country,
  ...(row.countriesOfWork && { countriesOfWork: row.countriesOfWork }),
  tables: row.tables,
  ...(row.objectives && { objectives: row.objectives }),
  listed: false,
  since: row.since ? midnight(row.since) : now,
});

/** Its person, who has not consented to anything yet. */
export const personFrom = (row: MemberRow, id: PersonId, member: MemberId): PersonState => ({
  id,
  version: 0,
  member,
  ...row.person,
  ...(row.about && { about: row.about }),
  email: row.email,
  language: row.language,
  registrations: [],
});

/** The row that tells a member and its person, for the export. */
export function memberRow(member: MemberState, person: PersonState): MemberRow {
  const { organization } = member;
  const told = {
    record: "member" as const,
    id: member.id,
    stakeholderTypes: member.stakeholderTypes,
    person: { name: person.name, ...(person.role && { role: person.role }) },
    email: person.email,
    language: person.language,
    country: member.country,
    ...(member.countriesOfWork?.length && { countriesOfWork: member.countriesOfWork }),
    tables: member.tables,
    ...(member.objectives?.length && { objectives: member.objectives }),
    ...(person.about && { about: person.about }),
    since: dateOf(member.since),
  };
  return organization ? { ...told, kind: "organization", organization } : { ...told, kind: "individual" };
}

const sameValues = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value) => b.includes(value));

/** Whether what a row tells is what is kept: what it leaves out, it does not ask about. */
export function memberVerdict(row: MemberRow, member: MemberState, person: PersonState): Verdict {
  const kept = memberRow(member, person) as Record<string, unknown>;
  const same = (told: unknown, known: unknown): boolean => {
    if (told === undefined) return true;
    if (Array.isArray(told)) return Array.isArray(known) && sameValues(told, known);
    if (typeof told !== "object" || told === null) return told === known;
    return Object.entries(told).every(([name, value]) =>
      same(value, (known as Record<string, unknown> | undefined)?.[name]),
    );
  };
  return Object.entries(row).every(([name, value]) => same(value, kept[name])) ? "unchanged" : "differs";
}
