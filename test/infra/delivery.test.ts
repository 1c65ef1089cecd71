import { describe, expect, test } from "vitest";
import { stacks } from "../../infra/stacks.ts";
import { LEASE_SECONDS } from "../../shared/letters/rules.ts";
import { all, entryOf, functions, names, type Resource, read, the } from "../support/templates.ts";

/** seconds, of every function */
const TIMEOUT = 29;
const mappings = all("Lambda::EventSourceMapping");
const streams = mappings.filter(({ Properties }) => Properties["StartingPosition"]);
const consumers = mappings.filter(({ Properties }) => !Properties["StartingPosition"]);
const queues = all("SQS::Queue");
const alarms = all("CloudWatch::Alarm");
const watched = (resource: Resource, metric: string) =>
  alarms.some(({ Properties }) => Properties["MetricName"] === metric && names(Properties["Dimensions"], resource));
const queueOf = ({ Properties }: Resource) =>
  queues.find((queue) => names(Properties["EventSourceArn"], queue)) as Resource;
const dead = queues.filter(({ id }) => /DeadLetters/.test(id));
const lane = (name: string) => the("SQS::Queue", new RegExp(`^LettersSend${name}Queue`));

describe("queues", () => {
  test.for(queues)("$id says its encryption, keeps a fortnight and refuses plain http", (queue) => {
    expect(queue.Properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
    const policy = all("SQS::QueuePolicy").find(({ Properties }) =>
      Properties["Queues"].some((one: unknown) => names(one, queue)),
    );
    expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
  });

  test.for(consumers)("$id is bounded, fails message by message and has dead letters", (mapping) => {
    const queue = queueOf(mapping);
    const { maxReceiveCount, deadLetterTargetArn } = queue.Properties["RedrivePolicy"];
    expect(mapping.Properties["FunctionResponseTypes"]).toEqual(["ReportBatchItemFailures"]);
    expect(maxReceiveCount).toBeGreaterThanOrEqual(5);
    expect(maxReceiveCount).toBeLessThanOrEqual(50);
    expect(dead.some((one) => names(deadLetterTargetArn, one))).toBe(true);
    expect(queue.Properties["VisibilityTimeout"]).toBeGreaterThan(TIMEOUT);
    expect(watched(queue, "ApproximateAgeOfOldestMessage")).toBe(true);
  });

  test("every queue is consumed or holds dead letters, and each of those has an alarm from the first", () => {
    expect(queues.length).toBe(consumers.length + dead.length);
    for (const queue of dead) expect(watched(queue, "ApproximateNumberOfMessagesVisible")).toBe(true);
  });

  test("the operator's redrive knows every queue of dead letters but that of the clock, which heals itself", () => {
    const homes = stacks.map((stack) => read("example", `${stack}.template.json`).Outputs?.[`${stack}DeadLetters`]);
    const unknown = dead.filter((queue) => !names(homes, queue)).map(({ id }) => id.replace(/DeadLetters.*/, ""));
    expect(unknown.length).toBe(all("Scheduler::Schedule").length);
    expect(unknown.filter((id) => !id.endsWith("Missed"))).toEqual([]);
  });
});

describe("letters' lanes", () => {
  test("letters that somebody waits for never queue behind bulk, which one sender paces", () => {
    expect(lane("Bulk").Properties).toMatchObject({ FifoQueue: true });
    expect(lane("Prompt").Properties["FifoQueue"]).toBeUndefined();
    const prompt = consumers.find((mapping) => queueOf(mapping).id === lane("Prompt").id);
    expect(prompt?.Properties).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 10 } });
  });

  test("a letter stays hidden longer than its lease, the lease outlives its sender, and a pause of the quota is no failure", () => {
    expect(LEASE_SECONDS).toBeGreaterThan(TIMEOUT);
    for (const name of ["Prompt", "Bulk"]) {
      expect(lane(name).Properties["VisibilityTimeout"]).toBeGreaterThan(LEASE_SECONDS);
      expect(lane(name).Properties["RedrivePolicy"].maxReceiveCount).toBeGreaterThan(24);
    }
  });
});

