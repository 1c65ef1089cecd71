import { onSchedule } from "../../shared/aws/lambda.ts";
import { keepNumbers } from "../../shared/members/number-actions.ts";

export const handler = onSchedule(keepNumbers);
