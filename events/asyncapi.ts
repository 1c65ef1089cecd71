import * as z from "zod";
import { DialogueEvent } from "./index.ts";

/** The JSON Schema (draft 2020-12) of every event, by its type. */
export function eventSchemas(): Record<string, object> {
  return Object.fromEntries(
    DialogueEvent.options.map((option) => {
      // Without its metadata a schema stands whole where it is used: the id would make it a reference into itself.
      const { $schema: _, ...schema } = z.toJSONSchema(option, { metadata: z.registry() });
      return [option.shape.type.value, schema];
    }),
  );
}

/** The events as an AsyncAPI 3 document: one channel, the bus; sent by the relay, received by whoever hears. */
export function asyncApi(version: string) {
  const types = Object.entries(eventSchemas());
  const key = (type: string) => type.replaceAll(".", "-");
  const messages = types.map(([type]) => ({ $ref: `#/channels/bus/messages/${key(type)}` }));
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Dialogue Mechanism: events",
      version,
      description: "Everything that can have happened. Events carry ids, never names, addresses or tokens.",
    },
    defaultContentType: "application/json",
    channels: {
      bus: {
        address: "dialogue",
        description: "The EventBridge bus: source `dialogue`, detail-type the event's type, detail the event.",
        messages: Object.fromEntries(
          types.map(([type]) => [key(type), { $ref: `#/components/messages/${key(type)}` }]),
        ),
      },
    },
    operations: {
      relay: { action: "send", channel: { $ref: "#/channels/bus" }, messages },
      hear: { action: "receive", channel: { $ref: "#/channels/bus" }, messages },
    },
    components: {
      messages: Object.fromEntries(
        types.map(([type, payload]) => [
          key(type),
          { name: type, title: type, contentType: "application/json", payload },
        ]),
      ),
    },
  };
}
