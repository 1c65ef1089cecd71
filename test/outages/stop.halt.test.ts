import { randomBytes } from "node:crypto";
import { expect, inject, test } from "vitest";
import { redrive } from "../../infra/operator/redrive.ts";
import { api, fresh, letters, lettersOf, memberOf, requestOf, tokenOf, waitFor } from "../support/client.ts";
import { place, quiet } from "../support/operator.ts";

const control = async (word: "stop" | "start") => {
  const answer = await fetch(`${inject("control")}/${word}`, { method: "POST" });
  expect(answer.ok, await answer.text()).toBe(true);
};

async function announce(subject: string, table?: number) {
  const words = { es: { subject, text: "Hola." } };
  const { status } = await api("POST", "/v1/announcements", {
    token: await tokenOf("secretariat"),
    body: { words, table },
  });
  expect(status).toBe(201);
}
const subject = `En pleno envío ${randomBytes(4).toString("hex")}`;
const announced = async (email: string) => (await letters(email)).filter((letter) => letter.subject === subject);

let readers: string[];

test("a stop in the middle of requests and letters loses none, and repeats at most what was being sent", async () => {
  await waitFor("an end of what others began", async () => (await quiet()) || undefined, 150_000);
  readers = await Promise.all(Array.from({ length: 6 }, async () => (await memberOf(fresh("reader"))).email));
  const applicants = Array.from({ length: 24 }, () => fresh("under-way"));
  const each = () =>
    Promise.all([...applicants.map((email) => lettersOf(email, "confirmation")), ...readers.map(announced)]);
  const arrived = async () => (await each()).filter((one) => one.length > 0).length;

  await Promise.all([
    announce(subject),
    ...applicants.map(async (email) => {
      expect((await api("POST", "/v1/registrations", { body: requestOf(email) })).status).toBe(202);
    }),
  ]);
  // Some letters have gone, others are on the lanes, others not yet thought of.
  await waitFor("the first letters", async () => (await arrived()) > 2);
  await control("stop");
  const early = await arrived();
  await control("start");

  await waitFor("every letter", async () => (await arrived()) === 30, 150_000);
  // Whatever repeats has had its turn when a letter asked for later has come.
  const last = fresh("last");
  await api("POST", "/v1/registrations", { body: requestOf(last) });
  await waitFor("a letter after all of them", async () => (await lettersOf(last, "confirmation")).length > 0);
  const counts = (await each()).map((one) => one.length);
  expect(Math.max(...counts), counts.join()).toBeLessThanOrEqual(2);
  expect(counts.filter((count) => count === 2).length, "those in hand at the stop").toBeLessThanOrEqual(4);
  expect(early, "the stop came in the middle").toBeLessThan(30);
});

test("what is sent again reaches nobody twice, and nobody who came later", async () => {
  const before = (await Promise.all(readers.map(announced))).map((one) => one.length);
  const newcomer = (await memberOf(fresh("newcomer"))).email;
  const [there, comes] = [
    await memberOf(fresh("there"), { tables: [3] }),
    await memberOf(fresh("comes"), { tables: [1] }),
  ];
  const toTable = async (email: string) => (await letters(email)).some((letter) => letter.subject === `${subject} 3`);
  await announce(`${subject} 3`, 3);
  await waitFor("the announcement to the table", async () => (await toTable(there.email)) || undefined, 150_000);
  await api("PUT", "/v1/me/tables", { token: comes.token, body: { tables: [1, 3] } });
  const since = new Date(Date.now() - 300_000).toISOString();
  expect((await redrive({ stage: "local", place }, since)).events).toBeGreaterThan(40);
  await announce(`${subject} 2`);
  const second = async () => (await letters(newcomer)).some((letter) => letter.subject === `${subject} 2`);
  // To every member of this cloud, at the account's pace, after what was sent again.
  await waitFor("the announcement after it", async () => (await second()) || undefined, 150_000);
  expect(await announced(newcomer)).toEqual([]);
  expect(await toTable(comes.email), "who came to the table later").toBe(false);
  expect((await Promise.all(readers.map(announced))).map((one) => one.length)).toEqual(before);
});
