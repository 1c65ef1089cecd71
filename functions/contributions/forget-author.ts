import { onEvent } from "../../shared/aws/lambda.ts";
import { forgetAuthor } from "../../shared/contributions/forget-actions.ts";

export const handler = onEvent(forgetAuthor);
