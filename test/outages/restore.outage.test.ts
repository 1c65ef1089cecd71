import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import { eraseAgain } from "../../infra/operator/erase-again.ts";
import { operatorWorld } from "../../infra/operator/world.ts";
import { api, fresh, memberOf, waitFor } from "../support/client.ts";
import { client, erasedIds, everything, known, numbers, place, quiet, signInsOf, under } from "../support/operator.ts";
import { askedBy, holding, subscriberOf } from "../support/subscriptions-ground.ts";

const documents = DynamoDBDocumentClient.from(new DynamoDBClient(client));

test("whom a restore brings back is erased again", async () => {
  const email = fresh("restored");
  const { person, member, token } = await memberOf(email);
  const [ofPerson, ofMember] = [await under(person), await under(member)];
  await api("DELETE", "/v1/me", { token });
  await waitFor("the id kept apart", async () => (await erasedIds()).includes(person));

  for (const item of [...ofPerson, ...ofMember].filter(({ sk }) => !sk.startsWith("event#"))) {
    const table = "email" in item ? "PeopleTable" : "RecordTable";
    await documents.send(new PutCommand({ TableName: known[table], Item: item }));
  }
  expect((await under(person)).some((item) => "email" in item)).toBe(true);
  expect(await eraseAgain({ stage: "local", place })).toBe(1);
  expect(await eraseAgain({ stage: "local", place })).toBe(0);
  expect((await under(person)).filter(({ sk }) => !sk.startsWith("event#"))).toEqual([]);
  expect(await signInsOf(email)).toEqual([]);
});

test("a stranger's subscription that had ended ends again, and the address is forgotten again", async () => {
  const [confirmed, asked] = [await subscriberOf(fresh("back")), await askedBy(fresh("back-asked"))];
  const of = async ({ id }: { id: string }) =>
    (await everything()).filter(({ pk, sk }) => (pk === id || sk.endsWith(id)) && !sk.startsWith("event#"));
  const before = [...(await of(confirmed)), ...(await of(asked))];
  const kinds = before.map(({ pk, sk }) => (sk.startsWith("subscribed#") ? "mark" : pk.split(/[_#]/)[0]));
  expect(
    kinds.toSorted((a = "", b = "") => a.localeCompare(b)),
    "with marks, and the one that is confirmed in a list",
  ).toEqual(["mark", "mark", "sub", "sub", "sub", "subscriptions"]);
  for (const { link } of [confirmed, asked]) await api("POST", "/v1/subscriptions/end", { body: { token: link } });
  await waitFor("both ids kept apart", async () => {
    const ids = await erasedIds();
    return ids.includes(confirmed.id) && ids.includes(asked.id);
  });
  // What hears of the end would end it a second time, were it still on its way.
  await waitFor("an end of what others began", async () => (await quiet()) || undefined, 150_000);

  for (const item of before) {
    const table = "status" in item || item.pk.startsWith("subscriptions#") ? "RecordTable" : "PeopleTable";
    await documents.send(new PutCommand({ TableName: known[table], Item: item }));
  }
  for (const one of [confirmed, asked]) expect(await holding(one.email)).toHaveLength(1);
  expect(await eraseAgain({ stage: "local", place })).toBe(2);
  expect(await eraseAgain({ stage: "local", place })).toBe(0);
  expect(await of(asked)).toEqual([]);
  expect(await of(confirmed), "that it has ended is told to its old links").toMatchObject([{ status: "ended" }]);
});

test("numbers that went wrong are counted anew", async () => {
  await memberOf(fresh("counted"));
  await waitFor("an end of what others began", async () => (await quiet()) || undefined, 150_000);
  const { world } = await operatorWorld({ stage: "local", place });
  const { recount } = await import("../../shared/members/number-actions.ts");
  const right = await numbers();
  await documents.send(
    new PutCommand({ TableName: known["RecordTable"], Item: { ...right, all: 9999, "type#media": 77 } }),
  );
  expect(await recount(world)).toBeGreaterThan(0);
  const positive = (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([, n]) => n !== 0));
  expect(positive(await numbers())).toEqual(positive(right));
});
