import { Duration, Stack } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { DialogueFunction } from "./dialogue-function.ts";
import { deadLetters } from "./dialogue-queue.ts";

const tries = 5;
const hours = 6;

/**
 * Calls the function every day at an hour UTC, noon unless told, without input: its now is the time of the event. What fails is tried again
 * and then put aside; a missed day heals itself the next one, so that nothing need be put back.
 */
export function daily(fn: DialogueFunction, { hour = 12 }: { hour?: number } = {}): void {
  const aside = deadLetters(fn, "Missed", { harm: fn.harm, home: undefined });
  const role = new Role(fn, "Clock", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(fn).account } },
    }),
    inlinePolicies: {
      Call: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [fn.lambda.functionArn] }),
          new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [aside.queueArn] }),
        ],
      }),
    },
  });
  new CfnSchedule(fn, "Daily", {
    scheduleExpression: `cron(0 ${hour} * * ? *)`,
    scheduleExpressionTimezone: "UTC",
    flexibleTimeWindow: { mode: "OFF" },
    target: {
      arn: fn.lambda.functionArn,
      roleArn: role.roleArn,
      deadLetterConfig: { arn: aside.queueArn },
      retryPolicy: { maximumRetryAttempts: tries, maximumEventAgeInSeconds: Duration.hours(hours).toSeconds() },
    },
  });
  // The scheduler only hands over: what fails inside the function is Lambda's to repeat and put aside.
  fn.lambda.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.hours(hours),
    onFailure: new SqsDestination(aside),
  });
}
