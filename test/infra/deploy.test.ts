import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dnsRecords, stageToDeploy } from "../../infra/deploy.ts";
import { refuseExamples, Settings, settingsOf } from "../../infra/settings.ts";
import { root } from "../support/stages.ts";
import { mayDoAs, the } from "../support/templates.ts";

const example = await settingsOf("example");
const filled: Settings = {
  ...example,
  stage: "live",
  site: "https://dialogo.lac.int",
  certificate: "arn:aws:acm:us-east-1:123456789012:certificate/5b7f",
  sender: "cartas@dialogo.lac.int",
  contact: "contacto@lac.int",
  secretariat: "secretaria@lac.int",
  alarms: "alarmas@lac.int",
  signInPrefix: "dialogo-lac",
  repository: "lac/dialogo",
  production: true,
};

describe("settings", () => {
  test("a production stage that is filled in is taken", () => {
    expect(() => refuseExamples(filled)).not.toThrow();
  });

  const named = [
    "stage",
    "site",
    "certificate",
    "sender",
    "contact",
    "secretariat",
    "alarms",
    "signInPrefix",
    "repository",
  ];
  test.for(named as (keyof Settings)[])(
    "one that kept the example's %s is refused in one sentence that names it",
    (name) => {
      expect(() => refuseExamples({ ...filled, [name]: example[name] })).toThrow(
        new RegExp(`^stage .* is production and still has example values: ${name}$`),
      );
    },
  );

  test("a test stage may keep them", () => {
    expect(() => refuseExamples({ ...example, production: false })).not.toThrow();
  });

  test("an unknown setting, a certificate of another region and a missing address are refused", () => {
    expect(Settings.safeParse({ ...filled, colour: "blue" }).success).toBe(false);
    expect(Settings.safeParse({ ...filled, certificate: "arn:aws:acm:eu-west-1:1:certificate/5b7f" }).success).toBe(
      false,
    );
    expect(Settings.safeParse({ ...filled, sender: "cartas" }).success).toBe(false);
  });
});

describe("npm run deploy", () => {
  test.for([
    [undefined, "Say which stage to deploy"],
    ["local", "The stage local is deployed by npm start"],
    ["nowhere", "There is no infra/stages/nowhere.ts"],
  ] as const)("the stage %s is refused in one sentence", async ([stage, sentence]) => {
    await expect(stageToDeploy(stage)).rejects.toThrow(sentence);
  });

  test("prints the records of site, DKIM, MAIL FROM and DMARC", () => {
    const known = {
      EdgeHost: "d111.cloudfront.net",
      DkimRecords: JSON.stringify([{ name: "a._domainkey.dialogo.lac.int", value: "a.dkim.amazonses.com" }]),
    };
    expect(dnsRecords(filled, known)).toEqual([
      { name: "dialogo.lac.int", type: "CNAME", value: "d111.cloudfront.net" },
      { name: "a._domainkey.dialogo.lac.int", type: "CNAME", value: "a.dkim.amazonses.com" },
      { name: "mail.dialogo.lac.int", type: "MX", value: "10 feedback-smtp.us-east-1.amazonses.com" },
      { name: "mail.dialogo.lac.int", type: "TXT", value: '"v=spf1 include:amazonses.com -all"' },
      { name: "_dmarc.dialogo.lac.int", type: "TXT", value: '"v=DMARC1; p=quarantine; rua=mailto:alarmas@lac.int"' },
    ]);
  });
});

describe("deploying from GitHub", () => {
  const role = the("IAM::Role", /^Deployer/);

  test("is for a job of the environment named like the stage, in the repository of the settings", () => {
    const [{ Action, Condition }] = role.Properties["AssumeRolePolicyDocument"].Statement;
    expect(Action).toBe("sts:AssumeRoleWithWebIdentity");
    expect(Condition.StringEquals).toEqual({
      "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
      "token.actions.githubusercontent.com:sub": "repo:example/dialogue:environment:example",
    });
  });

  test("may take the bootstrap's roles and look at its own stacks, and nothing else", () => {
    expect(mayDoAs(role).map(({ Action }) => Action)).toEqual([["sts:AssumeRole"], ["cloudformation:DescribeStacks"]]);
    for (const { Resource } of mayDoAs(role)) expect(Resource).not.toContain("*");
  });

  const workflow = readFileSync(join(root, ".github", "workflows", "ci.yml"), "utf8");

  test("pins every action, gives least permissions, and stores no key", () => {
    const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action ?? ""))).toEqual([]);
    expect(workflow).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(workflow.match(/id-token: write/g)).toHaveLength(1);
    expect(workflow).not.toMatch(/secrets\.|aws-access-key-id/);
  });

  test("runs what a clean clone runs", () => {
    expect(workflow).toContain("npm ci");
    expect(workflow).toContain("npm test");
  });
});