describe("streams", () => {
  test.for(streams)(
    "$id reads new facts only, tries a bounded number of times, halves, and puts aside",
    ({ Properties }) => {
      const { FilterCriteria, MaximumRetryAttempts, MaximumRecordAgeInSeconds } = Properties;
      expect(FilterCriteria.Filters[0].Pattern).toMatch(
        /"eventName":\["INSERT"\].*"prefix":"(event#|registration"},{"prefix":"subscription)"/,
      );
      expect(MaximumRetryAttempts).toBeLessThanOrEqual(50);
      expect(MaximumRecordAgeInSeconds).toBeLessThan(86_400);
      expect(Properties).toMatchObject({ BisectBatchOnFunctionError: true, StartingPosition: "TRIM_HORIZON" });
      expect(dead.some((queue) => names(Properties["DestinationConfig"].OnFailure, queue))).toBe(true);
      const reader = functions.find((fn) => names(Properties["FunctionName"], fn)) as Resource;
      expect(watched(reader, "IteratorAge")).toBe(true);
    },
  );

  test("two read them: the relay and the weighing of requests", () => {
    const readers = functions.filter((fn) => streams.some(({ Properties }) => names(Properties["FunctionName"], fn)));
    expect(readers.map(entryOf).toSorted()).toEqual(["events/relay", "members/weigh-request"]);
  });
});

describe("bus and clock", () => {
  test.for(all("Events::Rule"))("$id has dead letters and bounded retries", ({ Properties }) => {
    for (const target of Properties["Targets"]) {
      expect(target.RetryPolicy.MaximumRetryAttempts).toBeLessThanOrEqual(20);
      expect(dead.some((queue) => names(target.DeadLetterConfig, queue))).toBe(true);
    }
  });

  test.for(all("Scheduler::Schedule"))(
    "$id asks daily, at noon UTC or for rotations at midnight, without input, with dead letters and bounded retries",
    ({ id, Properties }) => {
      const { ScheduleExpression, ScheduleExpressionTimezone, Target } = Properties;
      expect([ScheduleExpression, ScheduleExpressionTimezone]).toEqual([
        `cron(0 ${/Rotate/.test(id) ? 0 : 12} * * ? *)`,
        "UTC",
      ]);
      expect(Target.Input).toBeUndefined();
      expect(Target.RetryPolicy.MaximumRetryAttempts).toBeLessThanOrEqual(5);
      expect(dead.some((queue) => names(Target.DeadLetterConfig, queue))).toBe(true);
      const fn = functions.find((one) => names(Target.Arn, one)) as Resource;
      const called = all("Lambda::EventInvokeConfig").filter((one) => names(one.Properties["FunctionName"], fn));
      expect(called).toHaveLength(1);
      const { MaximumRetryAttempts, DestinationConfig } = called[0]?.Properties ?? {};
      expect(MaximumRetryAttempts).toBe(2);
      expect(dead.some((queue) => names(DestinationConfig.OnFailure, queue))).toBe(true);
    },
  );
});

describe("topics", () => {
  test.for(all("SNS::Topic"))("$id is encrypted with a key that CloudWatch and SES may use", (topic) => {
    const key = the("KMS::Key");
    expect(names(topic.Properties["KmsMasterKeyId"], key)).toBe(true);
    const text = JSON.stringify(key.Properties["KeyPolicy"]);
    for (const service of ["cloudwatch", "ses"]) expect(text).toContain(`"${service}.amazonaws.com"`);
    expect(key.Properties["EnableKeyRotation"]).toBe(true);
  });

  test("what SES brings back reaches a queue with dead letters", () => {
    const subscription = the("SNS::Subscription", /RecordBounce/).Properties;
    expect(subscription["Protocol"]).toBe("sqs");
    expect(dead.some((queue) => names(subscription["RedrivePolicy"], queue))).toBe(true);
    const destination = the("SES::ConfigurationSetEventDestination").Properties["EventDestination"];
    expect(destination.MatchingEventTypes).toEqual(["bounce", "complaint"]);
  });
});
