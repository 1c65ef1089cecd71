import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, startCloud } from "../../infra/local/cloud.ts";
import { root } from "../../infra/local/settings.ts";
import type { Calendar } from "../../infra/local/year/calendar.ts";
import { markers, players } from "../../infra/local/year/cast.ts";
import { protectedAuthor } from "../../infra/local/year/chapters/contributing.ts";
import { playedHere, playYear } from "../../infra/local/year/play.ts";
import type { Delivered } from "../../infra/local/year/post.ts";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import { type Language, languages } from "../../shared/reference/codes.ts";
import { loggedAt } from "../support/by-hand.ts";
import { publicTexts } from "../support/public-texts.ts";

const YEAR = new Date().getUTCFullYear() + 1;
let cloud: Cloud;
let year: Calendar;

beforeAll(async () => {
  const directory = ".local-test-year";
  rmSync(join(root, directory), { recursive: true, force: true });
  cloud = await startCloud({ directory, port: 5906 });
  year = await playYear(cloud.place, YEAR);
}, 600_000);
afterAll(() => cloud?.stop(), 30_000);

const get = async (path: string) => {
  const answer = await fetch(`${cloud.place.endpoints.site}${path}`);
  expect(answer.status, path).toBe(200);
  return answer;
};
// What comes back is the service's to say and each test's to judge.
// oxlint-disable-next-line typescript/no-explicit-any
const json = async (path: string): Promise<any> => (await get(path)).json();

const entryIn = ({ calendar }: Delivered) => new ICAL.Component(ICAL.parse(calendar ?? ""));

