import { onSchedule } from "../../shared/aws/lambda.ts";
import { remindOfMessages } from "../../shared/dialogue/message-actions.ts";

export const handler = onSchedule(remindOfMessages);
