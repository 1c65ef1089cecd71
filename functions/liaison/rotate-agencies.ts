import { onSchedule } from "../../shared/aws/lambda.ts";
import { rotateAgencies } from "../../shared/liaison/rotation-actions.ts";

export const handler = onSchedule(rotateAgencies);
