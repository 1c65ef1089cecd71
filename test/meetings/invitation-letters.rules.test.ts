import { describe, expect, test } from "vitest";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import type { Letter } from "../../shared/letter.ts";
import { type InvitationStates, type Invited, invitationLetters } from "../../shared/meetings/invitation-templates.ts";
import { policies } from "../../shared/policies.ts";
import type { Language } from "../../shared/reference/codes.ts";
import { called, invitee, MTG, noon, toBeTold } from "../support/meetings.ts";

type Name = keyof typeof invitationLetters;
const site = "https://dialogue.example.org";
const letters: Record<Name, Letter<InvitationStates>> = invitationLetters;

const stateOf = (name: Name, change: Partial<Invited> = {}): Invited => ({
  ...toBeTold(letters[name], { language: "es", site }),
  ...change,
});
const write = (name: Name, change: Partial<Invited> = {}, language: Language = "es") =>
  letters[name].write({
    invited: stateOf(name, change),
    messages: letterMessages[language],
    language,
    name: "María",
    site,
    link: `${site}/${language}/rsvp?t=token`,
    policies,
  });
const moved = { ...stateOf("meetingMoved").meeting, status: "moved" as const, sequence: 3 };

describe("right for the instant of sending", () => {
  test.for(Object.keys(letters) as Name[])("%s is moot when the meeting has begun", (name) => {
    expect(write(name)).toBeDefined();
    expect(write(name, { now: called.at })).toBeUndefined();
  });

  test.for(["meetingInvitation", "meetingMoved", "meetingReminder", "meetingCancelled"] as const)(
    "%s is moot for who takes part no more",
    (name) => expect(write(name, { concerned: false })).toBeUndefined(),
  );

  test("nobody is invited to, moved or reminded of what is cancelled", () => {
    const { meeting } = stateOf("meetingCancelled");
    for (const name of ["meetingInvitation", "meetingMoved", "meetingReminder"] as const)
      expect(write(name, { meeting })).toBeUndefined();
    expect(write("meetingRemoved", { meeting }), "who left before it was cancelled still hears").toBeDefined();
  });

  test("who was taken out is invited again by the fact of coming back, not by an older one sent again", () => {
    for (const name of ["meetingInvitation", "meetingMoved", "meetingReminder"] as const)
      expect(write(name, { invitee: { ...invitee, removed: true, ahead: 1 } })).toBeUndefined();
  });

  test("who came back is not told that they left", () => {
    expect(write("meetingRemoved", { concerned: true })).toBeUndefined();
    expect(write("meetingRemoved", { invitee })).toBeUndefined();
  });

  test("reminders: to who answered yes or nothing for this start, and none that a move took back", () => {
    const answered = (answer: "yes" | "no" | "apology" | "substitute", answeredFor = called.at) =>
      write("meetingReminder", { invitee: { ...invitee, answer, answeredFor } })?.blocks[1];
    const { coming, notAnswered } = letterMessages.es.meetingReminder;
    expect(write("meetingReminder")?.blocks[1]).toBe(notAnswered);
    expect(answered("yes")).toBe(coming);
    for (const answer of ["no", "apology", "substitute"] as const) expect(answered(answer)).toBeUndefined();
    expect(answered("no", noon("2027-02-01")), "of an earlier start").toBe(notAnswered);
    expect(write("meetingReminder", { days: 1 })).toBeUndefined();
  });
});

describe("once", () => {
  const keyOf = (name: Name, change: Partial<Invited> = {}) => letters[name].once?.({ invited: stateOf(name, change) });

  test("called, moved or come later, it is the same letter of the same SEQUENCE", () => {
    expect(keyOf("meetingInvitation", { meeting: moved })).toBe(`${MTG}#3`);
    expect(keyOf("meetingMoved", { meeting: moved })).toBe(`${MTG}#3`);
    expect(keyOf("meetingInvitation", { meeting: moved, invitee: { ...invitee, ahead: 2 } })).toBe(`${MTG}#5`);
    expect(keyOf("meetingInvitation", { concerned: false }), "moot").toBeUndefined();
  });

  test("of two ends only the one that holds takes the key", () => {
    const left = stateOf("meetingRemoved", { meeting: stateOf("meetingCancelled").meeting });
    expect(letters.meetingCancelled.once?.({ invited: left })).toBeUndefined();
    expect(letters.meetingRemoved.once?.({ invited: left })).toBe(`${MTG}#0#cancel`);
  });

  test("the end is told after the last that was told before it", () => {
    const { meeting } = stateOf("meetingCancelled");
    const invited = stateOf("meetingCancelled", { meeting: { ...meeting, sequence: 2 } });
    expect(letters.meetingCancelled.once?.({ invited })).toBe(`${MTG}#2#cancel`);
    expect(letters.meetingCancelled.after?.({ invited })).toEqual([
      { key: `${MTG}#1#cancel`, ends: true },
      { key: `${MTG}#1`, ends: false },
      { key: `${MTG}#0#cancel`, ends: true },
      { key: `${MTG}#0`, ends: false },
    ]);
  });
});

describe("what it says", () => {
  test("the time of the meeting with zone and year, and what clocks show where the reader lives", () => {
    const told = JSON.stringify(write("meetingInvitation")?.blocks);
    expect(told).toContain("martes, 2 de marzo de 2027, 10:00 (hora estándar de Colombia, GMT-5)");
    expect(told).toContain("Sao Paulo: martes, 2 de marzo de 2027, 12:00");
    expect(JSON.stringify(write("meetingInvitation", { country: "CO" })?.blocks)).not.toContain("A la hora de su país");
  });

  test("the whole letter is in a language that the title has", () => {
    const words = write("meetingInvitation", {}, "fr");
    expect(words).toMatchObject({ language: "es", subject: "Invitación: Reunión de prueba" });
    expect(words?.blocks).toContainEqual({
      link: "Responder: sí, no, o quién va en mi lugar",
      href: `${site}/fr/rsvp?t=token`,
    });
  });

  test("the secretariat is told, and asked nothing", () => {
    const { invitee: _, ...secretariat } = stateOf("meetingInvitation");
    const words = letters.meetingInvitation.write({
      invited: secretariat,
      messages: letterMessages.es,
      language: "es",
      name: "",
      site,
      link: "",
      policies,
    });
    expect(JSON.stringify(words?.blocks)).not.toContain("rsvp");
    expect(letters.meetingInvitation.link?.about?.({ invited: secretariat })).toBeUndefined();
  });

  test("a call address stands in the calendar of who is invited, and leaves it with the end", () => {
    expect(write("meetingInvitation")?.calendar).toMatchObject({ method: "REQUEST", event: { call: `${site}/call` } });
    const ended = write("meetingRemoved", { invitee: { ...invitee, removed: true, ahead: 1 } })?.calendar;
    expect(ended).toMatchObject({ method: "CANCEL", event: { sequence: 1 } });
    expect(ended?.event).not.toHaveProperty("call");
    expect(write("meetingReminder")?.calendar).toBeUndefined();
  });

  test("a long title is cut in the subject, not in the letter", () => {
    const title = { es: "Título ".repeat(20).trim() };
    const words = write("meetingInvitation", { meeting: { ...called, title } });
    expect(words?.subject.length).toBeLessThan(79);
    expect(JSON.stringify(words?.blocks)).toContain(title.es);
  });
});
