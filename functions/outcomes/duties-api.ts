import { dutyAnswers } from "../../shared/outcomes/duty-answers.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest(dutyAnswers.map(asApi), []);
