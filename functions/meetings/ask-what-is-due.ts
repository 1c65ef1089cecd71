import { onSchedule } from "../../shared/aws/lambda.ts";
import { remindActions } from "../../shared/meetings/action-actions.ts";
import { askMinutes } from "../../shared/meetings/after-actions.ts";
import { keepLiaison } from "../../shared/meetings/keep-actions.ts";
import { remindOfMeetings } from "../../shared/meetings/remind-actions.ts";
import { forAll } from "../../shared/world.ts";

const questions = [keepLiaison, remindOfMeetings, askMinutes, remindActions];
export const handler = onSchedule((world) => forAll(questions, (ask) => ask(world), questions.length));
