import { Stack } from "aws-cdk-lib";
import type { Alarm } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { differs } from "../local/differences.ts";

const topics = new WeakMap<Stack, Topic>();

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

/** The topic that wakes whoever looks after the Mechanism; one a stack. */
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
  topics.set(Stack.of(scope), topic);
  return topic;
}

/** Every alarm tells the topic. */
export function alarmed(alarm: Alarm): Alarm {
  const topic = topics.get(Stack.of(alarm));
  if (!topic) throw new Error("the stack has no alarm topic yet");
  alarm.addAlarmAction(new SnsAction(topic));
  return alarm;
}
