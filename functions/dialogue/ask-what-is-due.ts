import { onSchedule } from "../../shared/aws/lambda.ts";
import { openAndRemind } from "../../shared/dialogue/call-actions.ts";
import { remindOfJointActions } from "../../shared/dialogue/joint-action-actions.ts";
import { remindOfMessages } from "../../shared/dialogue/message-actions.ts";
import { forAll } from "../../shared/world.ts";

const questions = [openAndRemind, remindOfJointActions, remindOfMessages];
export const handler = onSchedule((world) => forAll(questions, (ask) => ask(world), questions.length));
