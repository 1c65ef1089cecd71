import type { PersonId } from "../../events/define.ts";
import { findPersonLinks } from "../members/member-store.ts";
import { cardsById, membersById } from "../tables/names.ts";
import type { World } from "../world.ts";

/** A person as who works with them may know them: by the card, and by whom they serve. */
export interface KnownPerson {
  person: PersonId;
  name: string | null;
  /** a member organization's name, or an agency's or a country's code */
  organization: string | null;
  /** whose government they are a focal point of */
  country?: string;
  /** nobody's any more, or a substitute, who is no member's person */
  unlinked: boolean;
}

const AT_ONCE = 100;

/** Whoever is asked about, each once and in that order; for eyes inside the bodies, and for who agreed to be named. */
export async function knownPersons(world: Pick<World, "record">, ids: readonly PersonId[]): Promise<KnownPerson[]> {
  const pages = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) =>
    findPersonLinks(world, ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE)),
  );
  const links = (await Promise.all(pages)).flat();
  const [cards, members] = await Promise.all([
    cardsById(world, ids),
    membersById(
      world,
      links.map((link) => link?.member),
    ),
  ]);
  return ids.map((person, i) => {
    const link = links[i];
    const organization = link?.member && members.get(link.member)?.organization?.name;
    return {
      person,
      name: cards.get(person)?.name ?? null,
      organization: organization || link?.agency || link?.country || null,
      ...(link?.country && { country: link.country }),
      unlinked: !link,
    };
  });
}
