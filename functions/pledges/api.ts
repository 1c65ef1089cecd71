import { takenUpBy } from "../../shared/dialogue/taken-up.ts";
import {
  namedRefusals,
  officeRefusals,
  pledgeRefusals,
  publishingRefusals,
} from "../../shared/i18n/refusals/messages.ts";
import { answers, reading } from "../../shared/pledges/answers.ts";
import { csvAnswers } from "../../shared/pledges/csv-answers.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest([...answers, reading(takenUpBy), ...csvAnswers].map(asApi), [
  namedRefusals,
  officeRefusals,
  pledgeRefusals,
  publishingRefusals,
]);