describe("the letters of the year", () => {
  test("whoever is concerned got each letter once, and nobody else any", () => {
    expect(year.surprises()).toEqual([]);
    expect(year.post.delivered.length).toBeGreaterThan(500);
  });

  test("are in the reader's language, or wholly in another and labelled", () => {
    const tongues = new Map<string, Language>(players.map(({ email, language }) => [email, language]));
    for (const letter of year.post.delivered) {
      const own = tongues.get(letter.reader);
      const written = String(letter.headers["content-language"]);
      if (own && written !== own) expect(letter.text).toContain(letterMessages[own].otherLanguage);
      else if (own) expect(letter.text).not.toContain(letterMessages[own].otherLanguage);
    }
    for (const language of languages)
      expect(year.post.delivered.some(({ headers }) => headers["content-language"] === language)).toBe(true);
  });

  test("say nothing that a program forgot, and meetings with their year", () => {
    for (const { kind, text, html, subject } of year.post.delivered) {
      expect(`${subject}\n${text}\n${html}`, kind).not.toMatch(/\b(undefined|null|NaN)\b|\[object/);
      if (kind.startsWith("meeting")) expect(text, kind).toContain(String(YEAR));
    }
  });

  test("put one entry into each calendar, whose SEQUENCE only rises, and take out what was put in", () => {
    const last = new Map<string, number>();
    const carrying = year.post.delivered.filter(({ calendar }) => calendar);
    expect(carrying.length).toBeGreaterThan(100);
    for (const letter of carrying) {
      const component = entryIn(letter);
      const [entry, more] = component.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
      expect(more).toBeUndefined();
      const known = `${letter.reader} ${entry?.uid}`;
      const cancels = component.getFirstPropertyValue("method") === "CANCEL";
      if (cancels) expect(last.has(known), known).toBe(true);
      expect(entry?.sequence, known).toBeGreaterThan(last.get(known) ?? -1);
      last.set(known, entry?.sequence ?? -1);
      expect(entry?.startDate.toJSDate().getUTCFullYear()).toBe(YEAR);
      const unfolded = letter.calendar?.replace(/\r\n /g, "").toLowerCase();
      expect(unfolded).toContain(`mailto:${letter.reader}`);
    }
  });

  test("never reach who has left for good", async () => {
    const left = year.post.delivered.filter(({ reader }) => reader === "remy@example.org");
    expect(left.map(({ kind }) => kind)).not.toContain("minutesApproved");
    expect(left.at(-1)?.kind).toBe("meetingInvitation");
  });
});

describe("the duties of the year", () => {
  test("C11: the Liaison Table met in each quarter, one of them nearly missed", async () => {
    const { items } = await json(`/v1/liaison/quarters?at=${YEAR}-12-31`);
    const own = (items as { quarter: string; status: string; fully: boolean }[]).filter(({ quarter }) =>
      quarter.startsWith(String(YEAR)),
    );
    expect(own.map(({ status, fully }) => [status, fully])).toEqual([1, 2, 3, 4].map(() => ["held", true]));
    const summer = await json(`/v1/liaison/quarters?at=${YEAR}-09-01`);
    expect(summer.items).toContainEqual(
      expect.objectContaining({ quarter: `${YEAR}-Q3`, status: "missing", daysLeft: 29 }),
    );
  });

  test("C10: two different agencies at any instant, four turns, and anybody can recompute them", async () => {
    for (let month = 2; month <= 12; month++) {
      const { agencies } = await json(`/v1/liaison?at=${YEAR}-${String(month).padStart(2, "0")}-15`);
      expect(new Set((agencies as { code: string }[]).map(({ code }) => code)).size).toBe(2);
    }
    const rotation = await json("/v1/liaison/rotation");
    expect((rotation.ledger as { quarter: string }[]).map(({ quarter }) => quarter)).toEqual(
      [1, 2, 3, 4].map((n) => `${YEAR}-Q${n}`),
    );
    expect(rotation.next).toHaveLength(8);
    const verify = [join(root, "infra", "operator", "verify-rotation.ts"), cloud.place.endpoints.site];
    const { stdout } = await promisify(execFile)(process.execPath, verify);
    expect(stdout).toContain("Each of 4 entries follows the one before");
  });

  test("C9: eight representatives on any day, but for the weeks in which one seat was empty in public", async () => {
    const at = async (date: string) => {
      const { representatives, vacancies } = await json(`/v1/liaison?at=${YEAR}-${date}`);
      return [
        representatives.length,
        vacancies.filter(({ role }: { role: string }) => role === "representative").length,
      ];
    };
    expect(await at("01-27")).toEqual([0, 8]);
    expect(await at("02-15")).toEqual([8, 0]);
    expect(await at("05-15")).toEqual([7, 1]);
    expect(await at("06-15")).toEqual([8, 0]);
    expect(await at("12-31")).toEqual([8, 0]);
  });

  test("C7: each table has its priority, and its meetings are public without their call", async () => {
    const { items } = await json(`/v1/tables?at=${YEAR}-06-01`);
    expect((items as { priorities: unknown[] }[]).map(({ priorities }) => priorities.length)).toEqual([1, 1, 1, 1]);
    for (const path of ["calendar.ics", "tables/1/calendar.ics", "liaison/calendar.ics", `meetings?at=${YEAR}-06-01`])
      expect(await (await get(`/v1/${path}`)).text()).not.toContain("call.example.org");
  });
});

describe("what the year produced", () => {
  const made = (name: string) => year.made.get(name) ?? "";
  const outcomeOf = (name: string) => made(name).replace(/^[a-z]+_/, "out_");

  test("C3: each approved thing is one outcome, at its address, in the files and in the feed", async () => {
    const { items } = await json("/v1/outcomes?limit=100");
    const all = items as { id: string; kind: string; words: Record<string, { url: string; title: string }> }[];
    const kinds = Map.groupBy(all, ({ kind }) => kind);
    expect(Object.fromEntries([...kinds].map(([kind, those]) => [kind, those.length]))).toEqual({
      contribution: 2,
      pledge: 3,
      dialogue: 1,
      "quarterly-note": 1,
      "annual-note": 1,
      minutes: 10,
    });
    const csv = await (await get("/v1/outcomes.csv")).text();
    const lines = (await (await get("/v1/outcomes.jsonl")).text()).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(all);
    const feed = await (await get("/v1/feed.atom")).text();
    for (const { id, words } of all) {
      expect(feed).toContain(id);
      for (const { url, title } of Object.values(words)) {
        expect(csv).toContain(title);
        await get(new URL(url).pathname);
      }
    }
  });

  test("a correction says what changed, a retirement why, at the same address", async () => {
    const corrected = await json(`/v1/outcomes/${outcomeOf("practice")}`);
    expect(corrected).toMatchObject({ revision: 2, changed: { es: "Se corrige el número ficticio de personas." } });
    const { site } = cloud.place.endpoints;
    for (const path of [`/v1/outcomes/${outcomeOf("progress")}`, `/es/outcomes/${outcomeOf("progress")}`]) {
      const gone = await fetch(site + path);
      expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining("resultó equivocado")]);
    }
  });

  test("anybody can ask what a table produced, what nobody took up, what is late and which duties were kept", async () => {
    const { items: ofTable2 } = await json(`/v1/outcomes?table=2&year=${YEAR}`);
    expect(ofTable2.map(({ kind }: { kind: string }) => kind)).toContain("minutes");
    const { items: open } = await json(`/v1/recommendations?linked=false&source=FX${YEAR}&at=${YEAR}-12-31`);
    expect(open.map(({ id }: { id: string }) => id)).toEqual([`FX${YEAR}-2`]);
    const { items: late } = await json(`/v1/pledges?late=true&at=${YEAR}-12-31`);
    expect(late.map(({ id }: { id: string }) => id).toSorted()).toEqual([made("late"), made("matching")].toSorted());
    const { items: duties } = await json(`/v1/duties?at=${YEAR}-12-31`);
    const kept = (duties as { clause: string; state: string }[]).filter(({ state }) => state === "kept");
    const clauses = ["C3", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14"];
    expect(kept.map(({ clause }) => clause)).toEqual(expect.arrayContaining(clauses));
    const broken = (duties as { duty: string; state: string }[]).filter(({ state }) => state === "broken");
    expect(
      broken.map(({ duty }) => duty),
      "the minutes of November were late",
    ).toEqual(["minutes"]);
  });

  test("nothing that nobody approved, and nobody who is protected, is told anywhere in public", async () => {
    const texts = await publicTexts(cloud.place.endpoints.site, YEAR);
    expect(texts.size).toBeGreaterThan(300);
    for (const [path, text] of texts)
      for (const marker of Object.values(markers)) expect(text, `${marker} in ${path}`).not.toContain(marker);
    const person = await year.person(protectedAuthor.email);
    const told = [...texts].filter(([path]) => /challenge|outcomes|contributions|feed/.test(path));
    for (const [path, text] of told)
      for (const own of [person, protectedAuthor.organization, "Cecília"]) expect(text, path).not.toContain(own);
  });

  test("nothing of that stands in what the functions logged", async () => {
    const lines = await loggedAt(cloud.place.endpoints.aws);
    expect(lines.length).toBeGreaterThan(5000);
    const person = await year.person(protectedAuthor.email);
    const names = ["Cecília", protectedAuthor.organization, protectedAuthor.email];
    for (const { group, message } of lines) {
      for (const never of [...Object.values(markers), ...names])
        if (message.includes(never)) expect.fail(`${never} in ${group}`);
      if (message.includes(made("challenge")) && message.includes(person)) expect.fail(`the author in ${group}`);
    }
  });
});

test("the pages tell the year as on any of its days, in four languages", async () => {
  for (const language of languages)
    for (const page of ["tables", "tables/1", "liaison", "meetings", "actions", "outcomes", "pledges", "duties"])
      for (const date of ["03-15", "12-31"]) {
        const html = await (await get(`/${language}/${page}?at=${YEAR}-${date}`)).text();
        expect(html, page).not.toMatch(/\b(undefined|NaN)\b|\[object/);
      }
});

test("a second run knows that the year is there", () => {
  expect(playedHere(cloud.place, YEAR)?.letters).toEqual(year.kinds());
});
