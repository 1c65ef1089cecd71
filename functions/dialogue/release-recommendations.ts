import { onEvent } from "../../shared/aws/lambda.ts";
import { releaseAfter } from "../../shared/dialogue/recommendation-events.ts";

export const handler = onEvent(releaseAfter);
