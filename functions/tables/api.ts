import { namedRefusals, tableRefusals } from "../../shared/i18n/refusals/messages.ts";
import { answers } from "../../shared/tables/answers.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest(answers.map(asApi), [namedRefusals, tableRefusals]);
