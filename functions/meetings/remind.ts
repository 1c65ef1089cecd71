import { onSchedule } from "../../shared/aws/lambda.ts";
import { keepLiaison } from "../../shared/meetings/keep-actions.ts";
import { remindOfMeetings } from "../../shared/meetings/remind-actions.ts";
import { forAll } from "../../shared/world.ts";

export const handler = onSchedule((world) => forAll([keepLiaison, remindOfMeetings], (ask) => ask(world)));
