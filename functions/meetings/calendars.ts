import { calendarAnswers } from "../../shared/meetings/calendar-answers.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest(calendarAnswers.map(asApi), []);
