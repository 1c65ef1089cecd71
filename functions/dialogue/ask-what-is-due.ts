import { onSchedule } from "../../shared/aws/lambda.ts";
import { openAndRemind } from "../../shared/dialogue/call-actions.ts";
import { remindOfJointActions } from "../../shared/dialogue/joint-action-actions.ts";
import { forAll } from "../../shared/world.ts";

export const handler = onSchedule((world) => forAll([openAndRemind, remindOfJointActions], (ask) => ask(world)));
