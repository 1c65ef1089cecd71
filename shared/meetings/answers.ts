import { answer } from "../web/answer.ts";
import { actionAnswers } from "./action-answers.ts";
import { afterAnswers } from "./after-answers.ts";
import { beforeAnswers } from "./before-answers.ts";
import { getMeetingIcs } from "./calendar-contract.ts";

/** What writes to a meeting's calendar entry comes here, and is told what its address takes; what reads it does not. */
const icsElsewhere = answer(getMeetingIcs, () => Promise.reject(new Error("a route leads to the wrong function")));

/** Every operation of the room but calendars with the action that answers it: the API and the forms call the same. */
export const answers = [...beforeAnswers, ...afterAnswers, ...actionAnswers, icsElsewhere];
