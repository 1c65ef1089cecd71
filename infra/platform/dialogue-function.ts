import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { alarmed } from "./alarms.ts";
import { bundleOf } from "./bundle.ts";

export interface DialogueFunctionProps {
  /** `room/verb-noun` under functions/ */
  entry: string;
  /** whom its failure hurts, and how */
  harm: string;
  environment?: Record<string, string>;
  timeout?: Duration;
  memory?: number;
}

/** One Lambda function: its own role and log group, and an alarm that says whom its failure hurts. */
export class DialogueFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly harm: string;
  readonly timeout: Duration;

  constructor(
    scope: Construct,
    id: string,
    { entry, harm, environment = {}, timeout = Duration.seconds(29), memory = 512 }: DialogueFunctionProps,
  ) {
    super(scope, id);
    this.harm = harm;
    this.timeout = timeout;
    const logGroup = new LogGroup(this, "Logs", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, "Function", {
      code: Code.fromAsset(bundleOf(entry)),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: { POWERTOOLS_SERVICE_NAME: entry, AWS_NODEJS_CONNECTION_REUSE_ENABLED: "1", ...environment },
    });
    alarmed(
      new Alarm(this, "Errors", {
        metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        alarmDescription: `${harm}. Runbook: infra/RUNBOOK.md#a-function-fails`,
      }),
    );
  }

  set(name: string, value: string) {
    this.lambda.addEnvironment(name, value);
  }

  allow(actions: string[], resources: string[]) {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
}
