import { Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import { FilterCriteria, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import { alarm, fiveMinutes } from "./alarms.ts";
import type { DialogueFunction } from "./dialogue-function.ts";
import { deadLetters } from "./dialogue-queue.ts";

const READ = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
const WRITE = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"];

/** One of the two tables; it hands out its name and a permission in one gesture. */
export class DialogueTable extends Construct {
  readonly table: Table;
  readonly variable: "RECORD" | "PEOPLE";

  constructor(
    scope: Construct,
    id: string,
    { variable, queue = false, keep }: { variable: "RECORD" | "PEOPLE"; queue?: boolean; keep: boolean },
  ) {
    super(scope, id);
    this.variable = variable;
    this.table = new Table(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keep,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: TableEncryption.AWS_MANAGED,
      timeToLiveAttribute: "expires",
      stream: StreamViewType.NEW_IMAGE,
    });
    if (queue)
      this.table.addGlobalSecondaryIndex({
        indexName: "queue",
        partitionKey: { name: "queue", type: AttributeType.STRING },
        sortKey: { name: "queuedAt", type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
      });
  }

  grantRead(fn: DialogueFunction) {
    this.grant(fn, READ);
  }

  grantCommit(fn: DialogueFunction) {
    this.grant(fn, [...READ, ...WRITE]);
  }

  private grant(fn: DialogueFunction, actions: string[]) {
    fn.set(this.variable, this.table.tableName);
    fn.allow(actions, [this.table.tableArn]);
    fn.allow(["dynamodb:Query"], [`${this.table.tableArn}/index/queue`]);
  }

  /** Feeds the table's new items whose sort key begins so to the function: in order, with bounded retries, then aside. */
  feed(fn: DialogueFunction, { sortKeys, batch }: { sortKeys: string[]; batch: number }) {
    const aside = deadLetters(fn, "Aside", { harm: fn.harm, home: "stream" });
    fn.lambda.addEventSource(
      new DynamoEventSource(this.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: batch,
        retryAttempts: 50,
        bisectBatchOnError: true,
        maxRecordAge: Duration.hours(23),
        onFailure: new SqsDlq(aside),
        filters: [
          FilterCriteria.filter({
            eventName: ["INSERT"],
            dynamodb: { Keys: { sk: { S: sortKeys.map((prefix) => ({ prefix })) } } },
          }),
        ],
      }),
    );
    alarm(fn, "Lag", {
      metric: fn.lambda.metric("IteratorAge", { period: fiveMinutes, statistic: "Maximum" }),
      threshold: Duration.minutes(5).toMilliseconds(),
      harm: `late: ${fn.harm}`,
      runbook: "a-stream-lags",
    });
  }
}
