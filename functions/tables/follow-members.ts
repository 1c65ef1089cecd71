import { onEvent } from "../../shared/aws/lambda.ts";
import { followMembers } from "../../shared/tables/follow-actions.ts";

export const handler = onEvent(followMembers);
