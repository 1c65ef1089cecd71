import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import type { Letter, Words } from "../../shared/letter.ts";
import { composeLetter } from "../../shared/letters/compose.ts";
import { ownLetters } from "../../shared/letters/templates.ts";
import { memberLetters } from "../../shared/members/templates.ts";
import { policies } from "../../shared/policies.ts";
import { type Language, languages } from "../../shared/reference/codes.ts";
import { asked, requested } from "../support/registrations.ts";

const letters = Object.entries({ ...memberLetters, ...ownLetters }) as [string, Letter<object>][];
const site = "https://dialogue.example.org";

/** States in which every letter has something to say. */
const states = (language: Language) => ({
  registration: {
    ...requested,
    asked: { ...asked, about: "Vea https://spam.example\n<b>& más</b>" },
    question: { text: `¿Es ${site}/a?x=1&y=2 su sitio?`, askedAt: requested.requestedAt },
    decision: { at: requested.requestedAt, by: "per_x", reason: "incomplete", note: "Falta el país." },
  },
  member: { organization: { name: "Red Ñandú" }, tables: [1, 3] },
  person: { pendingEmail: "new@example.org" },
  announcement: { words: { [language]: { subject: "Reunión", text: `Uno\n\nDos: ${site}/b.` } } },
});

const write = (letter: Letter<object>, language: Language, written: Language = language) =>
  letter.write({
    ...states(written),
    messages: letterMessages[language],
    language,
    name: "María https://spam.example",
    site,
    link: letter.link ? `${site}/${language}/${letter.link.page}?t=token` : "",
    policies,
  }) as Words;

const compose = (words: Words, language: Language, optional = false) =>
  composeLetter(words, {
    from: "letters@example.org",
    to: "reader@example.org",
    contact: "contact@example.org",
    language,
    messages: letterMessages[language],
    letter: "letter",
    unsubscribe: optional ? `${site}/${language}/letters?t=token` : undefined,
  });

const linksIn = (text: string) => new Set(text.match(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g));
const plain = (html: string) => html.replaceAll("&amp;", "&");

describe.for(languages)("letters in %s", (language) => {
  test.for(letters)("%s", async ([, letter]) => {
    const words = write(letter, language);
    const raw = (await compose(words, language, letter.optional)).toString("latin1");
    expect(raw).toMatch(/^[\t\r\n -~]*$/);
    expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const { text = "", html, subject, headers } = await simpleParser(raw, { skipTextToHtml: true });
    expect(subject).toBe(words.subject);
    expect(words.subject.length).toBeLessThan(79);
    expect(`${text}${html}`).not.toMatch(/undefined|null|NaN|\[object/);
    expect(text).toContain("contact@example.org");
    expect(html).toContain(`<html lang="${language}">`);
    const hrefs = new Set([...plain(html || "").matchAll(/href="([^"]*)"/g)].map(([, href]) => href));
    expect(hrefs).toEqual(linksIn(text));
    for (const href of hrefs) expect(href).toMatch(new RegExp(`^${site}/`));
    expect(headers.has("list")).toBe(Boolean(letter.optional));
  });

  test("nobody gets another language's words", () => {
    for (const [name, letter] of letters.filter(([called]) => called !== "announcement"))
      for (const other of languages.filter((candidate) => candidate !== language))
        expect(write(letter, language).blocks, name).not.toEqual(write(letter, other).blocks);
  });

  test("a text that lacks the language goes whole in another, labelled in the reader's", async () => {
    const other = language === "es" ? "fr" : "es";
    const raw = await compose(write(ownLetters.announcement, language, other), language, true);
    const { text = "", html } = await simpleParser(raw);
    expect(text.startsWith(letterMessages[language].otherLanguage)).toBe(true);
    expect(html).toContain(`<html lang="${other}">`);
    expect(html).toContain(`<div lang="${language}"><p>`);
  });
});
