import { describe, expect, test } from "vitest";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import type { Block, Letter } from "../../shared/letter.ts";
import { type OutcomeStates, outcomeLetters } from "../../shared/outcomes/templates.ts";
import { policies } from "../../shared/policies.ts";
import type { Language } from "../../shared/reference/codes.ts";
import { everything, publishedAt } from "../support/subscriptions.ts";

const site = "https://dialogue.example.org";
const at = "2027-01-06T00:00:00.000Z";

function write(letter: Letter<OutcomeStates>, states: OutcomeStates, language: Language = "es") {
  const messages = letterMessages[language];
  return letter.write({ choice: everything, ...states, messages, language, name: "", site, link: "", policies });
}
const linksIn = (blocks: Block[] = []) =>
  blocks.flatMap((block) => (typeof block === "object" && "href" in block ? [block] : []));
const headingsIn = (blocks: Block[] = []) =>
  blocks.flatMap((block) => (typeof block === "object" && "heading" in block ? [block.heading] : []));

const inPortuguese = { pt: { title: "Em português", summary: "Resumo", how: "original" as const } };

describe("a digest", () => {
  const { digest } = outcomeLetters;
  test("is grouped by kind, in the order of the kinds, and each title leads to its outcome", () => {
    const outcomes = [
      publishedAt(1, at),
      publishedAt(2, at, { kind: "minutes" }),
      publishedAt(3, "2027-01-07T00:00:00.000Z"),
    ];
    const words = write(digest, { digest: outcomes });
    expect(words?.subject).toBe("3 resultados nuevos del Mecanismo");
    expect(headingsIn(words?.blocks)).toEqual(["Actas de reuniones", "Contribuciones"]);
    expect(linksIn(words?.blocks).map(({ link }) => link)).toEqual([
      "Resultado 2",
      "Resultado 1",
      "Resultado 3",
      "Ver todos en la lista de resultados",
    ]);
    expect(linksIn(words?.blocks)[0]?.href).toBe(`${site}/es/outcomes/${outcomes[1]?.id}`);
  });
  test("case 17: says of a title that it is in another language, translated by a machine, or corrected since", () => {
    const machine = { es: { title: "En español", summary: "", how: "machine" as const }, ...inPortuguese };
    const words = write(digest, {
      digest: [
        publishedAt(1, at, { words: inPortuguese }),
        publishedAt(2, at, { words: machine, revisedAt: "2027-01-08T00:00:00.000Z" }),
      ],
    });
    expect(linksIn(words?.blocks).slice(0, 2)).toMatchObject([
      { link: "Em português (portugués)", language: "pt" },
      { link: "En español (traducción automática, corregido)", language: "es" },
    ]);
  });
  test("of more than fifty names fifty, says how many there are, and leads to the list with the same filters", () => {
    const outcomes = Array.from({ length: 53 }, (_, n) => publishedAt(n, at));
    const choice = { ...everything, tables: [2], countries: ["CO", "PE"] };
    const words = write(digest, { digest: outcomes, choice }, "en");
    expect(words?.subject).toBe("53 new outcomes of the Mechanism");
    expect(linksIn(words?.blocks)).toHaveLength(51);
    expect(words?.blocks).toContain("There are 3 more, which do not fit into this letter.");
    expect(linksIn(words?.blocks).at(-1)?.href).toBe(`${site}/en/outcomes?table=2`);
  });
  test("of which nothing is left is moot", () => {
    expect(write(digest, { digest: [] })).toBeUndefined();
    expect(write(digest, {})).toBeUndefined();
  });
});

describe("an outcome at once", () => {
  const { outcomePublished } = outcomeLetters;
  test("case 17: goes whole in its own language where the reader's is missing", () => {
    const words = write(outcomePublished, { published: publishedAt(1, at, { words: inPortuguese }) }, "fr");
    expect(words).toMatchObject({ language: "pt", subject: "Publicado: Em português" });
    expect(linksIn(words?.blocks).map(({ href }) => href)).toEqual([
      expect.stringMatching(`^${site}/pt/outcomes/out_`),
    ]);
  });
  test("of a long title the subject keeps its beginning", () => {
    const title = "Palabra ".repeat(18).trim();
    const published = publishedAt(1, at, { words: { es: { title, summary: "", how: "original" } } });
    const subject = write(outcomePublished, { published })?.subject ?? "";
    expect(subject).toMatch(/^Publicado: Palabra .*…$/);
    expect(subject.length).toBeLessThanOrEqual(78);
  });
  test("that is no longer public is moot", () => {
    expect(write(outcomePublished, {})).toBeUndefined();
  });
});
