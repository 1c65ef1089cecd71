import type { PersonId } from "../../events/define.ts";
import type { Key, Write } from "../aws/table.ts";
import { findPersonLinks } from "../members/member-store.ts";
import { membersById } from "../tables/names.ts";
import { heldAt, tableBodies } from "../tables/seat-rules.ts";
import { seatsOf } from "../tables/seat-store.ts";
import { recordAll, type World } from "../world.ts";
import type { Candidate } from "./review-rules.ts";
import { ReviewerState } from "./states.ts";
import type { Records } from "./store.ts";

const reviewerKey = (person: PersonId): Key => ({ pk: person, sk: "reviewer" });

const none = (person: PersonId): ReviewerState => ({ person, version: 0, open: [], asked: [] });

export async function findReviewer({ record }: Records, person: PersonId): Promise<ReviewerState> {
  const item = await record.get(reviewerKey(person));
  return item ? ReviewerState.parse(item) : none(person);
}

export const reviewerWrite = (world: World, { version, ...state }: ReviewerState): Write => ({
  table: world.record,
  key: reviewerKey(state.person),
  version,
  item: state,
});

/** Who of these persons serves an active member, with what they were asked before. At most 100. */
export async function candidatesAmong(world: Records, persons: readonly PersonId[]): Promise<Candidate[]> {
  const ids = [...new Set(persons)];
  if (!ids.length) return [];
  const links = await findPersonLinks(world, ids);
  const members = await membersById(
    world,
    links.map((link) => link?.member),
  );
  const items = await world.record.getAll(ids.map(reviewerKey));
  return ids.flatMap((person, i): Candidate[] => {
    const member = links[i]?.member;
    if (!member || members.get(member)?.status !== "active") return [];
    const { asked, last } = items[i] ? ReviewerState.parse(items[i]) : none(person);
    return [{ person, member, asked, last }];
  });
}

/** Coordinators and representatives, who are asked for reviews in turn. */
export async function seatHolders(world: Pick<World, "record" | "now">): Promise<Candidate[]> {
  const seats = await Promise.all(tableBodies.map(async (body) => heldAt(await seatsOf(world, body), world.now)));
  return candidatesAmong(
    world,
    seats.flat().flatMap(({ person }) => person ?? []),
  );
}

/** Nothing is kept of what somebody was asked to review; what still waits for them is given on by the daily question. */
export const forgetReviewer = (world: World, person: PersonId): Promise<void> =>
  recordAll(world, [{ table: world.record, key: reviewerKey(person) }]);
