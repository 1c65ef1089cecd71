import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { contributionLetters } from "../../shared/contributions/templates.ts";
import { callLetters } from "../../shared/dialogue/call-templates.ts";
import { jointActionLetters } from "../../shared/dialogue/joint-action-templates.ts";
import { registerLetters } from "../../shared/dialogue/register-templates.ts";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import type { Letter, Words } from "../../shared/letter.ts";
import { composeLetter } from "../../shared/letters/compose.ts";
import { ownLetters } from "../../shared/letters/templates.ts";
import { liaisonLetters } from "../../shared/liaison/templates.ts";
import { afterLetters } from "../../shared/meetings/after-templates.ts";
import { invitationLetters } from "../../shared/meetings/invitation-templates.ts";
import type { MeetingState } from "../../shared/meetings/states.ts";
import { memberLetters } from "../../shared/members/templates.ts";
import { outcomeLetters } from "../../shared/outcomes/templates.ts";
import { pledgeLetters } from "../../shared/pledges/templates.ts";
import { policies } from "../../shared/policies.ts";
import { type Language, languages } from "../../shared/reference/codes.ts";
import { tableLetters } from "../../shared/tables/templates.ts";
import { contributionToTell } from "../support/contribution-states.ts";
import { dialogueToTell } from "../support/dialogue-states.ts";
import { called, toBeTold } from "../support/meetings.ts";
import { pledgeToTell } from "../support/pledges.ts";
import { registerToTell } from "../support/register-states.ts";
import { asked, requested } from "../support/registrations.ts";
import { toldToSubscribers } from "../support/subscriptions.ts";
import { designationOf, nominationOf, PERSONS, seatOf } from "../support/table-states.ts";

const letters = Object.entries({
  ...memberLetters,
  ...ownLetters,
  ...afterLetters,
  ...invitationLetters,
  ...callLetters,
  ...contributionLetters,
  ...jointActionLetters,
  ...registerLetters,
  ...liaisonLetters,
  ...outcomeLetters,
  ...pledgeLetters,
  ...tableLetters,
}) as [string, Letter<object>][];
const site = "https://dialogue.example.org";

/** States in which every letter has something to say. */
const states = (language: Language) => ({
  registration: {
    ...requested,
    asked: { ...asked, about: "Vea https://spam.example\n<b>& más</b>" },
    question: { text: `¿Es ${site}/a?x=1&y=2 su sitio?`, askedAt: requested.requestedAt },
    decision: { at: requested.requestedAt, by: "per_x", reason: "incomplete", note: "Falta el país." },
  },
  member: { organization: { name: "Red Ñandú" }, tables: [1, 3], stakeholderTypes: ["migrant"], country: "CO" },
  person: { name: "María", pendingEmail: "new@example.org" },
  invitation: { country: "CL" },
  office: { country: "CL" },
  action: {
    id: "act_01M00000000000000000000001",
    text: { [language]: "Escribir https://spam.example" },
    due: "2027-04-30",
    state: "open",
  },
  owes: true,
  owesMinutes: true,
  daysLeft: 7,
  rotated: { agencies: ["IOM", "ILO"], in: ["ILO"], out: ["UNFPA"], from: "2027-04-01T00:00:00.000Z", latest: true },
  turn: {
    quarter: "2027-Q2",
    agency: "ILO",
    from: "2027-04-01T00:00:00.000Z",
    until: "2027-10-01T00:00:00.000Z",
    due: true,
  },
  duty: { end: "2027-04-01T00:00:00.000Z", missing: true, suggested: "2027-03-10T10:00" },
  announcement: { words: { [language]: { subject: "Reunión", text: `Uno\n\nDos: ${site}/b.` } } },
});

/** Table 2's designation as far as each letter needs it, and a seat that is taken, or that ended. */
function tableStatesOf(letter: Letter<object>) {
  const named = letter === tableLetters.namedAsNominee;
  const result = { at: requested.requestedAt, by: PERSONS[3], source: { text: "Acta" }, seats: [] };
  return {
    designation: designationOf(letter === tableLetters.designationResult ? { result } : {}),
    nomination: nominationOf(1, named ? { status: "accepted", person: PERSONS[0] } : {}),
    nominated: "Red Ñandú https://spam.example",
    reader: PERSONS[0],
    serves: true,
    ofTable: true,
    seated: { called: ["Red Ñandú", "Casa https://spam.example"], from: requested.requestedAt },
    vacancy: { table: 2, role: "representative", since: requested.requestedAt, days: 7 },
    seat: seatOf(
      1,
      letter === tableLetters.seatEnded ? { ended: { reason: "resigned", at: requested.requestedAt } } : {},
    ),
  };
}

/** How far the meeting has got that a letter is about; it lies ahead unless told. */
const statuses = new Map<unknown, MeetingState["status"]>([
  [afterLetters.minutesDue, "held"],
  [afterLetters.minutesApproved, "minutes-approved"],
  [afterLetters.liaisonMinutes, "minutes-approved"],
]);
const toBeToldIn = (letter: Letter<object>, language: Language) =>
  Object.values(invitationLetters).some((one) => one === letter) ? toBeTold(letter, { language, site }) : {};
const invitedTo = (letter: Letter<object>, language: Language) => ({
  invited: {
    meeting: { ...called, title: { [language]: "Reunión" }, status: statuses.get(letter) ?? "scheduled" },
    now: called.scheduledAt,
    concerned: true,
    ...toBeToldIn(letter, language),
  },
});

const write = (letter: Letter<object>, language: Language, written: Language = language) =>
  letter.write({
    ...states(written),
    ...invitedTo(letter, written),
    ...tableStatesOf(letter),
    ...contributionToTell(letter, written),
    ...dialogueToTell(letter, written),
    ...registerToTell(letter, written),
    ...toldToSubscribers(written),
    ...pledgeToTell(letter, written),
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
    for (const [name, letter] of letters.filter((one) => one[0] !== "announcement"))
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
