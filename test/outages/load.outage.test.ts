import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { api, fresh, lettersSince, letterTo, request, tokenOf, waitFor } from "../support/client.ts";
import { crowd } from "../support/crowd.ts";
import { place, quiet } from "../support/operator.ts";

const READERS = 300;

test("a letter to three hundred keeps the account's pace, misses and repeats nobody, and delays no confirmation", async () => {
  await waitFor("an end of what others began", async () => (await quiet()) || undefined, 150_000);
  const { addresses: readers, leave } = await crowd({ stage: "local", place }, { members: READERS, table: 3 });
  const token = await tokenOf("secretariat");
  const words = { es: { subject: "Carga de prueba", text: "Hola" } };
  const begun = Date.now();
  expect((await api("POST", "/v1/announcements", { token, body: { words, table: 3 } })).status).toBe(201);

  await waitFor("the bulk under way", async () => (await lettersSince(begun, "announcement")).length > 40 || undefined);
  const [waits, asked] = [fresh("waits"), Date.now()];
  await request(waits);
  await letterTo(waits, "confirmation");
  expect(Date.now() - asked).toBeLessThan(3_000);
  expect((await lettersSince(begun, "announcement")).length).toBeLessThan(READERS);

  await waitFor("the end of the bulk", async () => (await quiet()) || undefined, 90_000);
  await pause(500);
  const came = await lettersSince(begun, "announcement");
  const got = came.map(({ to }) => to[0] ?? "").filter((to) => readers.has(to));
  expect(got).toHaveLength(READERS);
  expect(new Set(got).size).toBe(READERS);
  const times = came.map(({ arrived }) => arrived).toSorted((a, b) => a - b);
  const rate = (times.length - 1) / (((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000);
  // When they arrive, not when they went: the mail server adds its own unevenness. `npm run bench` measures to the percent.
  expect(rate).toBeLessThan(14.5);
  expect(rate).toBeGreaterThan(12);
  await leave();
});
