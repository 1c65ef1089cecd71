import { onSchedule } from "../../shared/aws/lambda.ts";
import { keepDuties } from "../../shared/outcomes/duty-actions.ts";

export const handler = onSchedule(keepDuties);
