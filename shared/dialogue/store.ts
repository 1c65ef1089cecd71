import type { InputId, JointActionId, MemberId, OutcomeId } from "../../events/define.ts";
import type { Attributes, Key, Write } from "../aws/table.ts";
import type { World } from "../world.ts";
import { DialogueState, InputState, JointActionState } from "./states.ts";

type Records = Pick<World, "record">;

/** Under which a year's dialogue, its inputs and its joint actions stand. */
export const dialoguePk = (year: number) => `dialogue#${year}`;
const dialogueKey = (year: number): Key => ({ pk: dialoguePk(year), sk: "dialogue" });
const yearKey = (year: number): Key => ({ pk: "dialogues", sk: String(year) });
const inputKey = (id: InputId): Key => ({ pk: id, sk: "input" });
/** One a member and table. */
const inputOfKey = ({ year, table, member }: Pick<InputState, "year" | "table" | "member">): Key => ({
  pk: dialoguePk(year),
  sk: `input#${table}#${member}`,
});
const jointActionKey = (id: JointActionId): Key => ({ pk: id, sk: "joint-action" });
const jointActionOfKey = ({ year, id }: Pick<JointActionState, "year" | "id">): Key => ({
  pk: dialoguePk(year),
  sk: `joint-action#${id}`,
});
/** Those that nobody has finished, by the day on which they are due. */
const OPEN = "joint-actions#open";
const openKey = ({ due, id }: Pick<JointActionState, "due" | "id">): Key => ({ pk: OPEN, sk: `${due}#${id}` });

/** The annual dialogue of a year (C13); undefined where none was announced. */
export async function findDialogue({ record }: Records, year: number): Promise<DialogueState | undefined> {
  const item = await record.get(dialogueKey(year));
  return item && DialogueState.parse(item);
}

/** Every annual dialogue, the latest year first: one a year, so few. */
export async function allDialogues({ record }: Records): Promise<DialogueState[]> {
  const years = (await pagesOf(record, { pk: "dialogues" })).map(({ sk }) => Number(sk));
  const found = await manyOf(record, years.map(dialogueKey));
  return found.map((item) => DialogueState.parse(item)).toReversed();
}

/** The dialogue whose outcomes are published under that id. */
export const dialogueOfOutcome = async (world: Records, id: OutcomeId): Promise<DialogueState | undefined> =>
  (await allDialogues(world)).find(({ outcome }) => outcome === id);

/** The dialogue, and at first its place among the years. */
export const dialogueWrites = (world: World, before: DialogueState | undefined, after: DialogueState): Write[] => [
  { table: world.record, key: dialogueKey(after.year), version: before?.version ?? 0, item: after },
  ...(before ? [] : [{ table: world.record, key: yearKey(after.year), item: {} }]),
];

/** What the member sent for the table, with the version of its place. */
export async function findInputOf(world: Records, of: Pick<InputState, "year" | "table" | "member">) {
  const place = await world.record.get(inputOfKey(of));
  const input = place && (await findInput(world, place["input"] as InputId));
  return { version: place?.version ?? 0, input };
}

export async function findInput({ record }: Records, id: InputId): Promise<InputState | undefined> {
  const item = await record.get(inputKey(id));
  return item && InputState.parse(item);
}

export async function findInputs({ record }: Records, ids: readonly InputId[]): Promise<InputState[]> {
  return (await manyOf(record, ids.map(inputKey))).map((item) => InputState.parse(item));
}

/** One page of a dialogue's inputs by table and member, and where the next begins. */
export async function inputsOf(
  { record }: Records,
  {
    year,
    table,
    limit,
    after,
  }: { year: number; table?: number | undefined; limit: number; after?: Attributes | undefined },
): Promise<{ inputs: InputState[]; last: Attributes | undefined }> {
  const prefix = table ? `input#${table}#` : "input#";
  const { items, last } = await record.query({ pk: dialoguePk(year), prefix, limit, after });
  return {
    inputs: await findInputs(
      { record },
      items.map((item) => item["input"] as InputId),
    ),
    last,
  };
}

/** What one member sent, for whichever of the tables; also what was withdrawn. */
export async function inputsFrom(
  world: Records,
  { year, member, tables }: { year: number; member: MemberId; tables: readonly number[] },
): Promise<InputState[]> {
  const found = await Promise.all(tables.map((table) => findInputOf(world, { year, table, member })));
  return found.flatMap(({ input }) => input ?? []);
}

export const inputWrites = (
  world: World,
  place: number,
  before: InputState | undefined,
  after: InputState,
): Write[] => [
  { table: world.record, key: inputKey(after.id), version: before?.version ?? 0, item: after },
  { table: world.record, key: inputOfKey(after), version: place, item: { input: after.id } },
];

/** One joint action (C14). */
export async function findJointAction({ record }: Records, id: JointActionId): Promise<JointActionState | undefined> {
  const item = await record.get(jointActionKey(id));
  return item && JointActionState.parse(item);
}

/** The joint actions of a year's dialogue, in the order in which they were agreed; those not yet published too. */
export const jointActionsOf = async (world: Records, year: number): Promise<JointActionState[]> =>
  (await everyJointActionOf(world, year)).filter(({ withdrawn }) => !withdrawn);

/** The same with what was recorded by mistake, for who recorded it. */
export async function everyJointActionOf({ record }: Records, year: number): Promise<JointActionState[]> {
  const places = await pagesOf(record, { pk: dialoguePk(year), prefix: "joint-action#" });
  return jointActions(
    record,
    places.map(({ sk }) => sk.slice("joint-action#".length)),
  );
}

/** Joint actions of any year that nobody has finished and that are due by the day. */
export async function openJointActions({ record }: Records, by: string): Promise<JointActionState[]> {
  const places = await pagesOf(record, { pk: OPEN, between: ["0", `${by}~`] });
  return jointActions(
    record,
    places.map(({ sk }) => sk.slice(sk.indexOf("#") + 1)),
  );
}

const jointActions = async (record: World["record"], ids: string[]) =>
  (
    await manyOf(
      record,
      ids.map((id) => jointActionKey(id as JointActionId)),
    )
  ).map((item) => JointActionState.parse(item));

/** The joint action, and its places in the lists of its year and of what is open. */
export function jointActionWrites(
  world: World,
  before: JointActionState | undefined,
  after: JointActionState,
): Write[] {
  const table = world.record;
  const open = !after.withdrawn && (after.state === "awaiting" || after.state === "taken");
  return [
    { table, key: jointActionKey(after.id), version: before?.version ?? 0, item: after },
    ...(before ? [] : [{ table, key: jointActionOfKey(after), item: {} }]),
    ...(before && open ? [] : [{ table, key: openKey(after), ...(open && { item: {} }) }]),
  ];
}

type Asked = Parameters<World["record"]["query"]>[0];
async function pagesOf(record: World["record"], ask: Asked) {
  const all: { pk: string; sk: string }[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ ...ask, after });
    all.push(...page.items);
    after = page.last;
  }
  return all;
}

/** Those that are there, in the order of the keys; DynamoDB takes a hundred at once, each of them once. */
async function manyOf(record: World["record"], keys: readonly Key[]) {
  const found = [];
  for (let from = 0; from < keys.length; from += 100)
    found.push(...(await record.getAll(keys.slice(from, from + 100))).filter((item) => item !== undefined));
  return found;
}
