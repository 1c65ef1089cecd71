import { Duration, Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct, IConstruct } from "constructs";
import { differs } from "../local/differences.ts";

/** A heading of infra/RUNBOOK.md, as its anchor. */
export type Heading =
  | "a-function-fails"
  | "dead-letters"
  | "a-queue-waits"
  | "a-stream-lags"
  | "requests-wait-for-review"
  | "errors-at-the-door"
  | "slow-answers"
  | "throttling"
  | "letters-come-back"
  | "the-quota-of-the-day-is-used-up";

export interface Watched {
  alarm: Alarm;
  metric: Metric;
  runbook: Heading;
}

const topics = new WeakMap<IConstruct, Topic>();
const watched = new WeakMap<IConstruct, Watched[]>();

/** A key for topics: AWS's own key for SNS does not let CloudWatch or SES publish. */
export function topicKey(scope: Construct): Key {
  const key = new Key(scope, "TopicKey", {
    enableKeyRotation: true,
    description: "topics of alarms and of returned letters",
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com"), new ServicePrincipal("ses.amazonaws.com")],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  );
  return key;
}

/** The topic that wakes whoever looks after the Mechanism; one a stage, in its first stack with an alarm. */
export function alarmTopic(scope: Construct, { address, key }: { address: string; key: Key }): Topic {
  const topic = new Topic(scope, "Alarms", { enforceSSL: !differs(scope, "plainHttp"), masterKey: key });
  topic.addToResourcePolicy(
    new PolicyStatement({
      actions: ["sns:Publish"],
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  );
  topic.addSubscription(new EmailSubscription(address));
  topics.set(scope.node.root, topic);
  return topic;
}

/** An alarm that says whom it hurts and where the runbook helps, from `threshold` on; it tells the stage's topic. */
export function alarm(
  scope: Construct,
  id: string,
  {
    metric,
    harm,
    runbook,
    threshold = 1,
    periods = 1,
  }: { metric: Metric; harm: string; runbook: Heading; threshold?: number; periods?: number },
): void {
  const { root } = scope.node;
  const topic = topics.get(root);
  if (!topic) throw new Error("the stage has no alarm topic yet");
  const made = new Alarm(scope, id, {
    metric,
    threshold,
    evaluationPeriods: periods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `${harm}. Runbook: infra/RUNBOOK.md#${runbook}`,
  });
  made.addAlarmAction(new SnsAction(topic));
  watched.set(root, [...watchedIn(root), { alarm: made, metric, runbook }]);
}

/** Every alarm of a stage, for its dashboard. */
export const watchedIn = (root: IConstruct): Watched[] => watched.get(root) ?? [];

export const fiveMinutes = Duration.minutes(5);
