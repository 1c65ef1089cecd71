import { answers, reading } from "../../shared/contributions/answers.ts";
import { takenUpBy } from "../../shared/dialogue/taken-up.ts";
import { contributionRefusals, publishingRefusals } from "../../shared/i18n/refusals/messages.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest([...answers, reading(takenUpBy)].map(asApi), [
  contributionRefusals,
  publishingRefusals,
]);
