import { describe, expect, test } from "vitest";
import { all, the } from "../support/templates.ts";

const { DistributionConfig: edge } = the("CloudFront::Distribution").Properties;
const { CachePolicyConfig: cache } = the("CloudFront::CachePolicy").Properties;
const acl = the("WAFv2::WebACL").Properties;
const rule = (name: string) => acl["Rules"].find(({ Name }: { Name: string }) => Name === name);
const stage = the("ApiGatewayV2::Stage").Properties;

describe("the edge", () => {
  test("takes every method, by https and modern protocols only, under its own name", () => {
    expect(edge).toMatchObject({
      HttpVersion: "http2and3",
      Aliases: ["dialogue.example.org"],
      ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021", SslSupportMethod: "sni-only" },
    });
    expect(edge.DefaultCacheBehavior.ViewerProtocolPolicy).toBe("redirect-to-https");
    expect(edge.DefaultCacheBehavior.AllowedMethods).toHaveLength(7);
  });

  test("adds the secret header, read when it is deployed and written nowhere", () => {
    const [origin] = edge.Origins;
    expect(origin.CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: "https-only",
      OriginSSLProtocols: ["TLSv1.2"],
    });
    const [header] = origin.OriginCustomHeaders;
    expect(header.HeaderName).toBe("x-front-door");
    expect(JSON.stringify(header.HeaderValue)).toMatch(/\{\{resolve:secretsmanager:.*FrontDoorSecret/);
  });

  test("keeps only what Cache-Control lets it keep, and apart for each caller", () => {
    expect(cache).toMatchObject({ MinTTL: 0, DefaultTTL: 0 });
    const key = cache.ParametersInCacheKeyAndForwardedToOrigin;
    expect(key.HeadersConfig.Headers.toSorted()).toEqual(["Accept-Language", "Authorization", "Origin"]);
    expect(key.CookiesConfig.CookieBehavior).toBe("all");
    expect(key.QueryStringsConfig.QueryStringBehavior).toBe("all");
    for (const error of edge.CustomErrorResponses) expect(error.ErrorCachingMinTTL).toBe(0);
  });

  test("writes no log of its own, which would hold addresses and the tokens of letters", () => {
    expect(edge.Logging).toBeUndefined();
    expect(all("WAFv2::LoggingConfiguration")).toEqual([]);
    const visible = [acl, ...acl["Rules"]].map(({ VisibilityConfig }) => VisibilityConfig.SampledRequestsEnabled);
    expect(new Set(visible)).toEqual(new Set([false]));
  });
});

describe("the firewall", () => {
  test("stands before the edge and stops a flood from one address", () => {
    expect(acl["Scope"]).toBe("CLOUDFRONT");
    expect(JSON.stringify(edge.WebACLId)).toContain(the("WAFv2::WebACL").id);
    expect(rule("Flood")).toMatchObject({
      Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
      Statement: { RateBasedStatement: { AggregateKeyType: "IP", Limit: 2000 } },
    });
  });

  test("knows bad inputs, and refuses no text that people may write in up to 64 KB", () => {
    expect(rule("AWSManagedRulesKnownBadInputsRuleSet").OverrideAction).toEqual({ None: {} });
    const common = rule("AWSManagedRulesCommonRuleSet").Statement.ManagedRuleGroupStatement.RuleActionOverrides;
    const counted = common.map(({ Name }: { Name: string }) => Name);
    expect(counted).toEqual(expect.arrayContaining(["SizeRestrictions_BODY", "CrossSiteScripting_BODY"]));
    expect(counted.filter((name: string) => !/_BODY$|NoUserAgent_HEADER/.test(name))).toEqual([]);
    expect(acl["AssociationConfig"].RequestBody.CLOUDFRONT.DefaultSizeInspectionLimit).toBe("KB_64");
  });
});

describe("the HTTP API", () => {
  test("is throttled, and logs route and status, no address, query string or token", () => {
    expect(stage["DefaultRouteSettings"]).toMatchObject({ ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 });
    const fields = Object.keys(JSON.parse(stage["AccessLogSettings"].Format));
    expect(fields).toEqual(["request", "route", "status", "ms"]);
    expect(stage["AccessLogSettings"].Format).not.toMatch(/sourceIp|path|query|header/i);
  });

  test("leaves CORS, methods and unknown paths to the door, which says them in the caller's language", () => {
    expect(the("ApiGatewayV2::Api").Properties["CorsConfiguration"]).toBeUndefined();
    const keys = all("ApiGatewayV2::Route").map(({ Properties }) => Properties["RouteKey"] as string);
    const some = keys.filter((key) => key !== "$default" && !key.startsWith("ANY /"));
    // What else may be asked there goes on to the room's greedy route.
    expect(some.filter((key) => !/^(GET|HEAD) \/v1\/meetings\//.test(key))).toEqual([]);
    expect(keys).toContain("ANY /v1/meetings/{proxy+}");
    expect(keys).toContain("$default");
  });
});
