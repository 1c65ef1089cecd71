import { fileAnswers } from "../../shared/dialogue/file-answers.ts";
import { fileForms } from "../../shared/dialogue/pages/files.tsx";
import { officeRefusals } from "../../shared/i18n/refusals/messages.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest([...fileAnswers.map(asApi), ...fileForms], [officeRefusals]);
