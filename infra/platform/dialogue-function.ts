import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Metric, Unit } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { alarm, fiveMinutes } from "./alarms.ts";
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
  private readonly logs: LogGroup;

  constructor(
    scope: Construct,
    id: string,
    { entry, harm, environment = {}, timeout = Duration.seconds(29), memory = 512 }: DialogueFunctionProps,
  ) {
    super(scope, id);
    this.harm = harm;
    this.timeout = timeout;
    this.logs = new LogGroup(this, "Logs", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    this.logs.grantWrite(role);
    this.lambda = new LambdaFunction(this, "Function", {
      code: Code.fromAsset(bundleOf(entry)),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout,
      role,
      logGroup: this.logs,
      loggingFormat: LoggingFormat.JSON,
      environment: { POWERTOOLS_SERVICE_NAME: entry, AWS_NODEJS_CONNECTION_REUSE_ENABLED: "1", ...environment },
    });
    alarm(this, "Errors", {
      metric: this.lambda.metricErrors({ period: fiveMinutes }),
      harm,
      runbook: "a-function-fails",
    });
  }

  set(name: string, value: string) {
    this.lambda.addEnvironment(name, value);
  }

  allow(actions: string[], resources: string[]) {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }

  /** A metric read from the function's own log lines, which costs the function nothing: those with these fields, each worth `value`. */
  measure(
    name: string,
    {
      where,
      value = "1",
      unit,
      ...how
    }: { where: Record<string, string>; value?: string; unit: Unit; statistic: string },
  ): Metric {
    const alike = Object.entries(where).map(([field, text]) => `($.${field} = "${text}")`);
    return this.logs
      .addMetricFilter(name, {
        filterPattern: FilterPattern.literal(`{ ${alike.join(" && ")} }`),
        metricNamespace: Stack.of(this).stackName,
        metricName: name,
        metricValue: value,
        unit,
      })
      .metric({ period: fiveMinutes, ...how });
  }
}
