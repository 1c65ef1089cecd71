import { onEvent } from "../../shared/aws/lambda.ts";
import { forgetDrafts } from "../../shared/pledges/forget-actions.ts";

export const handler = onEvent(forgetDrafts);
