import { describe, expect, test } from "vitest";
import { callLetters } from "../../shared/dialogue/call-templates.ts";
import { jointActionLetters } from "../../shared/dialogue/joint-action-templates.ts";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import type { Letter } from "../../shared/letter.ts";
import { policies } from "../../shared/policies.ts";
import type { Language } from "../../shared/reference/codes.ts";
import { agreed, dialogueToTell } from "../support/dialogue-states.ts";

const site = "https://dialogue.example.org";
const write = (letter: Letter<object>, more: object = {}, language: Language = "es") =>
  letter.write({
    ...dialogueToTell(letter, language),
    ...more,
    messages: letterMessages[language],
    language,
    name: "Ana",
    site,
    link: `${site}/x`,
    policies,
  });
const { dialogue } = dialogueToTell(callLetters.callReminder, "es");
const calling = (more: object) => ({ dialogue: { ...dialogue, call: { ...dialogue.call, ...more } } });
const july = "2027-07-02T12:00:00.000Z";

const withdrawnInput = dialogueToTell(callLetters.inputWithdrawn, "es").input;
const { reason: _, ...byItself } = withdrawnInput.withdrawn ?? { at: july, by: dialogue.by };
const takenBack = { ...withdrawnInput, withdrawn: byItself };
const mistaken = dialogueToTell(jointActionLetters.jointActionWithdrawn, "es").jointAction;
const retracted = {
  dialogue: { ...dialogueToTell(callLetters.dialogueOutcomes, "es").dialogue, retracted: { at: july } },
};

describe("a letter that came late is moot", () => {
  test.for([
    [
      "the call is closed by its agenda",
      callLetters.callOpened,
      { dialogue: { ...dialogue, agendaSetAt: july }, now: july },
    ],
    ["its reader left the called tables", callLetters.callOpened, { calledFor: [] }],
    ["an input was sent meanwhile", callLetters.callReminder, { sent: true }],
    ["the deadline was put off", callLetters.callReminder, calling({ reminded: [] })],
    ["the deadline has passed", callLetters.callReminder, { now: july }],
    ["the outcomes' reader is invited no more", callLetters.dialogueOutcomes, { takesPart: false }],
    ["who was invited is told as such", callLetters.dialogueNews, { takesPart: true }],
    ["the outcomes were retracted", callLetters.dialogueOutcomes, retracted],
    ["the input was withdrawn", callLetters.inputReceived, { input: withdrawnInput }],
    ["its organization took it back by itself", callLetters.inputWithdrawn, { input: takenBack }],
    ["the action was recorded by mistake", jointActionLetters.jointActionAgreed, { jointAction: mistaken }],
    ["the action is one after all", jointActionLetters.jointActionWithdrawn, { jointAction: agreed }],
    ["somebody else answers for it now", jointActionLetters.jointActionAgreed, { answersFor: false }],
    [
      "the action is done",
      jointActionLetters.jointActionDue,
      { jointAction: { ...dialogueToTell(jointActionLetters.jointActionDue, "es").jointAction, state: "done" } },
    ],
  ] as const)("%s", ([, letter, more]) => {
    expect(write(letter)).toBeDefined();
    expect(write(letter, more)).toBeUndefined();
  });
});

test("a deadline is told on the clocks of its zone and of the reader's country", () => {
  const text = JSON.stringify(write(callLetters.callOpened)?.blocks);
  expect(text).toContain("miércoles, 30 de junio de 2027, 23:59");
  expect(text).toMatch(/Chile.*GMT-4/);
});

test("who sent an input late reads that it was late, and others until when it may be changed", () => {
  const { input } = dialogueToTell(callLetters.inputReceived, "es");
  expect(JSON.stringify(write(callLetters.inputReceived))).toContain("vale el último");
  expect(JSON.stringify(write(callLetters.inputReceived, { input: { ...input, late: true } }))).toContain("tardío");
});

test("members are told before they send that inputs become public, and why one was withdrawn", () => {
  expect(JSON.stringify(write(callLetters.callOpened))).toContain("Los aportes son públicos");
  expect(write(callLetters.inputWithdrawn)?.blocks).toContainEqual({ quote: "Nombra a alguien" });
});

test("a reminder says how much time is left, not how much was planned", () => {
  expect(JSON.stringify(write(callLetters.callReminder))).toContain("13 días");
});

test("a correction's letter says what changed", () => {
  const corrected = [{ at: july, by: dialogue.by, changed: { es: "Se agregó un reto" } }];
  const after = { ...dialogueToTell(callLetters.dialogueOutcomes, "es").dialogue, corrected, revision: 2 };
  expect(write(callLetters.dialogueOutcomes, { dialogue: after })?.blocks).toContainEqual({
    quote: "Se agregó un reto",
  });
});

test.for([
  [7, "Falta poco (7 días)"],
  [0, "Hoy vence"],
  [-2, "hace 2 días"],
] as const)("an action due in %d days", ([daysToGo, says]) => {
  expect(JSON.stringify(write(jointActionLetters.jointActionDue, { daysToGo }))).toContain(says);
});
