import type { PersonId, PledgeId } from "../../events/define.ts";
import { personsOf } from "../members/member-store.ts";
import type { World } from "../world.ts";
import { confirmedPartners } from "./partner-rules.ts";
import type { PledgeState } from "./states.ts";
import { findPledge } from "./store.ts";

type Records = Pick<World, "record">;

/** Who is asked how a pledge goes: its steward, or whoever serves its member where the steward is gone. */
export async function askedReaders(world: Records, { member, steward }: PledgeState): Promise<PersonId[]> {
  const persons = await personsOf(world, member);
  return persons.includes(steward) ? [steward] : persons;
}

const ofPledge =
  (id: PledgeId, find: (world: World, state: PledgeState) => Promise<PersonId[]>) =>
  async (world: World): Promise<PersonId[]> => {
    const state = await findPledge(world, id);
    return state ? find(world, state) : [];
  };

export const pledgeStewards = (id: PledgeId) => ofPledge(id, askedReaders);

/** Everybody who serves the pledging member. */
export const pledgingPersons = (id: PledgeId) => ofPledge(id, (world, { member }) => personsOf(world, member));

/** Everybody who serves the pledging member or a partner that confirmed. */
export const pledgePeople = (id: PledgeId) =>
  ofPledge(id, async (world, state) => {
    const members = [state.member, ...confirmedPartners(state)];
    return (await Promise.all(members.map((member) => personsOf(world, member)))).flat();
  });

/** Who answers for the pledge that this one matches. */
export const matchedStewards = (id: PledgeId) =>
  ofPledge(id, async (world, { matches }) => {
    const matched = matches && (await findPledge(world, matches));
    return matched ? askedReaders(world, matched) : [];
  });

/** Who answers for the pledge from now on, where somebody else decided it. */
export const newSteward = (id: PledgeId, by: string) =>
  ofPledge(id, async (world, state) => (await askedReaders(world, state)).filter((person) => person !== by));
