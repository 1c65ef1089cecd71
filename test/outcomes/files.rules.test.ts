import { parse } from "csv-parse/sync";
import { describe, expect, test, vi } from "vitest";
import type { World } from "../../shared/world.ts";

vi.stubEnv("SITE", "https://example.org");
const { asCsv, asJsonLines } = await import("../../shared/outcomes/files.ts");
const { atomOf, entryOf } = await import("../../shared/outcomes/feed.ts");
const { listedOf } = await import("../../shared/outcomes/listing.ts");
const { citationOf, listedResource, outcomeResource } = await import("../../shared/outcomes/resources.ts");
const { sitemapOf, NAMED } = await import("../../shared/outcomes/sitemap.ts");
const { noon, OUT, OTHER, published } = await import("../support/outcomes.ts");
const { plain } = await import("../../shared/inert.ts");
const { ledgerEntry } = await import("../../shared/outcomes/ledger-entry.ts");
const { licenceUrl } = await import("../../shared/outcomes/licence.ts");

const row = listedOf(published);
const told = listedResource(row);

describe("files (charter's case 12: API rows equal CSV rows)", () => {
  test("one row for each language, with the list's own values in its order", () => {
    const rows = parse(asCsv([told]), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ id, language }) => [id, language])).toEqual([
      [OUT, "es"],
      [OUT, "en"],
    ]);
    expect(rows[1]).toEqual({
      id: OUT,
      language: "en",
      kind: told.kind,
      revision: "1",
      publishedAt: told.publishedAt,
      revisedAt: told.revisedAt,
      title: told.words.en?.title,
      summary: told.words.en?.summary,
      how: "machine",
      tables: "2",
      objectives: "8; 9",
      countries: "CO; EC",
      authors: "Red Inventada",
      url: `https://example.org/en/outcomes/${OUT}`,
      source: `https://example.org/en/${published.page}`,
      licence: "CC-BY-4.0",
    });
    expect(JSON.parse(asJsonLines([told]).trimEnd())).toEqual(told);
  });

  test("a language that is asked for is the only one told", () => {
    expect(Object.keys(listedResource(row, "en").words)).toEqual(["en"]);
    expect(
      asCsv([listedResource(row, "en")])
        .trimEnd()
        .split("\r\n"),
    ).toHaveLength(2);
  });

  test("a formula in a name is inert, and what was written can be read back (case 13)", () => {
    for (const title of ["=cmd()", "+1", "-1", "@SUM(A1)", "'=cmd()", "\t=1", "＝cmd()"]) {
      const words = { es: { title, summary: title, how: "original" as const } };
      const csv = asCsv([listedResource({ ...row, words, authors: [title] })]);
      const [written] = parse(csv, { columns: true }) as Record<string, string>[];
      for (const cell of [written?.["title"], written?.["authors"]]) {
        expect(cell, title).toMatch(/^'/);
        expect(plain(cell ?? "")).toBe(title);
      }
    }
  });
});

describe("the feed (RFC 4287)", () => {
  const feed = (titles: string[] = ["Uno & <b>dos</b>"]) =>
    atomOf(
      titles.map((title, i) => ({
        ...entryOf(told),
        id: `https://example.org/v1/outcomes/${i}`,
        title,
        updated: noon(`2027-03-0${i + 1}`),
      })),
      { self: "https://example.org/v1/feed.atom", language: undefined },
    );

  test("an entry is in its own language, or in the one that is asked for", () => {
    expect(entryOf(told)).toMatchObject({ language: "es", title: "Un compromiso" });
    expect(entryOf(told, "en")).toMatchObject({ language: "en", title: "A pledge" });
    expect(entryOf(told).pages.map(({ language }) => language)).toEqual(["es", "en"]);
  });

  test("is XML: last change first, text escaped, each language's page, categories and licence", () => {
    const text = feed(["Viejo", "Nuevo & <b>"]);
    expect(text).toContain("Nuevo &amp; &lt;b");
    expect(text).not.toContain("<b>");
    expect(text.indexOf("Nuevo")).toBeLessThan(text.indexOf("Viejo"));
    expect(text).toContain(`<updated>${noon("2027-03-02")}</updated><author>`);
    expect(text).toContain(
      `rel="alternate" type="text/html" href="https://example.org/en/outcomes/${OUT}" hreflang="en"`,
    );
    expect(text).toContain('<title type="text" xml:lang="es">');
    expect(text).toContain('term="pledge"');
    expect(text).not.toMatch(/undefined|null/);
  });

  test("an empty one is a feed too", () => {
    expect(atomOf([], { self: "https://example.org/v1/feed.atom?table=1", language: "pt" })).toContain(
      "<updated>2022-",
    );
  });
});

