import { fc, test as property } from "@fast-check/vitest";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import {
  coverageOf,
  isAsked,
  link,
  linksAt,
  placeOf,
  registered,
  registeredSource,
  settle,
  stoppedAt,
  unlink,
} from "../../shared/dialogue/recommendation-rules.ts";
import { readSheet, writeSheet } from "../../shared/dialogue/recommendation-sheet.ts";
import { cellsOf, FaultySheet, type SheetRow } from "../../shared/dialogue/recommendation-sheet-rules.ts";
import type { RecommendationState } from "../../shared/dialogue/states.ts";
import { sheetFault } from "../../shared/i18n/register/faults.ts";
import { languages } from "../../shared/reference/codes.ts";
import { given } from "../support/given.ts";
import { PER } from "../support/registrations.ts";

const now = "2027-03-02T15:00:00.000Z";
const header = "source,title.es,title.en,day,link.es,paragraph,text.es,text.en,objectives";
const first = "FX2027,Foro ficticio,Fictional forum,2027-01-20,https://example.org/fx,1,Abrir el registro civil.,,4;16";
const sheet = (...rows: string[]) => [header, ...rows].join("\r\n");
const row = (text: string) => readSheet(text)[0] as SheetRow;
const faultIn = (text: string) => {
  try {
    readSheet(text);
  } catch (error) {
    if (error instanceof FaultySheet) return error.fault;
    throw error;
  }
  return undefined;
};

describe("the register's file", () => {
  test("tells of a source once and of each paragraph what is at hand, verbatim and no more", () => {
    const rows = readSheet(sheet(first, 'FX2027,,,,,2,"Dijo: ""sí"",\nsin más",Said yes,', "FX2027,,,,,3a,,,23"));
    expect(rows).toEqual([
      expect.objectContaining({ source: "FX2027", paragraph: "1", objectives: [4, 16], day: "2027-01-20" }),
      expect.objectContaining({
        paragraph: "2",
        texts: { es: 'Dijo: "sí",\nsin más', en: "Said yes" },
        objectives: [],
      }),
      expect.objectContaining({ paragraph: "3a", texts: {}, title: { es: "Foro ficticio", en: "Fictional forum" } }),
    ]);
    expect(row(sheet(first).replaceAll(",", ";").replace("4;16", "4 16")).objectives).toEqual([4, 16]);
    expect(
      row(
        '\uFEFFparagraph;source;title.es;day;link.es;objectives\r\n1;FX2027;A, b;20/1/2027;https://example.org/;"4;16"\r\n',
      ),
    ).toMatchObject({ title: { es: "A, b" }, objectives: [4, 16] });
    expect(row(`\uFEFF${sheet(first.replace("2027-01-20", "20/1/2027"))}`).day).toBe("2027-01-20");
  });

  test.for([
    ["", { row: 1, column: "source", code: "columns" }],
    ["[]", { row: 1, column: "source", code: "columns" }],
    ["text.es,paragraph\nx,1", { row: 1, column: "source", code: "columns" }],
    ["text.es;paragraph\nx;1", { row: 1, column: "source", code: "columns" }],
    [`${header},other\n${first},x`, { row: 1, column: "other", code: "columns" }],
    [`${header},DAY\n${first},x`, { row: 1, column: "day", code: "repeated" }],
    [sheet(first).replace(",paragraph,", ",,").replace(",1,", ",,"), { row: 2, column: "paragraph", code: "required" }],
    [header, { row: 1, code: "no-rows" }],
    [sheet(`${first},x`), { row: 2, code: "cell-count" }],
    [sheet(first, first.replace("FX2027", '"FX2027')), { row: 3, code: "bad-csv" }],
    [sheet(first, "FX2027,Otro,,,,2,,,"), { row: 3, column: "title.es", code: "source-differs" }],
    [sheet(first, "FX2027,,,,,1,,,"), { row: 3, column: "paragraph", code: "repeated" }],
    [sheet(first.replace("2027-01-20", "mañana")), { row: 2, column: "day", code: "wrong-format" }],
    [sheet(first.replace("https:", "javascript:")), { row: 2, column: "link.es" }],
    [sheet(first.replace("FX2027", "fx")), { row: 2, column: "source", code: "wrong-format" }],
    [sheet(first.replace(",1,Abrir", ",uno,Abrir")), { row: 2, column: "paragraph", code: "wrong-format" }],
    [sheet(first.replace("4;16", "4;24")), { row: 2, column: "objectives" }],
    [sheet(first.replace("Foro ficticio,Fictional forum", ",")), { row: 2, column: "title.es", code: "required" }],
    [sheet(first, "FX2028,,,,,1,,,", "FX2028,,,,,2,,,"), { row: 3, column: "title.es", code: "required", more: 1 }],
    [sheet(first.replace("Abrir", "Abr\uFFFD")), { row: 2, code: "not-utf-8" }],
  ] as const)("says the row and what is wrong: %#", ([text, fault]) => {
    const found = faultIn(text);
    expect(found).toMatchObject(fault);
    for (const language of languages) {
      const said = sheetFault(language, found ?? { code: "" });
      expect(said).not.toMatch(/undefined|NaN|null/);
      expect(said.length).toBeGreaterThan(5);
    }
  });

  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
    .map((one) => one.normalize("NFC").trim())
    .filter((one) => /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\uFFFD]+$/u.test(one));
  property.prop([fc.constantFrom("=cmd()", "+1", "-x", "@x", "'=x", "''-x", "plain"), text])(
    "goes out and comes in again unchanged, formulas inert",
    (head, tail) => {
      const source = registeredSource(row(sheet(first)), undefined, { by: PER, now });
      const one = registered({ ...row(sheet(first)), texts: { es: `${head}${tail}`, fr: tail } }, undefined, now);
      if (!source || !one) throw new Error("nothing was registered");
      const file = writeSheet([cellsOf(source, one, ["plg_01M00000000000000000000001"])]);
      for (const cell of parse(file, { bom: true }).flat()) expect(cell).not.toMatch(/^[=+\-@]/);
      const again = row(file);
      expect(registered(again, one, now)).toBeUndefined();
      expect(registeredSource(again, source, { by: PER, now })).toBeUndefined();
    },
  );
});

