import { onSchedule } from "../../shared/aws/lambda.ts";
import { openAndRemind } from "../../shared/dialogue/call-actions.ts";
import { remindOfJointActions } from "../../shared/dialogue/joint-action-actions.ts";

export const handler = onSchedule(async (world) => {
  await openAndRemind(world);
  await remindOfJointActions(world);
});
