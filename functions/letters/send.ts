import { onQueue } from "../../shared/aws/lambda.ts";
import { sendLetter } from "../../shared/letters/send-letter.ts";

export const handler = onQueue(sendLetter);
