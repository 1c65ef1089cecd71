import { onSchedule } from "../../shared/aws/lambda.ts";
import { watchSeats } from "../../shared/tables/watch-actions.ts";

export const handler = onSchedule(watchSeats);
