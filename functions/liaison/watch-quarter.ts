import { onSchedule } from "../../shared/aws/lambda.ts";
import { watchQuarter } from "../../shared/liaison/quarter-actions.ts";

export const handler = onSchedule(watchQuarter);
