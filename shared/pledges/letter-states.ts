import type { MemberId, PersonId, PledgeId } from "../../events/define.ts";
import { personsOf } from "../members/member-store.ts";
import type { World } from "../world.ts";
import { namedMembers } from "./names.ts";
import { confirmedPartners } from "./partner-rules.ts";
import { askedReaders } from "./readers.ts";
import { findPledge } from "./store.ts";
import type { PledgeStates } from "./templates.ts";

/** What the room's events name, as it is now for the reader. */
export async function pledgeStates(world: World, data: object, to: string): Promise<PledgeStates> {
  const {
    pledge: id,
    member: partner,
    why,
    on,
  } = data as {
    pledge?: PledgeId;
    member?: MemberId;
    why?: "milestone" | "half-year";
    on?: string;
  };
  const pledge = id?.startsWith("plg_") ? await findPledge(world, id) : undefined;
  if (!pledge) return {};
  const matched = pledge.matches && (await findPledge(world, pledge.matches));
  const reader = to as PersonId;
  const serves = async (member: MemberId) => (await personsOf(world, member)).includes(reader);
  const [named, own, ofPartner, ofSome, asked, matches] = await Promise.all([
    namedMembers(world, [pledge.member, ...(partner ? [partner] : [])]),
    serves(pledge.member),
    partner && serves(partner),
    Promise.all(confirmedPartners(pledge).map(serves)),
    askedReaders(world, pledge),
    matched && askedReaders(world, matched),
  ]);
  return {
    pledged: {
      pledge,
      entity: named(pledge.member).name,
      ...(partner && { partner: { member: partner, name: named(partner).name } }),
      ...(why && on && { due: { why, on } }),
      ...(matched && { matched }),
      reader: {
        own,
        partner: Boolean(ofPartner),
        concerned: own || ofSome.includes(true),
        asked: asked.includes(reader),
        matched: Boolean(matches?.includes(reader)),
      },
    },
  };
}
