import { createHash, randomInt } from "node:crypto";
import { createServer } from "node:net";
import type { PersonId } from "../../events/define.ts";
import { host } from "../../infra/local/settings.ts";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { DialogueState, InputState, JointActionState } from "../../shared/dialogue/states.ts";
import { dateIn, meetingOfTable1 } from "./after-ground.ts";
import { place } from "./operator.ts";

async function asOperator() {
  const { world } = await operatorWorld({ stage: "local", place });
  const { newId, recordAll } = await import("../../shared/world.ts");
  const store = await import("../../shared/dialogue/store.ts");
  return { world, newId, recordAll, store };
}

const [FIRST, LAST] = [2060, 2200];

/**
 * There is one dialogue a year, and tests of several files want many: a year that nobody else has until this process ends,
 * without what an earlier test left in it. A port that is listened on is a lock that no crash leaves behind.
 */
export async function freshYear(): Promise<number> {
  for (;;) {
    const year = randomInt(FIRST, LAST + 1);
    const hash = createHash("sha256").update(`${place.directory}dialogue ${year}`).digest();
    const server = createServer();
    const ours = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(10_000 + (hash.readUInt16BE() % 20_000), host, () => resolve(true));
    });
    if (!ours) continue;
    server.unref();
    await forget(year);
    return year;
  }
}

async function forget(year: number) {
  const { world, recordAll, store } = await asOperator();
  const table = world.record;
  const actions = await store.jointActionsOf(world, year);
  const { items } = await table.query({ pk: store.dialoguePk(year) });
  const gone = [
    ...items.filter(({ sk }) => !sk.startsWith("event#")).map(({ pk, sk }) => ({ table, key: { pk, sk } })),
    ...actions.map(({ due, id }) => ({ table, key: { pk: "joint-actions#open", sk: `${due}#${id}` } })),
    { table, key: { pk: "dialogues", sk: String(year) } },
  ];
  for (let from = 0; from < gone.length; from += 90) await recordAll(world, gone.slice(from, from + 90));
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** A call that is open, to tables 1, 3 and 4. */
export const openCall = (): NonNullable<DialogueState["call"]> => ({
  questions: [
    { number: 1, text: { es: "¿Qué avanzó?", en: "What has improved?" } },
    { number: 2, text: { es: "¿Qué falta?" } },
  ],
  tables: [1, 3, 4],
  opens: inDays(-2),
  deadline: inDays(10),
  zone: "America/Bogota",
  setAt: inDays(-3),
  opened: inDays(-2),
  // Nobody is reminded by tests that ask about later days.
  reminded: [14, 7, 1],
});

/** A dialogue in a year of its own, written past the API. */
export async function dialogueOf(by: PersonId, more: Partial<DialogueState> = {}): Promise<DialogueState> {
  const year = await freshYear();
  const { world, newId, recordAll, store } = await asOperator();
  const state: DialogueState = {
    year,
    version: 0,
    outcome: newId(world, "out"),
    title: { es: `Diálogo ${year}`, en: `Dialogue ${year}` },
    announcedAt: inDays(-4),
    by,
    agenda: [],
    findings: [],
    revision: 0,
    corrected: [],
    ...more,
  };
  await recordAll(world, store.dialogueWrites(world, undefined, state));
  return state;
}

/** A meeting with the governments that was held, written past the API: nobody is written to, now or later. */
export function meetingOfDialogue(by: PersonId) {
  const start = `${dateIn(-1)}T15:00`;
  return meetingOfTable1(by, { of: ["dialogue"], start, at: `${start}:00.000Z`, status: "held" });
}

export async function inputOf(
  dialogue: DialogueState,
  from: Pick<InputState, "member" | "person" | "table"> & Partial<InputState>,
): Promise<InputState> {
  const { world, newId, recordAll, store } = await asOperator();
  const state: InputState = {
    id: newId(world, "inp"),
    version: 0,
    year: dialogue.year,
    answers: [{ question: 1, text: { es: "Un avance" } }],
    at: inDays(-1),
    late: false,
    ...from,
  };
  await recordAll(world, store.inputWrites(world, 0, undefined, state));
  return state;
}

export async function jointActionOf(
  dialogue: DialogueState,
  of: Pick<JointActionState, "ours" | "theirs"> & Partial<JointActionState>,
): Promise<JointActionState> {
  const { world, newId, recordAll, store } = await asOperator();
  const state: JointActionState = {
    id: newId(world, "jac"),
    version: 0,
    year: dialogue.year,
    text: { es: "Publicar la guía" },
    objectives: [7],
    due: dateIn(60),
    state: "awaiting",
    agreedAt: inDays(-1),
    by: dialogue.by,
    replies: [],
    reminded: [7, 0],
    ...of,
  };
  await recordAll(world, store.jointActionWrites(world, undefined, state));
  return state;
}
