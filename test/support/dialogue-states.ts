import { callLetters } from "../../shared/dialogue/call-templates.ts";
import { jointActionLetters } from "../../shared/dialogue/joint-action-templates.ts";
import type { DialogueState, InputState, JointActionState } from "../../shared/dialogue/states.ts";
import type { Letter } from "../../shared/letter.ts";
import type { Language } from "../../shared/reference/codes.ts";

const U = "01M0000000000000000000000";
export const RUNNER = `per_${U}1` as const;
export const SENDER = `per_${U}2` as const;
export const MEMBER = `org_${U}1` as const;

/** A dialogue with a call to tables 1 and 3, open from the 1st to the 30th of June 2027 in Bogotá. */
export const announced: DialogueState = {
  year: 2027,
  version: 1,
  outcome: `out_${U}1`,
  title: { es: "Diálogo anual 2027", en: "Annual dialogue 2027" },
  announcedAt: "2027-03-01T12:00:00.000Z",
  by: RUNNER,
  agenda: [],
  findings: [],
  revision: 0,
  corrected: [],
};
export const called: DialogueState = {
  ...announced,
  call: {
    questions: [
      { number: 1, text: { es: "¿Qué avanzó?" } },
      { number: 2, text: { es: "¿Qué falta?" } },
    ],
    tables: [1, 3],
    opens: "2027-06-01T14:00:00.000Z",
    deadline: "2027-07-01T04:59:00.000Z",
    zone: "America/Bogota",
    setAt: "2027-03-02T12:00:00.000Z",
    opened: "2027-06-01T14:00:00.000Z",
    reminded: [],
  },
};
export const sent: InputState = {
  id: `inp_${U}1`,
  version: 1,
  year: 2027,
  table: 1,
  member: MEMBER,
  person: SENDER,
  answers: [{ question: 1, text: { es: "Avanzó esto" } }],
  at: "2027-06-10T12:00:00.000Z",
  late: false,
};
export const agreed: JointActionState = {
  id: `jac_${U}1`,
  version: 1,
  year: 2027,
  text: { es: "Publicar la guía" },
  objectives: [7],
  ours: { body: "table-1" },
  theirs: { country: "CL" },
  due: "2027-12-31",
  state: "awaiting",
  agreedAt: "2027-09-02T12:00:00.000Z",
  by: RUNNER,
  replies: [],
  reminded: [],
};

/** States in which each of the dialogue's letters has something to say, in one language only. */
export function dialogueToTell(letter: Letter<object>, language: Language) {
  const { call } = called;
  const after = letter === callLetters.dialogueOutcomes || letter === callLetters.dialogueNews;
  return {
    dialogue: {
      ...called,
      title: { [language]: "Diálogo https://spam.example" },
      ...(call && {
        call: { ...call, reminded: [14], questions: [{ number: 1, text: { [language]: "¿Qué avanzó?" } }] },
      }),
      ...(after && { approved: { at: "2027-10-01T12:00:00.000Z", by: RUNNER }, revision: 1 }),
    },
    now: "2027-06-17T12:00:00.000Z",
    days: 14,
    calledFor: [1],
    sent: false,
    country: "CL",
    takesPart: letter === callLetters.dialogueOutcomes,
    input: {
      ...sent,
      ...(letter === callLetters.inputWithdrawn && {
        withdrawn: { at: "2027-06-16T12:00:00.000Z", by: RUNNER, reason: { [language]: "Nombra a alguien" } },
      }),
    },
    jointAction: {
      ...agreed,
      text: { [language]: "Publicar https://spam.example" },
      ...(letter === jointActionLetters.jointActionWithdrawn && {
        withdrawn: { at: "2027-09-03T12:00:00.000Z", by: RUNNER },
      }),
    },
    answersFor: true,
    daysToGo: 7,
  };
}
