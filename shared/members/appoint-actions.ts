import type { PersonId } from "../../events/define.ts";
import type { Language } from "../reference/codes.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { findPersonLink, secretariatLinkWrite } from "./member-store.ts";
import { findPerson, personWrite } from "./store.ts";

/** The person of a secretariat's sign-in becomes known here; asked again, nothing changes. */
export const appoint = (world: World, asked: { person: PersonId; email: string; language: Language }) =>
  retryOnConflict(async () => {
    const { person: id, email, language } = asked;
    if ((await findPersonLink(world, id))?.secretariat) return;
    const before = (await findPerson(world, id)) ?? { id, version: 0 };
    await recordAll(
      world,
      [
        personWrite(world, before, { ...before, name: "", email, language, registrations: [] }),
        secretariatLinkWrite(world, id),
      ],
      { type: "members.secretariat-appointed.v1", aggregate: id, data: { person: id } },
    );
  });
