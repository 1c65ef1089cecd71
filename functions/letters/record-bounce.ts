import { onQueue } from "../../shared/aws/lambda.ts";
import { recordBounce } from "../../shared/letters/bounce.ts";

export const handler = onQueue(recordBounce);
