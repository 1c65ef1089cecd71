import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { api, site } from "../support/client.ts";
import { publishedOutcome } from "../support/outcome-ground.ts";
import { all, pages } from "../support/outcome-pages.ts";

describe("lists and files", () => {
  const country = "BV";
  const titles = ["=cmd()|' /C calc'!A0", '"Con comillas", y comas', "Ñandú & <b>hijos</b>"];

  test("API rows equal CSV rows and JSON lines, in their order, however long the pages (case 12); formulas are inert (13)", async () => {
    for (const [i, title] of titles.entries())
      await publishedOutcome({
        countries: [country, ...(i === 0 ? ["CO"] : [])],
        words: {
          es: { title, summary: `${title}\nSegunda línea`, how: "original" },
          ...(i > 0 && { en: { title: `${title} en`, summary: "In English", how: "machine" as const } }),
        },
      });
    const listed = await all(`country=${country}`);
    expect(listed.length).toBeGreaterThanOrEqual(titles.length);
    const files = await pages(`/v1/outcomes.csv?country=${country}&limit=1`);
    expect(files.length).toBeGreaterThanOrEqual(listed.length);
    const rows = files.flatMap(({ text }) => parse(text, { columns: true }) as Record<string, string>[]);
    const flat = listed.flatMap(({ words, tables, objectives, countries, authors, ...facts }) =>
      Object.entries(words).map(([language, said]) => ({
        ...facts,
        language,
        ...said,
        tables: tables.join("; "),
        objectives: objectives.join("; "),
        countries: countries.join("; "),
        authors: authors.join("; "),
      })),
    );
    const asText = (row: object) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value).replace(/^(?==)/, "'")]));
    expect(rows).toEqual(flat.map((row) => expect.objectContaining(asText(row)) as object));
    const lines = (await pages(`/v1/outcomes.jsonl?country=${country}&limit=2`))
      .flatMap(({ text }) => text.split("\n").filter(Boolean))
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual(listed);
    expect(rows.some(({ title }) => title?.startsWith("="))).toBe(false);
    const english = parse((await api("GET", `/v1/outcomes.csv?country=${country}&language=en`)).text, {
      columns: true,
    }) as Record<string, string>[];
    expect(new Set(english.map(({ language }) => language))).toEqual(new Set(["en"]));
    expect((await all(`country=${country}&table=1`)).length, "the others narrow").toBe(0);
  });

  test("what one has already is not sent again: list, files, feed, sitemap, pages", async () => {
    for (const path of [
      `/v1/outcomes?country=${country}`,
      `/v1/outcomes.csv?country=${country}`,
      `/v1/outcomes.jsonl?country=${country}`,
      `/v1/feed.atom?country=${country}`,
      "/sitemaps/sections.xml",
      `/es/outcomes?country=${country}`,
      "/es/objectives/5",
    ]) {
      const { headers } = await api("GET", path);
      expect(headers.get("cache-control"), path).toMatch(/^public, max-age=\d+, stale-while-revalidate=86400$/);
      const again = await api("GET", path, { headers: { "if-none-match": headers.get("etag") ?? "" } });
      expect(again, path).toMatchObject({ status: 304, text: "" });
    }
  });

  test("robots are told of the sitemap, readers of feeds of the feed", async () => {
    expect((await api("GET", "/robots.txt")).text).toContain(`Sitemap: ${site}/sitemap.xml`);
    for (const path of ["/es", "/es/outcomes", "/es/objectives/5", `/es/countries/${country}`])
      expect((await api("GET", path)).text, path).toMatch(/<link rel=alternate type="application\/atom\+xml"/);
    const [, data = ""] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(
        (await api("GET", `/es/outcomes?country=${country}`)).text,
      ) ?? [];
    expect(JSON.parse(data)).toMatchObject({ "@type": "Dataset", license: expect.stringContaining("by/4.0") });
    expect((await api("GET", "/sitemaps/nothing.xml")).status).toBe(404);
  });

  test("a correction is first in the feed, and stands where it stood in the lists", async () => {
    const [first, second] = [
      await publishedOutcome({ countries: ["HM"] }),
      await publishedOutcome({ countries: ["HM"] }),
    ];
    await publishedOutcome({ id: first, revision: 2, countries: ["HM"], changed: { es: "El título" } });
    const feed = (await api("GET", "/v1/feed.atom?country=HM")).text;
    expect(feed.indexOf(first)).toBeLessThan(feed.indexOf(second));
    const ids = (await all("country=HM")).map((each) => each.id);
    expect(ids.indexOf(second)).toBeLessThan(ids.indexOf(first));
    expect(feed.match(new RegExp(`<id>[^<]*${first}</id>`, "g")), "once").toHaveLength(1);
  });
});
