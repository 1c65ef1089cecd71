import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { DialogueEvent } from "../../events/index.ts";
import { observed } from "./calls.ts";

const client = observed(new EventBridgeClient({}));
const passing = new Set(["ThrottlingException", "InternalFailure", "InternalException", "ServiceUnavailable"]);

/** Puts at most ten events on the bus; answers those that the bus refused: for good, or for now. */
export async function putEvents(events: DialogueEvent[]): Promise<{ event: DialogueEvent; forGood: boolean }[]> {
  const { Entries = [] } = await client.send(
    new PutEventsCommand({
      Entries: events.map((event) => ({
        EventBusName: process.env["BUS"],
        Source: "dialogue",
        DetailType: event.type,
        Time: new Date(event.at),
        Detail: JSON.stringify(event),
      })),
    }),
  );
  return events.flatMap((event, i) => {
    const code = Entries[i]?.ErrorCode;
    return code ? [{ event, forGood: !passing.has(code) }] : [];
  });
}
