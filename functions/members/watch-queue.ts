import { onSchedule } from "../../shared/aws/lambda.ts";
import { watchQueue } from "../../shared/members/watch-actions.ts";

export const handler = onSchedule(watchQueue);
