import { Duration, RemovalPolicy, Tags } from "aws-cdk-lib";
import { CfnStage, HttpApi, HttpMethod, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { alarm, fiveMinutes } from "./alarms.ts";
import type { DialogueFunction } from "./dialogue-function.ts";

/** The HTTP API: a route for each path of the contracts; the door behind it says 404 and 405 itself. */
export class DialogueApi extends Construct {
  readonly api: HttpApi;
  private readonly integrations = new Map<DialogueFunction, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string, { fallback, localId }: { fallback: DialogueFunction; localId?: string }) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", { defaultIntegration: new HttpLambdaIntegration("Fallback", fallback.lambda) });
    if (localId) Tags.of(this.api).add("ms-custom-id", localId);
    const logs = new LogGroup(this, "Access", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = this.api.defaultStage?.node.defaultChild as CfnStage;
    // Route and status only: no query string, no address.
    stage.accessLogSettings = {
      destinationArn: logs.logGroupArn,
      format: JSON.stringify({
        request: "$context.requestId",
        route: "$context.routeKey",
        status: "$context.status",
        ms: "$context.responseLatency",
      }),
    };
    stage.defaultRouteSettings = { throttlingBurstLimit: 200, throttlingRateLimit: 100, detailedMetricsEnabled: true };
    alarm(this, "Broken", {
      metric: this.api.metricServerError({ period: fiveMinutes, statistic: "Sum" }),
      threshold: 3,
      harm: "people and programs are answered with an error that is ours",
      runbook: "errors-at-the-door",
    });
    alarm(this, "Slow", {
      metric: this.api.metricLatency({ period: fiveMinutes, statistic: "p95" }),
      threshold: Duration.seconds(3).toMilliseconds(),
      periods: 3,
      harm: "one in twenty waits three seconds or more for a page or an answer",
      runbook: "slow-answers",
    });
  }

  /** What the dashboard shows of the door, beside its alarms. */
  get requests(): Metric[] {
    const period = fiveMinutes;
    return [
      this.api.metricCount({ period, statistic: "Sum", label: "Requests" }),
      this.api.metricClientError({ period, statistic: "Sum", label: "Refused (4xx)" }),
      this.api.metricLatency({ period, statistic: "p50", label: "Half are faster, ms" }),
    ];
  }

  /** Every method of these paths goes to the function. */
  serve(fn: DialogueFunction, paths: readonly string[]) {
    this.route(fn, gathered(paths), [HttpMethod.ANY]);
  }

  /** Every method of these paths and of nothing beneath them, which lie under what another function serves. */
  serveOnly(fn: DialogueFunction, paths: readonly string[]) {
    this.route(fn, paths, [HttpMethod.ANY]);
  }

  /** What only reads these paths goes to the function; the rest goes on to who serves what they lie under. */
  serveReading(fn: DialogueFunction, paths: readonly string[]) {
    this.route(fn, paths, [HttpMethod.GET, HttpMethod.HEAD]);
  }

  /** In the function's own stack, which knows the API; the API knows no function but its fallback. */
  private route(fn: DialogueFunction, paths: readonly string[], methods: HttpMethod[]) {
    let integration = this.integrations.get(fn);
    if (!integration) {
      integration = new HttpLambdaIntegration(`${fn.node.id}Integration`, fn.lambda, {
        timeout: Duration.seconds(29),
        scopePermissionToRoute: false,
      });
      this.integrations.set(fn, integration);
    }
    for (const path of paths)
      for (const method of methods)
        new HttpRoute(fn, `${method}${path}`, {
          httpApi: this.api,
          routeKey: HttpRouteKey.with(path, method),
          integration,
        });
  }
}

/**
 * Whatever lies under a path of the function's own is one greedy route, because an API takes 300 routes and a stack 500
 * resources. Pages are always gathered: `/{lang}/x/y` named whole would win over the greedy `/v1/x/{proxy+}`. What no
 * contract names under it, the room's own door says does not exist.
 */
function gathered(paths: readonly string[]): string[] {
  const families = Map.groupBy(new Set(paths), (path) => path.split("/").slice(0, 3).join("/"));
  return [...families].flatMap(([family, members]) => {
    const [whole, under] = [members.includes(family), members.filter((path) => path !== family).length];
    const greedy = family.startsWith("/{lang}/") ? under > 0 && !family.endsWith("/do") : whole && under > 1;
    return greedy ? [...(whole ? [family] : []), `${family}/{proxy+}`] : members;
  });
}
