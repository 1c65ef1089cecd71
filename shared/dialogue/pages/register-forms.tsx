import { registerMessages } from "../../i18n/register/messages.ts";
import { operationForm } from "../../web/operation-form.tsx";
import { messageAnswers } from "../message-answers.ts";
import { recommendationAnswers } from "../recommendation-answers.ts";

/** Messages and recommendations: the answers that their forms are made of. */
export const registerAnswers = [...messageAnswers, ...recommendationAnswers];

export const RegisterForm = operationForm(registerAnswers, registerMessages);
