import { afterMessages } from "../../i18n/meetings-after/messages.ts";
import { operationForm } from "../../web/operation-form.tsx";
import { actionAnswers } from "../action-answers.ts";
import { afterAnswers } from "../after-answers.ts";

/** What follows a meeting, and actions: the answers that their forms are made of. */
export const answersAfter = [...afterAnswers, ...actionAnswers];

export const AfterForm = operationForm(answersAfter, afterMessages);