const known = registered(row(sheet(first)), undefined, now) as RecommendationState;
const pledge = "plg_01M00000000000000000000001" as const;
const action = "jac_01M00000000000000000000002" as const;
const later = "2027-06-01T00:00:00.000Z";

describe("a recommendation", () => {
  test("has its source's and paragraph's id, and keeps what is linked when its text is corrected", () => {
    expect(known).toMatchObject({ id: "FX2027-1", version: 0, registeredAt: now, links: [] });
    const linked = { ...link(known, { to: pledge, by: PER, now }).state, version: 3 };
    expect(registered({ ...row(sheet(first)), texts: { es: "Otro" } }, linked, later)).toMatchObject({
      version: 3,
      registeredAt: now,
      texts: { es: "Otro" },
      links: [{ to: pledge }],
    });
  });

  test("is linked once, until it is taken away, at every instant", () => {
    const { state, events } = link(known, { to: pledge, by: PER, now });
    expect(events).toEqual([
      {
        type: "dialogue.recommendation-linked.v1",
        aggregate: "recommendation#FX2027-1",
        data: { recommendation: "FX2027-1", to: pledge },
      },
    ]);
    given(state).when(link, { to: pledge, by: PER, now: later }).then({ events: [] });
    const ended = unlink(state, { to: pledge, by: "mechanism", now: later });
    expect(ended.events).toMatchObject([{ type: "dialogue.recommendation-unlinked.v1" }]);
    given(ended.state).when(unlink, { to: pledge, by: PER, now: later }).then({ events: [] });
    expect(linksAt(ended.state.links, "2027-05-31T23:59:59.999Z")).toHaveLength(1);
    expect(linksAt(ended.state.links, later)).toHaveLength(0);
    expect(link(ended.state, { to: pledge, by: PER, now: later }).state.links).toHaveLength(2);
  });

  test("that was dropped or stopped takes nothing up from then on, and is listed as ended; begun again, it does anew", () => {
    const { state } = link(known, { to: pledge, by: PER, now });
    const as = (stopped: boolean, at = later) => ({
      to: pledge,
      target: { stopped },
      by: "mechanism" as const,
      now: at,
    });
    given(state).when(settle, as(false)).thenExactly({ state, events: [] });
    const stopped = settle(state, as(true));
    expect(stopped.events).toMatchObject([{ type: "dialogue.recommendation-unlinked.v1" }]);
    given(stopped.state).when(settle, as(true)).then({ events: [] });
    expect(coverageOf([stopped.state], later)).toMatchObject({ linked: 0, open: 1 });
    expect(coverageOf([stopped.state], now), "as on the day before").toMatchObject({ linked: 1 });
    expect(stoppedAt(stopped.state.links, later)).toEqual([{ to: pledge, at: now, until: later }]);
    expect(stoppedAt(stopped.state.links, now)).toEqual([]);
    const again = settle(stopped.state, as(false, "2028-01-01T00:00:00.000Z")).state;
    expect(linksAt(again.links, "2028-01-01T00:00:00.000Z")).toHaveLength(1);
    expect(stoppedAt(again.links, "2028-01-01T00:00:00.000Z")).toEqual([]);
    const gone = settle(state, { ...as(false), target: undefined }).state;
    expect(stoppedAt(gone.links, later), "what is public no more is not told").toEqual([]);
  });

  test("comes in the order of its number, a letter after it", () => {
    const places = ["10", "2", "2a", "100"].map((paragraph) => placeOf({ source: "FX2027", paragraph }));
    expect(places.toSorted()).toEqual(["FX2027#002", "FX2027#002a", "FX2027#010", "FX2027#100"]);
  });
});

describe("coverage", () => {
  const rows = [
    { objectives: [4, 16], links: [{ to: pledge, at: now }] },
    { objectives: [4], links: [{ to: action, at: now, until: later }] },
    { objectives: [], links: [] },
  ];

  test("counts a recommendation under each of its objectives, and once in all", () => {
    const before = coverageOf(rows, "2027-04-01T00:00:00.000Z");
    expect(before).toMatchObject({ recommendations: 3, linked: 2, open: 1 });
    expect(before.objectives).toHaveLength(23);
    expect(before.objectives[3]).toEqual({ objective: 4, linked: 2, open: 0 });
    const after = coverageOf(rows, later);
    expect(after).toMatchObject({ linked: 1, open: 2 });
    expect(after.objectives[3]).toEqual({ objective: 4, linked: 1, open: 1 });
    expect(after.objectives[15]).toEqual({ objective: 16, linked: 1, open: 0 });
  });

  property.prop([
    fc.array(fc.record({ objectives: fc.uniqueArray(fc.integer({ min: 1, max: 23 })), on: fc.boolean() })),
  ])("what is linked and what is open are all there is, in whatever filter", (some) => {
    const all = some.map(({ objectives, on }) => ({ objectives, links: on ? [{ to: pledge, at: now }] : [] }));
    const counted = coverageOf(all, later);
    expect(counted.linked + counted.open).toBe(all.length);
    for (const { objective, linked, open } of counted.objectives)
      for (const [asked, count] of [
        [true, linked],
        [false, open],
      ] as const)
        expect(all.filter((one) => isAsked(one, { objective, linked: asked, at: later }))).toHaveLength(count);
  });
});
