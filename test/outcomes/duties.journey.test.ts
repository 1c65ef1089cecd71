import { beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "../../infra/local/year/stage.ts";
import { clauses, dutyNames } from "../../shared/outcomes/duty-names.ts";
import { api } from "../support/client.ts";
import { openDeeds } from "../support/duty-ground.ts";
import { eventsOf, place, under } from "../support/operator.ts";

/** A year of its own, in which nobody else's meetings are held. */
const year = 2600 + Math.floor(Math.random() * 3000);
const on = (date: string) => `${year}-${date}`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(place);
});

const keep = (date: string) => stage.schedule("outcomes/keep-duties", new Date(`${on(date)}T12:00:00.000Z`));
const kept = async (date: string) =>
  (await eventsOf("duties")).filter(({ data }) => "day" in data && data.day === on(date));
const read = async (date?: string) => api("GET", `/v1/duties${date ? `?at=${on(date)}` : ""}`);
const quarterly = (body: { items: { duty: string; state: string; evidence: object[] }[] }) =>
  body.items.find(({ duty }) => duty === "quarterly-meeting");

const meetingOn = async (date: string) => (await openDeeds()).meets(["liaison"], `${on(date)}T15:00:00.000Z`);

test("anybody asks whether every duty was kept, today", async () => {
  const { status, body, headers } = await read();
  expect(status).toBe(200);
  expect(Object.keys(body.clauses)).toEqual(clauses);
  expect(body.items.map(({ duty }: { duty: string }) => duty)).toEqual(dutyNames);
  for (const { quoted, words, state } of body.items) {
    expect(quoted.length).toBeGreaterThan(20);
    expect(Object.keys(words)).toEqual(["es", "en", "pt", "fr"]);
    expect(["kept", "broken", "not-enough-data"]).toContain(state);
  }
  expect(headers.get("cache-control")).toBe("public, max-age=60, stale-while-revalidate=3600");
  expect(headers.get("access-control-allow-origin")).toBe("*");
});

test("a day is kept once, with its states and the head of the ledger, and never changes", async () => {
  await Promise.all([keep("05-20"), keep("05-20")]);
  await keep("05-20");
  expect(await kept("05-20")).toHaveLength(1);
  const [day] = (await under("duties")).filter(({ sk }) => sk === `day#${on("05-20")}`);
  const { ledger } = (await api("GET", `/v1/liaison/rotation?at=${on("05-20")}`)).body;
  const entry = ledger.at(-1);
  const head = entry ? { hash: entry.hash, quarter: entry.quarter, at: entry.at } : null;
  expect(day).toMatchObject({ day: on("05-20"), head, states: { C11: expect.any(String) } });

  const before = await read("05-20");
  expect(before.body).toMatchObject({ day: on("05-20"), at: `${on("05-20")}T12:00:00.000Z`, head });
  await meetingOn("05-19");
  const after = await read("05-20");
  expect(after.text).toBe(before.text);
  const etag = before.headers.get("etag") ?? "";
  const again = await api("GET", `/v1/duties?at=${on("05-20")}`, { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
});

test("a day that was missed heals with the next; one that was not kept is computed of what was known at its end", async () => {
  const { id } = await meetingOn("08-10");
  await keep("08-20");
  const found = { state: "kept", evidence: [{ what: "liaison-met", address: `meetings/${id}` }] };
  expect(quarterly((await read("08-20")).body)).toMatchObject(found);
  expect(await kept("08-19")).toEqual([]);
  expect(quarterly((await read("08-11")).body)).toMatchObject(found);
  const earlier = (await read("08-09")).body;
  expect(earlier.at).toBe(`${on("08-09")}T23:59:59.999Z`);
  expect(JSON.stringify(earlier)).not.toContain(id);
});

test("nobody knows the future: what comes after the last day known is told as of then", async () => {
  const { status, body } = await api("GET", "/v1/duties?at=9999-12-31");
  expect(status).toBe(200);
  expect(body.day < "9999-12-31").toBe(true);
  expect((await api("GET", "/v1/duties?at=tomorrow")).status).toBe(400);
});

test("the page tells the same in four languages, with the head of the ledger", async () => {
  await keep("10-20");
  const { body } = await read("10-20");
  const words = { es: "Deberes cumplidos", en: "Duties kept", pt: "Deveres cumpridos", fr: "Devoirs tenus" };
  for (const [language, title] of Object.entries(words)) {
    const { status, text, headers } = await api("GET", `/${language}/duties?at=${on("10-20")}`);
    expect(status).toBe(200);
    expect(text).toContain(`<h1>${title}</h1>`);
    for (const { duty, quoted, evidence } of body.items) {
      expect(text).toContain(`id=${duty}`);
      expect(text).toContain(quoted.slice(0, 20));
      for (const { address } of evidence) expect(text).toContain(`/${language}/${address}`);
    }
    if (body.head) expect(text).toContain(body.head.hash);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(headers.get("cache-control")).toContain("stale-while-revalidate");
  }
  expect((await api("GET", "/es/duties?at=tomorrow")).status).toBe(400);
});
