import { onEvent } from "../../shared/aws/lambda.ts";
import { publishOutcome } from "../../shared/outcomes/publish-actions.ts";

export const handler = onEvent(publishOutcome);
