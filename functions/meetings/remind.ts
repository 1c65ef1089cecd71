import { onSchedule } from "../../shared/aws/lambda.ts";
import { remindOfMeetings } from "../../shared/meetings/remind-actions.ts";

export const handler = onSchedule(remindOfMeetings);
