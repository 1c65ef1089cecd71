import { meetingRefusals, namedRefusals } from "../../shared/i18n/refusals/messages.ts";
import { answers } from "../../shared/meetings/answers.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest(answers.map(asApi), [meetingRefusals, namedRefusals]);
