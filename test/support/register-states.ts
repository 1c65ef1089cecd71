import { registerLetters } from "../../shared/dialogue/register-templates.ts";
import type { MessageState } from "../../shared/dialogue/states.ts";
import type { Letter } from "../../shared/letter.ts";
import type { Language } from "../../shared/reference/codes.ts";

const U = "01M0000000000000000000000";
const person = `per_${U}1` as const;

/** States in which each of the letters about messages has something to say, in one language only. */
export function registerToTell(letter: Letter<object>, language: Language) {
  const of = (one: Letter<object>) => letter === one;
  const message: MessageState = {
    id: `msg_${U}1`,
    version: 1,
    from: "table-2",
    to: [{ country: "CL" }, { agency: "ILO" }],
    purpose: "action",
    title: { [language]: "Registro https://spam.example" },
    text: { [language]: "Pedimos que se abra.\n\nGracias." },
    deadline: "2027-04-30",
    holder: { country: "CL" },
    status: of(registerLetters.messageWithdrawn) ? "withdrawn" : "approved",
    draftedAt: "2027-03-01T12:00:00.000Z",
    by: person,
    approved: { at: "2027-03-02T12:00:00.000Z", by: person, as: "liaison" },
    replies: of(registerLetters.messageAnswered)
      ? [
          {
            number: 1,
            at: "2027-03-20T12:00:00.000Z",
            by: person,
            from: { country: "CL" },
            text: { [language]: "Sí" },
            closes: true,
          },
        ]
      : [],
    reminded: [],
  };
  return {
    message,
    addressee: true,
    mayClose: true,
    sender: true,
    messageDaysLeft: 7,
    unreached: message.to,
    waiting: { to: "CL", count: 2 },
  };
}
