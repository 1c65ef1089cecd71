import { Refusal } from "../refusal.ts";
import type { Instant } from "../time.ts";
import type { ProfilePatch } from "./profile.ts";
import type { MemberState, PersonState } from "./states.ts";

/** What a correction changes of the person: name, role, language, what they tell of themselves. */
export function changePerson(before: PersonState, patch: ProfilePatch): PersonState {
  const { role: _, about, ...rest } = before;
  const { role } = patch.person ?? before;
  const kept = patch.about === undefined ? about : (patch.about ?? undefined);
  return {
    ...rest,
    name: patch.person?.name ?? before.name,
    ...(role !== undefined && { role }),
    ...(kept !== undefined && { about: kept }),
    language: patch.language ?? before.language,
  };
}

/** What a correction changes of the member: an individual has no organization to change. */
export function changeMember(before: MemberState, patch: ProfilePatch, now: Instant): MemberState {
  if (patch.organization && before.kind === "individual") throw new Refusal("not-an-organization");
  const chosen = patch.tables?.filter((table) => !before.tables.includes(table)) ?? [];
  return {
    ...before,
    ...(chosen.length && { joined: { ...before.joined, ...Object.fromEntries(chosen.map((table) => [table, now])) } }),
    organization: patch.organization ?? before.organization,
    stakeholderTypes: patch.stakeholderTypes ?? before.stakeholderTypes,
    country: patch.country ?? before.country,
    countriesOfWork: patch.countriesOfWork ?? before.countriesOfWork,
    tables: patch.tables ?? before.tables,
    objectives: patch.objectives ?? before.objectives,
    listed: patch.publicListing ?? before.listed,
  };
}

/** The tables that a member took part in at an instant, of those where it still does. */
export const tablesAt = ({ tables, joined }: Pick<MemberState, "tables" | "joined">, at: Instant): number[] =>
  tables.filter((table) => (joined?.[table] ?? "") <= at);

/** The last person who leaves suspends an organization's membership, and ends an individual's. (policy) */
export function withoutPerson(member: MemberState, { last }: { last: boolean }): MemberState | undefined {
  if (!last) return member;
  return member.kind === "individual" ? undefined : { ...member, status: "suspended" };
}
