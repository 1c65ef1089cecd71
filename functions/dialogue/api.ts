import { answers } from "../../shared/dialogue/answers.ts";
import {
  dialogueRefusals,
  meetingRefusals,
  namedRefusals,
  publishingRefusals,
} from "../../shared/i18n/refusals/messages.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest(answers.map(asApi), [
  dialogueRefusals,
  meetingRefusals,
  namedRefusals,
  publishingRefusals,
]);
