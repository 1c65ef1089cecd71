import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { type EventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { EventType } from "../../events/index.ts";
import { alarmed } from "./alarms.ts";
import type { DialogueFunction } from "./dialogue-function.ts";

/** A queue of dead letters: kept fourteen days, and an alarm from the first one on. */
export function deadLetters(scope: Construct, id: string, { harm, fifo }: { harm: string; fifo?: boolean }): Queue {
  const queue = new Queue(scope, `${id}DeadLetters`, {
    ...(fifo && { fifo }),
    retentionPeriod: Duration.days(14),
    enforceSSL: true,
    encryption: QueueEncryption.SQS_MANAGED,
  });
  alarmed(
    new Alarm(scope, `${id}DeadLettersAlarm`, {
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: "Maximum" }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${harm}. Runbook: infra/RUNBOOK.md#dead-letters`,
    }),
  );
  return queue;
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
    }: {
      consumer: DialogueFunction;
      id?: string;
      fifo?: boolean;
      tries?: number;
      /** seconds a message stays hidden when its consumer dies; six times its timeout unless told */
      hidden?: Duration;
      batch?: number;
      concurrency?: number;
    },
  ) {
    super(scope, id);
    this.dead = deadLetters(this, "", { harm: consumer.harm, ...(fifo && { fifo }) });
    this.queue = new Queue(this, "Queue", {
      ...(fifo && { fifo }),
      visibilityTimeout: hidden ?? Duration.seconds(consumer.timeout.toSeconds() * 6),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: tries },
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
    });
    consumer.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: batch,
        reportBatchItemFailures: true,
        ...(concurrency && { maxConcurrency: concurrency }),
      }),
    );
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
    fn.set(variable, this.queue.queueUrl);
    fn.allow(["sqs:SendMessage"], [this.queue.queueArn]);
  }
}
