import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import { operationForm } from "../../web/operation-form.tsx";
import { answers } from "../answers.ts";

/** The room's forms on pages designed by hand. */
export const ApproveForm = operationForm(answers, outcomeMessages);
