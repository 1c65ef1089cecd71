import { onEvent } from "../../shared/aws/lambda.ts";
import { keepInvitations } from "../../shared/meetings/keep-actions.ts";

export const handler = onEvent(keepInvitations);
