import { onSchedule } from "../../shared/aws/lambda.ts";
import { keepFigures } from "../../shared/pledges/follow-actions.ts";

export const handler = onSchedule(keepFigures);