describe("the rotation ledger's head (C10)", () => {
  const kept = { day: "2027-03-04", at: noon("2027-03-04"), watched: "2027-01-01", states: {} };
  const head = { hash: "ab".repeat(32), quarter: "2027-Q1", at: noon("2027-01-01") };
  const world = (day?: object) =>
    ({ now: noon("2027-03-04"), record: { query: async () => ({ items: day ? [day] : [] }) } }) as unknown as World;

  test("is one entry, whose id stays and whose instant is the day's", async () => {
    const [entry] = await ledgerEntry(world({ ...kept, head }), "en");
    expect(entry).toMatchObject({ id: "https://example.org/v1/duties#ledger-head", updated: kept.at });
    expect(entry?.summary).toContain(head.hash);
    expect(entry?.pages).toContainEqual({ language: "fr", url: "https://example.org/fr/duties" });
    expect(atomOf(entry ? [entry] : [], { self: "https://example.org/v1/feed.atom" })).toContain(head.hash);
  });

  test("is not told before there is one", async () => {
    expect(await ledgerEntry(world({ ...kept, head: null }), "es")).toEqual([]);
    expect(await ledgerEntry(world(), "es")).toEqual([]);
  });
});

describe("citing", () => {
  const cite = (more: object = {}, title = "Un compromiso") =>
    citationOf({ ...told, ...more }, { title, language: "es" });

  test("who, the year, what, which version, where and under which licence", () => {
    expect(cite()).toBe(
      `Red Inventada (2027). Un compromiso. Versión 1, 2027-03-02. https://example.org/es/outcomes/${OUT}. CC-BY-4.0.`,
    );
    expect(cite({ authors: [] })).toMatch(/^Mecanismo Abierto y Permanente/);
    expect(cite({}, "¿Y ahora?")).toContain("¿Y ahora? Versión");
    expect(outcomeResource(published).words.en?.citation).toContain("A pledge. Version 1");
  });

  test("a licence is known by its SPDX identifier", () => {
    expect(licenceUrl("CC-BY-4.0")).toBe("https://creativecommons.org/licenses/by/4.0/");
    expect(licenceUrl("CC-BY-SA-4.0")).toBe("https://creativecommons.org/licenses/by-sa/4.0/");
    expect(licenceUrl("ODbL-1.0")).toBe("https://spdx.org/licenses/ODbL-1.0.html");
  });
});

describe("the sitemap", () => {
  test("names every public page in each language, with the others beside it", () => {
    const text = sitemapOf([{ id: OUT, revisedAt: noon("2027-03-02") }]);
    expect(text).toContain(`<loc>https://example.org/fr/outcomes/${OUT}</loc><lastmod>${noon("2027-03-02")}</lastmod>`);
    expect(text).toContain('<xhtml:link rel="alternate" hreflang="pt" href="https://example.org/pt/objectives/23"');
    expect(text).toContain("<loc>https://example.org/es</loc>");
    expect(text.match(/<url>/g)?.length).toBe(text.match(/<loc>/g)?.length);
  });

  test("where one file would be too large, is an index of files of a thousand", () => {
    const many = Array.from({ length: 2 * NAMED + 1 }, (_, i) => ({
      id: `${OTHER.slice(0, -5)}${String(i).padStart(5, "0")}` as typeof OTHER,
      revisedAt: noon("2027-03-02"),
    }));
    const index = sitemapOf(many);
    expect(index).toContain("<sitemapindex");
    expect(index.match(/<sitemap>/g)).toHaveLength(4);
    expect(index).toContain(`/sitemaps/${many[NAMED]?.id}.xml`);
  });
});
