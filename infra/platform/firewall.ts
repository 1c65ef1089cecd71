import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { Construct } from "constructs";
import { fiveMinutes } from "./alarms.ts";

/**
 * Rules of AWS's common set that would refuse what people write, or programs that are welcome: texts of forms and JSON may
 * hold anything up to 64 KB (every output escapes it), and one-click unsubscribing names no user agent.
 */
const counted = [
  "SizeRestrictions_BODY",
  "CrossSiteScripting_BODY",
  "GenericLFI_BODY",
  "GenericRFI_BODY",
  "EC2MetaDataSSRF_BODY",
  "NoUserAgent_HEADER",
];

/** Requests from one address in five minutes: a hall of people behind one address registers, a flood does not pass. */
const limit = 2000;

/** A web ACL of CloudFront. No log and no samples: both would hold addresses, cookies and the tokens of letters. */
export class Firewall extends Construct {
  readonly arn: string;
  readonly blocked: Metric;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const acl = new CfnWebACL(this, "Acl", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visible("All"),
      associationConfig: { requestBody: { CLOUDFRONT: { defaultSizeInspectionLimit: "KB_64" } } },
      rules: [
        {
          name: "Flood",
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: { rateBasedStatement: { aggregateKeyType: "IP", limit, evaluationWindowSec: 300 } },
          visibilityConfig: visible("Flood"),
        },
        managed(1, "AWSManagedRulesCommonRuleSet", counted),
        managed(2, "AWSManagedRulesKnownBadInputsRuleSet"),
      ],
    });
    this.arn = acl.attrArn;
    this.blocked = new Metric({
      namespace: "AWS/WAFV2",
      metricName: "BlockedRequests",
      dimensionsMap: { WebACL: "All", Rule: "ALL" },
      period: fiveMinutes,
      statistic: "Sum",
      label: "Stopped by the firewall",
    });
  }
}

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

const managed = (priority: number, name: string, only: string[] = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: only.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visible(name),
});
