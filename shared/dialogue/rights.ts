import type { PersonId } from "../../events/define.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { findPersonLink, personsOf } from "../members/member-store.ts";
import { holdersOf } from "../tables/holders.ts";
import { needSeat, sitsIn } from "../tables/rights.ts";
import type { Caller } from "../web/caller.ts";
import type { World } from "../world.ts";
import type { JointActionState } from "./states.ts";

type Asking = Pick<World, "record" | "now">;
export type Side = JointActionState["replies"][number]["side"];

/** C12, C13: the dialogue is the Liaison Table's to run, or the secretariat's. @throws Denial not-allowed */
export const needRunner = (caller: Caller) => needSeat(caller, ["liaison"], { secretariat: true });

export const runs = (caller: Caller): boolean => caller.as === "secretariat" || sitsIn(caller, "liaison");

/** Who works on the dialogue for all: whoever holds a seat, and the secretariat. */
export const seesInputs = (caller: Caller): boolean =>
  caller.as === "secretariat" || ("seats" in caller && caller.seats.length > 0);

/** On which side the caller answers for a joint action; undefined where on none. */
export function sideOf(caller: Caller, { ours, theirs }: JointActionState): Side | undefined {
  if (caller.as === "secretariat") return "secretariat";
  if (caller.as === "government" && "country" in theirs && theirs.country === caller.country) return "theirs";
  if (caller.as === "agency" && "agency" in theirs && theirs.agency === caller.agency) return "theirs";
  if (caller.as === "member" && "member" in ours && ours.member === caller.member) return "ours";
  return "body" in ours && sitsIn(caller, ours.body) ? "ours" : undefined;
}

/** Who answers for a joint action now, on both sides. */
export async function ownersOf(world: Asking, { ours, theirs }: JointActionState): Promise<PersonId[]> {
  const [us, them] = await Promise.all([
    "body" in ours ? holdersOf(world, ours.body, { at: world.now }) : personsOf(world, ours.member),
    "country" in theirs
      ? focalPointsOf(world, { country: theirs.country })
      : focalPointsOf(world, { agency: theirs.agency }),
  ]);
  return [...new Set([...us, ...them])];
}

/** On which side somebody answers for a joint action who comes by a letter's link. */
export async function sideOfPerson(
  world: Asking,
  action: JointActionState,
  person: PersonId,
): Promise<Side | undefined> {
  const { theirs } = action;
  if (!(await ownersOf(world, action)).includes(person)) return undefined;
  const link = await findPersonLink(world, person);
  const other = "country" in theirs ? theirs.country === link?.country : theirs.agency === link?.agency;
  return other ? "theirs" : "ours";
}
