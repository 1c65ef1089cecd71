import { subscriptionAnswers } from "../../shared/members/subscription-answers.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest(subscriptionAnswers.map(asApi), []);
