import { randomBytes } from "node:crypto";
import { operatorWorld, type Where } from "../../infra/operator/world.ts";
import { inReview } from "./registrations.ts";

/** So many members of one table, one person each, as approvals would have left them: their addresses, and how they go. */
export async function crowd(where: Where, { members, table }: { members: number; table: number }) {
  const { world } = await operatorWorld(where);
  const { joinWrites, leaveWrites, memberWrites } = await import("../../shared/members/member-store.ts");
  const { memberOf, personOf } = await import("../../shared/members/resources.ts");
  const { cardWrite, personWrite } = await import("../../shared/members/store.ts");
  const { newId, recordAll } = await import("../../shared/world.ts");
  const run = randomBytes(4).toString("hex");
  const addresses = new Set<string>();
  const leaving: (() => Promise<void>)[] = [];
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
    const was = { state: { ...state, version: 1 }, name: `Multitud ficticia ${i}` };
    leaving.push(() =>
      recordAll(world, [
        personWrite(world, { id: person, version: 1 }),
        cardWrite(world, person, undefined),
        ...leaveWrites(world, { id: person, version: 1, member }),
        ...memberWrites(world, was, undefined),
      ]),
    );
  }
  const leave = async () => {
    for (const one of leaving) await one();
  };
  return { addresses, leave };
}
