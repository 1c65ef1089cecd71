import { dossierAnswers } from "../../shared/dialogue/dossier-answers.ts";
import { messageAnswers } from "../../shared/dialogue/message-answers.ts";
import { recommendationAnswers } from "../../shared/dialogue/recommendation-answers.ts";
import { namedRefusals, publishingRefusals, registerRefusals } from "../../shared/i18n/refusals/messages.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest([...messageAnswers, ...recommendationAnswers, ...dossierAnswers].map(asApi), [
  namedRefusals,
  publishingRefusals,
  registerRefusals,
]);
