import { onSchedule } from "../../shared/aws/lambda.ts";
import { remindActions } from "../../shared/meetings/action-actions.ts";
import { askMinutes } from "../../shared/meetings/after-actions.ts";

export const handler = onSchedule(async (world) => {
  await askMinutes(world);
  await remindActions(world);
});
