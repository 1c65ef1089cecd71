import type { PersonId } from "../../events/define.ts";
import { readLink } from "../links.ts";
import { Refusal } from "../refusal.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { named } from "./me-actions.ts";
import { findMember, memberWrites } from "./member-store.ts";
import { erase } from "./organization-actions.ts";
import { PRIVACY_VERSION } from "./profile.ts";
import { cardWrite, findPerson, personWrite } from "./store.ts";

/** What the letter's link shows: the data that were taken in. @throws Refusal link-gone */
export async function openImported(world: World, token: string) {
  const { subject } = await readLink(world, token, "imported");
  const person = await findPerson(world, subject as PersonId);
  const member = person?.member && (await findMember(world, person.member));
  if (!person || !member) throw new Refusal("link-gone");
  return { person, member };
}

/** Nobody is a member in silence: with the consent come sign-in, letters and a name. A second click changes nothing. */
export const confirmImported = (
  world: World,
  token: string,
  { publicListing, optionalLetters }: { publicListing: boolean; optionalLetters: boolean },
) =>
  retryOnConflict(async () => {
    const { person, member } = await openImported(world, token);
    if (person.consent) return { status: "done" as const };
    const alone = member.kind === "individual";
    const after = { ...member, listed: member.listed || publicListing };
    const consent = { privacy: PRIVACY_VERSION, at: world.now, optionalLetters };
    const audience = alone && publicListing ? "everyone" : "bodies";
    await recordAll(
      world,
      [
        personWrite(world, person, { ...person, consent }),
        cardWrite(world, person.id, { name: person.name, audience }),
        ...memberWrites(world, named(member, person), { ...named(after, person), ...(alone && { person: person.id }) }),
      ],
      {
        type: "members.imported-confirmed.v1",
        aggregate: member.id,
        data: { member: member.id, person: person.id },
      },
    );
    return { status: "done" as const };
  });

/** Erased like whoever leaves; after a yes, the letter's link no longer can. @throws Refusal link-gone */
export async function declineImported(world: World, token: string) {
  const { person } = await openImported(world, token);
  if (person.consent) throw new Refusal("link-gone");
  return erase(world, person.id);
}
