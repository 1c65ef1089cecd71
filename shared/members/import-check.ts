import type { World } from "../world.ts";
import { officeIn } from "./focal-store.ts";
import { memberVerdict } from "./import-member-rules.ts";
import { seatFinder } from "./import-seats.ts";
import type {
  Column,
  Fault,
  FocalRow,
  ImportedSeat,
  ImportRow,
  MeetingRow,
  MemberRow,
  RowRoom,
  SeatRow,
  ServiceRow,
  Verdict,
} from "./import-shapes.ts";
import { findMembers, findPersonLinks } from "./member-store.ts";
import type { ClaimState } from "./states.ts";
import { claimsOf, findPersons, identityOf, invitationsOf, OFFICES } from "./store.ts";

/** The rooms that take in the rows which are not of this room. */
export interface RowRooms {
  seats: RowRoom<ImportedSeat>;
  services: RowRoom<Omit<ServiceRow, "record">>;
  meetings: RowRoom<Omit<MeetingRow, "record">>;
}

type Judged = Verdict | Fault;
const PAGE = 100;

/** What each row would do now, or what is wrong with it in the light of the others and of what is there. */
export async function judgeRows(world: World, rooms: RowRooms, rows: ImportRow[]): Promise<Judged[]> {
  const of = <K extends ImportRow["record"]>(...kinds: K[]) =>
    rows.filter((row): row is Extract<ImportRow, { record: K }> => (kinds as string[]).includes(row.record));
  const [members, focals, seats] = [of("member"), of("focal-point"), of("coordinator", "representative")];
  const judged = new Map<ImportRow, Judged>();
  const keep = <R extends ImportRow>(kind: R[], verdicts: Judged[]) => {
    kind.forEach((row, n) => judged.set(row, verdicts[n] ?? "new"));
  };
  keep(members, await judgeMembers(world, members));
  keep(focals, await judgeFocalPoints(world, focals));
  keep(seats, await judgeSeats(world, rooms, { seats, members }));
  keep(of("service"), await rooms.services.check(world, of("service").map(bare)));
  keep(of("meeting"), await rooms.meetings.check(world, of("meeting").map(bare)));
  const repeated = repetitions(rows);
  return rows.map((row) => repeated.get(row) ?? judged.get(row) ?? "new");
}

/** A row as the room that takes it in knows it. */
export function bare<R extends { record: string }>(row: R): Omit<R, "record"> {
  const rest: Partial<R> = { ...row };
  delete rest.record;
  return rest as Omit<R, "record">;
}

/** The second row of the same key, which it would be chance to choose. */
function repetitions(rows: ImportRow[]): Map<ImportRow, Fault> {
  const seen = new Set<string>();
  const found = new Map<ImportRow, Fault>();
  for (const row of rows) {
    const [key, column] = keyOf(row);
    if (seen.has(key)) found.set(row, { column, code: "repeated" });
    seen.add(key);
  }
  return found;
}

function keyOf(row: ImportRow): [string, Column] {
  switch (row.record) {
    // An address is one person's: who serves a member is no focal point.
    case "member":
    case "focal-point":
      return [identityOf(row.email), "email"];
    case "service":
      return [`${row.agency} ${row.quarter}`, "quarter"];
    case "meeting":
      return [`${row.start} ${row.zone} ${row.body.toSorted().join("+")}`, "start"];
    default:
      return [`${row.record} ${row.body} ${row.id ?? row.organization ?? row.email} ${row.start} ${row.end}`, "start"];
  }
}

async function judgeMembers(world: World, rows: MemberRow[]): Promise<Judged[]> {
  const verdicts: Judged[] = [];
  for (let n = 0; n < rows.length; n += PAGE) verdicts.push(...(await judgeSome(world, rows.slice(n, n + PAGE))));
  return verdicts;
}

async function judgeSome(world: World, rows: MemberRow[]): Promise<Judged[]> {
  const claims = await claimsOf(
    world,
    rows.map(({ email }) => email),
  );
  const ids = [...new Set(claims.flatMap(({ person }) => person ?? []))];
  const persons = new Map((await findPersons(world, ids)).flatMap((one) => (one ? [[one.id, one]] : [])));
  const serving = [...new Set([...persons.values()].flatMap(({ member }) => member ?? []))];
  const found = serving.length ? await findMembers(world, serving) : [];
  const members = new Map(found.flatMap((one) => (one ? [[one.id, one]] : [])));
  return rows.map((row, n) => {
    const claim = claims[n] as ClaimState;
    const person = claim.person && persons.get(claim.person);
    const member = person?.member && members.get(person.member);
    if (person && member) return memberVerdict(row, member, person);
    if (claim.person) return { column: "email", code: "address-taken" };
    // Whoever asks to join by themselves right now is left to the review.
    return claim.registration ? "differs" : "new";
  });
}

async function judgeFocalPoints(world: World, rows: FocalRow[]): Promise<Judged[]> {
  if (!rows.length) return [];
  const emails = rows.map(({ email }) => email);
  const [claims, invitations] = await Promise.all([claimsOf(world, emails), invitationsOf(world, OFFICES)]);
  const verdicts: Judged[] = [];
  for (const [n, row] of rows.entries()) {
    const { person, registration } = claims[n] as ClaimState;
    const [link] = person ? await findPersonLinks(world, [person]) : [];
    const same = (of: { agency?: string | undefined; country?: string | undefined }) =>
      of.agency === row.agency && of.country === row.country;
    const invited = invitations.some((one) => identityOf(one.email) === identityOf(row.email) && same(one));
    if (link && officeIn(link)) verdicts.push(same(link) ? "unchanged" : "differs");
    else if (person || registration) verdicts.push({ column: "email", code: "address-taken" });
    else verdicts.push(invited ? "unchanged" : "new");
  }
  return verdicts;
}

async function judgeSeats(
  world: World,
  rooms: RowRooms,
  { seats, members }: { seats: SeatRow[]; members: MemberRow[] },
): Promise<Judged[]> {
  const find = seatFinder(world, members);
  const found: (Awaited<ReturnType<typeof find>> | Fault)[] = [];
  for (const row of seats) found.push(await find(row));
  const good = found.flatMap((one) => ("seat" in one ? [one.seat] : []));
  const verdicts = (await rooms.seats.check(world, good))[Symbol.iterator]();
  return found.map((one) => {
    if (!("seat" in one)) return one;
    const verdict = verdicts.next().value ?? "new";
    return verdict === "new" && one.missing ? one.missing : verdict;
  });
}
