import { Duration, SecretValue, Stack } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import type { Settings } from "../settings.ts";
import { fiveMinutes } from "./alarms.ts";
import type { DialogueSecret } from "./dialogue-secret.ts";
import { Firewall } from "./firewall.ts";
import type { DialogueApi } from "./http-api.ts";

/** Errors that CloudFront keeps for ten seconds unless told: a member approved just now would still be missing. */
const passing = [404, 414, 500, 501, 502, 503, 504];

/** CloudFront with a firewall in front of the HTTP API: what browsers and programs talk to. */
export class Edge extends Construct {
  /** host to which the name of `site` must point */
  readonly host: string;
  readonly requests: Metric[];

  constructor(
    scope: Construct,
    id: string,
    { settings, api, secret }: { settings: Settings; api: DialogueApi; secret: DialogueSecret },
  ) {
    super(scope, id);
    const { certificate, site } = settings;
    const firewall = new Firewall(this, "Firewall");
    const cachePolicy = new CachePolicy(this, "Cache", {
      comment: "as long as Cache-Control says, and not at all where it says nothing",
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      // Authorization and cookies are part of the key, so that no answer to somebody reaches anybody else.
      headerBehavior: CacheHeaderBehavior.allowList("Accept-Language", "Origin", "Authorization"),
      cookieBehavior: CacheCookieBehavior.all(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
    const distribution = new Distribution(this, "Distribution", {
      comment: site,
      webAclId: firewall.arn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(certificate && {
        certificate: Certificate.fromCertificateArn(this, "Certificate", certificate),
        domainNames: [new URL(site).hostname],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      defaultBehavior: {
        origin: new HttpOrigin(`${api.api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          readTimeout: Duration.seconds(30),
          customHeaders: { "x-front-door": SecretValue.secretsManager(secret.arn).unsafeUnwrap() },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy,
        // Everything but Host, which names the API; CloudFront appends the viewer's address to X-Forwarded-For.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        compress: true,
      },
      errorResponses: passing.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
    this.host = distribution.distributionDomainName;
    const of = (metricName: string, label: string) =>
      new Metric({
        namespace: "AWS/CloudFront",
        metricName,
        dimensionsMap: { DistributionId: distribution.distributionId, Region: "Global" },
        period: fiveMinutes,
        statistic: "Sum",
        label,
      });
    this.requests = [of("Requests", "Requests at the edge"), firewall.blocked];
  }
}
