import { expect, test } from "vitest";
import { aboutPerson } from "../../shared/dialogue/about.ts";
import { publicationOf } from "../../shared/dialogue/publication.ts";
import { dialogueWrites, inputWrites, jointActionWrites } from "../../shared/dialogue/store.ts";
import type { World } from "../../shared/world.ts";
import { agreed, announced, called, MEMBER, SENDER, sent } from "../support/dialogue-states.ts";

interface Item {
  pk: string;
  sk: string;
}

/** A table that holds what was written, and counts what is asked of it. */
function holding(write: (world: World) => { key: Item; version?: number; item?: object }[], more: Item[] = []) {
  const now = "2027-12-01T12:00:00.000Z";
  const written = write({ record: { name: "record" }, now } as World);
  const items: Item[] = [
    ...written.map(({ key, version, item }) => ({ ...item, ...key, ...(version !== undefined && { version }) })),
    ...more,
  ].toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
  const asked: string[] = [];
  const find = ({ pk, sk }: Item) => items.find((item) => item.pk === pk && item.sk === sk);
  const record = {
    get: async (key: Item) => find(key),
    getAll: async (keys: Item[]) => keys.map(find),
    async query({ pk, prefix = "" }: { pk: string; prefix?: string }) {
      asked.push(`${pk} ${prefix}`);
      return { items: items.filter((item) => item.pk === pk && item.sk.startsWith(prefix)) };
    },
  };
  return { world: { record, now } as unknown as World, asked };
}

test("one person's export reads what their own member sent, and not what everybody did", async () => {
  const other = { ...sent, id: `inp_${"0".repeat(26)}`, member: `org_${"0".repeat(26)}` } as const;
  const link = { pk: SENDER, sk: "person", id: SENDER, version: 1, member: MEMBER };
  const { world, asked } = holding(
    (writing) => [
      ...dialogueWrites(writing, undefined, called),
      ...inputWrites(writing, 0, undefined, sent),
      ...inputWrites(writing, 0, undefined, other),
    ],
    [link],
  );
  const { dialogues } = await aboutPerson(world, SENDER);
  expect(dialogues).toMatchObject([{ year: 2027, inputs: [{ input: sent.id, answers: sent.answers }] }]);
  expect(asked.filter((one) => one.includes("input#"))).toEqual([]);
  expect(asked.filter((one) => one.startsWith("messages#"))).toEqual([]);
});

test("a publication says which of people's words are in another language, and in which it was written", async () => {
  const approved = { at: "2027-10-01T12:00:00.000Z", by: announced.by };
  const findings = [
    {
      number: 1,
      kind: "opportunity" as const,
      text: { es: "Hay voluntad" },
      objectives: [],
      at: "2027-09-03T12:00:00.000Z",
    },
  ];
  const dialogue = { ...announced, approved, findings, revision: 1 };
  const { world } = holding((writing) => [
    ...dialogueWrites(writing, undefined, dialogue),
    ...jointActionWrites(writing, undefined, { ...agreed, text: { pt: "Publicar o guia" } }),
  ]);
  const published = await publicationOf(world, 2027);
  expect(published?.words.en?.text).toContain("Hay voluntad (Spanish)");
  expect(published?.words.en?.text).toContain("Publicar o guia (Portuguese)");
  expect(published?.words.es?.text).toContain("- Hay voluntad\n");
  expect([published?.words.es?.how, published?.words.en?.how]).toEqual(["original", "human"]);
  const retracted = { ...dialogue, retracted: { at: "2027-11-01T12:00:00.000Z" } };
  const gone = holding((writing) => dialogueWrites(writing, undefined, retracted));
  expect(await publicationOf(gone.world, 2027)).toBeUndefined();
});
