import { onEvent } from "../../shared/aws/lambda.ts";
import { endSubscriptions } from "../../shared/members/own-subscription-actions.ts";

export const handler = onEvent(endSubscriptions);
