import { onEvent } from "../../shared/aws/lambda.ts";
import { keepSignIn } from "../../shared/members/sign-in-actions.ts";

export const handler = onEvent(keepSignIn);
