import { randomBytes } from "node:crypto";
import { operatorWorld, type Where } from "../../infra/operator/world.ts";
import { inReview } from "./registrations.ts";

/** So many members of one table, one person each, as approvals would have left them; their addresses. */
export async function crowd(
  where: Where,
  { members, table }: { members: number; table: number },
): Promise<Set<string>> {
  const { world } = await operatorWorld(where);
  const { joinWrites, memberWrites } = await import("../../shared/members/member-store.ts");
  const { memberOf, personOf } = await import("../../shared/members/resources.ts");
  const { cardWrite, personWrite } = await import("../../shared/members/store.ts");
  const { newId, recordAll } = await import("../../shared/world.ts");
  const run = randomBytes(4).toString("hex");
  const addresses = new Set<string>();
  for (let i = 0; i < members; i++) {
    const [member, person] = [newId(world, "org"), newId(world, "per")];
    const email = `crowd-${run}-${i}@example.org`;
    const registration = { ...inReview, asked: { ...inReview.asked, email, tables: [table] } } as typeof inReview;
    const state = { ...memberOf(registration, member, world.now), listed: false };
    const after = personOf(registration, person, member);
    await recordAll(world, [
      personWrite(world, { id: person, version: 0 }, after),
      cardWrite(world, person, { name: after.name, audience: "bodies" }),
      ...joinWrites(world, person, member),
      ...memberWrites(world, { id: member }, { state, name: `Multitud ficticia ${i}` }),
    ]);
    addresses.add(email);
  }
  return addresses;
}
