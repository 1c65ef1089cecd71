import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { around, Told, toldInLine, Words } from "../../shared/web/texts.tsx";

const html = (node: unknown) => renderToString(node as VNode);
const texts = { es: "Datos que cuidan", pt: "Dados que cuidam" };

test("a text in the reader's language needs no label", () => {
  expect(html(Told({ texts, language: "es" }))).toBe('<span class="pre">Datos que cuidan</span>');
  expect(toldInLine(texts, "pt")).toBe("Dados que cuidam");
});

test("a text in another says so, in the reader's", () => {
  expect(html(Told({ texts, language: "fr" }))).toBe(
    '<span class="pre" lang="es">Datos que cuidan</span><small> (espagnol)</small>',
  );
  expect(toldInLine(texts, "en")).toBe("Datos que cuidan (Spanish)");
  expect(toldInLine(texts, "en", 6)).toBe("Datos… (Spanish)");
  expect(toldInLine({}, "en")).toBe("");
});

test.for([
  ["en", "human", ""],
  ["en", "original", ""],
  ["en", "machine", "<small> (traduction automatique)</small>"],
  ["es", "machine", "<small> (anglais, traduction automatique)</small>"],
] as const)("words of which a machine wrote the translation carry that mark: %s, %s", ([lang, how, label]) => {
  const told = html(Words({ lang: lang === "en" ? "fr" : "en", language: "fr", how, children: "x" }));
  expect(told.replace(/^<span[^>]*>x<\/span>/, "")).toBe(label);
});

test("people's words stand in the project's where these want them", () => {
  const title = (name: string) => `Dossier : ${name}, 2027`;
  expect(html(around(title, Told({ texts, language: "fr" })))).toBe(
    'Dossier : <span class="pre" lang="es">Datos que cuidan</span><small> (espagnol)</small>, 2027',
  );
});
