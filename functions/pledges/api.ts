import { answers } from "../../shared/pledges/answers.ts";
import { csvAnswers } from "../../shared/pledges/csv-answers.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest([...answers, ...csvAnswers].map(asApi));
