import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { type DossierData, dossierOf, fittingAnswer } from "../../shared/dialogue/dossier-rules.ts";

const id = (prefix: string, n: number) => `${prefix}_01M0000000000000000000000${n}` as never;
const at = "2027-11-01T12:00:00.000Z";
const data: DossierData = {
  dialogue: { year: 2027, title: { es: "Diálogo 2027", en: "Dialogue 2027" } },
  contributions: [
    {
      id: id("con", 1),
      kind: "good-practice",
      objectives: [7, 4],
      words: { es: { title: "Registro" }, fr: { title: "Registre" } },
    },
    { id: id("con", 2), kind: "challenge", objectives: [], words: { pt: { title: "Desafio" } } },
  ],
  pledges: [
    {
      id: id("plg", 1),
      words: { es: { title: "Diez jornadas", text: "…" } },
      objectives: [4],
      stage: "in-progress",
      status: "published",
      due: "2027-10-31",
    },
  ],
  recommendations: [{ id: "FX2027-2", texts: {}, objectives: [23] }],
  jointActions: [
    { id: id("jac", 1), text: { es: "Mesa de trabajo" }, objectives: [4], state: "done", due: "2027-06-30" },
  ],
};

test("a dossier tells the year by objective, general last, and leaves out what has nothing", () => {
  const { sections, title, on, recommendations, jointActions } = dossierOf(data, { at });
  expect([title, on]).toEqual([data.dialogue.title, "2027-11-01"]);
  expect(sections.map(({ objective }) => objective)).toEqual([4, 7, 23, null]);
  expect(sections[0]).toMatchObject({
    contributions: [{ id: id("con", 1), kind: "good-practice" }],
    pledges: [{ stage: "in-progress", overdue: true }],
    jointActions: [id("jac", 1)],
    recommendations: [],
  });
  expect(sections[2]?.recommendations).toEqual(["FX2027-2"]);
  expect(recommendations).toEqual([{ id: "FX2027-2", texts: {} }]);
  expect(jointActions).toMatchObject([{ id: id("jac", 1), state: "done", overdue: false }]);
});

test("in one language it keeps to it where there is a text, and else tells all of them", () => {
  const { title, sections } = dossierOf(data, { at, language: "fr" });
  expect(title).toEqual(data.dialogue.title);
  expect(sections[0]?.contributions[0]?.title).toEqual({ fr: "Registre" });
  expect(sections.at(-1)?.contributions[0]?.title).toEqual({ pt: "Desafio" });
});

test("a text is told once, however many objectives it is about, and no answer is larger than a Lambda's", () => {
  const objectives = Array.from({ length: 23 }, (_, i) => i + 1);
  const text = (count: number) => ({ ...data, recommendations: many(count, objectives) });
  const dossier = dossierOf(text(400), { at });
  expect(JSON.stringify(dossier).length, "and not 23 times four million").toBeLessThan(5_000_000);
  expect(fittingAnswer(dossier)).toBe(dossier);
  expect(() => fittingAnswer(dossierOf(text(600), { at }))).toThrow("dossier-too-large");
});
const many = (count: number, objectives: number[]) =>
  Array.from({ length: count }, (_, n) => ({ id: `FX2027-${n}`, texts: { es: "a".repeat(10_000) }, objectives }));

property.prop([fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 23 })), { maxLength: 20 })])(
  "everything is told once under each of its objectives, or once as general",
  (all) => {
    const recommendations = all.map((objectives, n) => ({ id: `FX2027-${n}`, texts: {}, objectives }));
    const none = { contributions: [], pledges: [], jointActions: [] };
    const { sections } = dossierOf({ ...data, ...none, recommendations }, { at });
    for (const { id: one, objectives } of recommendations) {
      const told = sections.filter((section) => section.recommendations.includes(one));
      expect(told.map(({ objective }) => objective)).toEqual(
        objectives.length ? objectives.toSorted((a, b) => a - b) : [null],
      );
    }
  },
);
