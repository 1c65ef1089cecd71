import { onSchedule } from "../../shared/aws/lambda.ts";
import { remindActions } from "../../shared/meetings/action-actions.ts";
import { askMinutes } from "../../shared/meetings/after-actions.ts";
import { forAll } from "../../shared/world.ts";

export const handler = onSchedule((world) => forAll([askMinutes, remindActions], (ask) => ask(world)));
