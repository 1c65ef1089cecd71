import { actionAnswers } from "./action-answers.ts";
import { afterAnswers } from "./after-answers.ts";
import { beforeAnswers } from "./before-answers.ts";

/** Every operation of the room but calendars with the action that answers it: the API and the forms call the same. */
export const answers = [...beforeAnswers, ...afterAnswers, ...actionAnswers];
