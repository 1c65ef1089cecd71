import { answers } from "../../shared/letters/answers.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest(answers.map(asApi), []);
