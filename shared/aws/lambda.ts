import { randomUUID } from "node:crypto";
import {
  BatchProcessor,
  EventType as BatchType,
  processPartialResponse,
  SqsFifoPartialProcessorAsync,
} from "@aws-lambda-powertools/batch";
import type { DynamoDBStreamEvent, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { DialogueEvent } from "../../events/index.ts";
import { laterOf } from "../time.ts";
import { openWorld, type World } from "../world.ts";
import { kindOf, log } from "./log.ts";

const wallClock = () => new Date().toISOString();

/** A consumer of a queue fed by the bus: its now is the later of the event's own time and the wall clock. */
export const onEvent = (consume: (world: World, event: DialogueEvent) => Promise<void>) =>
  onQueue(async (body) => {
    const event = DialogueEvent.parse((JSON.parse(body) as { detail: unknown }).detail);
    await consume(openWorld({ now: laterOf(event.at, wallClock()), by: "mechanism", request: event.request }), event);
    log.info("consumed", { event: event.id, type: event.type, request: event.request });
  });

/**
 * A consumer of a queue, message by message; those that fail go back alone. In a FIFO queue what follows a failure goes
 * back with it, so that the order stays.
 */
export const onQueue =
  (consume: (body: string, message: SQSRecord) => Promise<void>) =>
  (event: SQSEvent): Promise<SQSBatchResponse> => {
    const fifo = event.Records[0]?.eventSourceARN.endsWith(".fifo");
    const processor = fifo ? new SqsFifoPartialProcessorAsync() : new BatchProcessor(BatchType.SQS);
    const each = async (message: SQSRecord) => {
      try {
        await consume(message.body, message);
      } catch (error) {
        log.error("message failed", { kind: kindOf(error), messageId: message.messageId });
        throw error;
      }
    };
    return processPartialResponse(event, each, processor, { processInParallel: false, throwOnFullBatchFailure: false });
  };

/**
 * A consumer of a table's stream. What may pass is thrown, so that the batch comes again and the order stays; what never
 * will pass is the consumer's to put aside.
 */
export const onStream =
  <T>(read: (image: Record<string, { S?: string; N?: string }>) => T, consume: (items: T[]) => Promise<void>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
    await consume(
      Records.flatMap(({ dynamodb }) =>
        dynamodb?.NewImage ? [read(dynamodb.NewImage as Record<string, { S?: string; N?: string }>)] : [],
      ),
    );
  };

/** A scheduled function: its now is the instant of the schedule's event. */
export const onSchedule =
  (action: (world: World) => Promise<void>) =>
  async ({ time, id }: { time: string; id?: string }): Promise<void> => {
    await action(openWorld({ now: new Date(time).toISOString(), by: "mechanism", request: id ?? randomUUID() }));
    log.info("scheduled", { time });
  };
