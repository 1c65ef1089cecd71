import { describe, expect, test } from "vitest";
import { type Difference, differences } from "../../infra/local/differences.ts";
import { Settings, settingsOf } from "../../infra/settings.ts";
import { type Stage } from "../support/stages.ts";
import { type Properties, type Resource, read, resourcesOf } from "../support/templates.ts";

/** Why a resource may exist here only, or a property differ, by type and the place in it. */
const pinned: [type: string, place: RegExp, why: Difference | "settings"][] = [
  ["CloudFront::CachePolicy", /^$/, "noEdge"],
  ["CloudFront::Distribution", /^$/, "noEdge"],
  ["WAFv2::WebACL", /^$/, "noEdge"],
  ["CloudWatch::Dashboard", /^DashboardBody/, "noEdge"],
  ["SES::EmailIdentity", /^(EmailIdentity|MailFromAttributes)/, "senderAddress"],
  ["IAM::Policy", /"ses:SendRawEmail"/, "mailActions"],
  ["IAM::Policy", /"sqs:SendMessage/, "batchActions"],
  ["Lambda::Function", /^Environment\.Variables\.POOLS/, "keys"],
  ["Lambda::Function", /^Environment\.Variables\.POLICIES/, "farYears"],
  ["Cognito::ManagedLoginBranding", /^$/, "branding"],
  ["ApiGatewayV2::Api", /^Tags/, "apiId"],
  ["ApiGatewayV2::Stage", /^Tags/, "apiId"],
  ["SQS::QueuePolicy", /^$|"aws:SecureTransport"/, "plainHttp"],
  ["SNS::TopicPolicy", /^$|"aws:SecureTransport"/, "plainHttp"],
  ["S3::BucketPolicy", /^$/, "plainHttp"],
  ["DynamoDB::Table", /^DeletionProtectionEnabled/, "nothingKept"],
  // The example names a repository, the local cloud none.
  ["IAM::OIDCProvider", /^$/, "settings"],
  ["IAM::Role", /^$/, "settings"],
  ["IAM::Policy", /^$/, "settings"],
];

const sites = { example: await settingsOf("example"), local: await settingsOf("local") };

/** Resources with the settings' own words taken out, so that what is left differs by `differs` only. */
function normalized(stage: Stage): Map<string, Resource> {
  const words = Object.entries(sites[stage]).flatMap(([name, value]) =>
    typeof value === "string" && name !== "region" && name !== "stage" ? [[value, `<${name}>`] as const] : [],
  );
  const text = words
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((all, [value, name]) => all.replaceAll(value, name), JSON.stringify(resourcesOf(stage)))
    .replaceAll(`Dialogue-${stage}-`, "Dialogue-<stage>-")
    // Statements are numbered: one fewer renames the rest.
    .replaceAll(/,"Sid":"\d+"/g, "");
  return new Map((JSON.parse(text) as Resource[]).map((resource) => [resource.id, resource]));
}

/** Where two values differ: the path of a property, or the elements that a list has on one side only. */
function unlike(a: unknown, b: unknown, path = ""): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (Array.isArray(a) && Array.isArray(b)) {
    const [here, there] = [a, b].map((list) => new Set(list.map((one) => JSON.stringify(one)))) as [
      Set<string>,
      Set<string>,
    ];
    return [...here, ...there].filter((one) => here.has(one) !== there.has(one)).map((one) => `${path} ${one}`);
  }
  if (!isObject(a) || !isObject(b)) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => unlike(a[key], b[key], path ? `${path}.${key}` : key));
}
const isObject = (value: unknown): value is Properties => typeof value === "object" && value !== null;

const [real, local] = [normalized("example"), normalized("local")];
const found = [...new Set([...real.keys(), ...local.keys()])].flatMap((id) => {
  const [a, b] = [real.get(id), local.get(id)];
  const type = (a ?? b)?.Type.replace("AWS::", "") ?? "";
  const places = a && b ? unlike(a.Properties, b.Properties) : [""];
  return places.map((place) => ({ id, type, place }));
});
const reasons = ({ type, place }: { type: string; place: string }) =>
  pinned.filter(([of, where]) => of === type && where.test(place)).map(([, , why]) => why);

describe("the local cloud's templates", () => {
  test("differ from a real account's nowhere but where it is pinned", () => {
    expect(found.filter((one) => !reasons(one).length)).toEqual([]);
  });

  test("every pinned place is one", () => {
    const unused = pinned.filter(([of, where]) => !found.some(({ type, place }) => of === type && where.test(place)));
    expect(unused).toEqual([]);
  });

  test("the list of reasons is this one, and each stands for something", () => {
    const elsewhere = ["synthesizer"];
    expect(Object.keys(differences).toSorted()).toEqual(
      [...new Set(pinned.map(([, , why]) => why)), ...elsewhere].filter((why) => why !== "settings").toSorted(),
    );
    for (const reason of Object.values(differences)) expect(reason.length).toBeGreaterThan(20);
  });

  test("the deployer's own credentials, and no protection of the data stack, are in the manifest only", () => {
    const [here, there] = (["example", "local"] as const).map(
      (stage) => read(stage, "manifest.json").artifacts.Data.properties,
    );
    expect(here).toMatchObject({ terminationProtection: true, assumeRoleArn: expect.stringContaining("deploy-role") });
    expect(there.terminationProtection).toBeFalsy();
    expect(there.assumeRoleArn).toBeUndefined();
  });

  test("keep everything else: retention, TTL, recovery, dead letters, the second factor", () => {
    const kinds = (resources: Map<string, Resource>) => Map.groupBy(resources.values(), ({ Type }) => Type);
    const [a, b] = [kinds(real), kinds(local)];
    for (const type of ["AWS::SQS::Queue", "AWS::Lambda::Function", "AWS::CloudWatch::Alarm", "AWS::Cognito::UserPool"])
      expect(b.get(type)?.length, type).toBe(a.get(type)?.length);
    const { dialogueYearsAhead } = sites.example.policies;
    expect({ ...Settings.parse(sites.local).policies, dialogueYearsAhead }).toEqual(sites.example.policies);
  });
});
