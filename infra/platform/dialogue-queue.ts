import { CfnOutput, Duration, Lazy, Stack } from "aws-cdk-lib";
import { type EventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { EventType } from "../../events/index.ts";
import { differs } from "../local/differences.ts";
import { alarm, fiveMinutes } from "./alarms.ts";
import type { DialogueFunction } from "./dialogue-function.ts";

/** Where dead letters go when they are put back: onto a queue, onto the bus, or their stream is read again. */
export interface Home {
  of: "queue" | "bus" | "stream";
  /** URL of the dead letters, and of the queue they belong on */
  dead: string;
  queue?: string;
}
const homes = new WeakMap<Stack, Home[]>();

/** Every queue of dead letters of a stack with its way back, which is an output of the stack for the operator's redrive. */
function homesOf(stack: Stack): Home[] {
  const known = homes.get(stack);
  if (known) return known;
  const growing: Home[] = [];
  homes.set(stack, growing);
  new CfnOutput(stack, `${stack.node.id}DeadLetters`, { value: stack.toJsonString(growing) });
  return growing;
}

/** A queue of dead letters: kept fourteen days, an alarm from the first one on, and a way back where there is one. */
export function deadLetters(
  scope: Construct,
  id: string,
  { harm, fifo, home }: { harm: string; fifo?: boolean; home: "bus" | "stream" | { queue: () => Queue } | undefined },
): Queue {
  const queue = new Queue(scope, `${id}DeadLetters`, {
    ...(fifo && { fifo }),
    retentionPeriod: Duration.days(14),
    enforceSSL: !differs(scope, "plainHttp"),
    encryption: QueueEncryption.SQS_MANAGED,
  });
  if (home) {
    const back =
      typeof home === "string"
        ? { of: home }
        : { of: "queue" as const, queue: Lazy.string({ produce: () => home.queue().queueUrl }) };
    homesOf(Stack.of(scope)).push({ dead: queue.queueUrl, ...back });
  }
  alarm(scope, `${id}DeadLettersAlarm`, {
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: "Maximum" }),
    harm,
    runbook: "dead-letters",
  });
  return queue;
}

/** The function may put messages on the queue, whose address it finds under the variable. */
export function grantSend(queue: Queue, fn: DialogueFunction, variable: string) {
  fn.set(variable, queue.queueUrl);
  fn.allow(["sqs:SendMessage", ...(differs(fn, "batchActions") ? ["sqs:SendMessageBatch"] : [])], [queue.queueArn]);
}

/** A queue with one consumer: bounded retries, partial failures, dead letters and an alarm. */
export class DialogueQueue extends Construct {
  readonly queue: Queue;
  readonly dead: Queue;

  constructor(
    scope: Construct,
    {
      consumer,
      id = "Queue",
      fifo,
      tries = 10,
      hidden,
      batch = 10,
      concurrency,
      patience = Duration.minutes(15),
    }: {
      consumer: DialogueFunction;
      id?: string;
      fifo?: boolean;
      tries?: number;
      /** seconds a message stays hidden when its consumer dies; six times its timeout unless told */
      hidden?: Duration;
      batch?: number;
      concurrency?: number;
      /** how long a message may wait before somebody should know */
      patience?: Duration;
    },
  ) {
    super(scope, id);
    this.dead = deadLetters(this, "", {
      harm: consumer.harm,
      home: { queue: () => this.queue },
      ...(fifo && { fifo }),
    });
    this.queue = new Queue(this, "Queue", {
      ...(fifo && { fifo }),
      visibilityTimeout: hidden ?? Duration.seconds(consumer.timeout.toSeconds() * 6),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: tries },
      enforceSSL: !differs(scope, "plainHttp"),
      encryption: QueueEncryption.SQS_MANAGED,
    });
    consumer.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: batch,
        reportBatchItemFailures: true,
        ...(concurrency && { maxConcurrency: concurrency }),
      }),
    );
    alarm(this, "Age", {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: fiveMinutes, statistic: "Maximum" }),
      threshold: patience.toSeconds(),
      harm: `late: ${consumer.harm}`,
      runbook: "a-queue-waits",
    });
  }

  /** The bus's events of these types, or all, arrive here. */
  hear(bus: EventBus, types?: readonly EventType[]) {
    new Rule(this, "Rule", {
      eventBus: bus,
      eventPattern: { source: ["dialogue"], ...(types && { detailType: [...types] }) },
      targets: [
        new SqsQueue(this.queue, { deadLetterQueue: this.dead, retryAttempts: 20, maxEventAge: Duration.hours(24) }),
      ],
    });
  }

  grantSend(fn: DialogueFunction, variable: string) {
    grantSend(this.queue, fn, variable);
  }
}
