import { onSchedule } from "../../shared/aws/lambda.ts";
import { askForUpdates } from "../../shared/pledges/follow-actions.ts";

export const handler = onSchedule(askForUpdates);
