import { DialogueEvent } from "../../events/index.ts";
import { onStream } from "../../shared/aws/lambda.ts";
import { relay } from "../../shared/aws/relay.ts";

export const handler = onStream(({ event }) => DialogueEvent.parse(JSON.parse(event?.S ?? "")), relay);
