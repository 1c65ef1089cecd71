import { onSchedule } from "../../shared/aws/lambda.ts";
import { remindReviewers } from "../../shared/contributions/review-actions.ts";

export const handler = onSchedule(remindReviewers);
