import { afterAll, expect, test } from "vitest";
import { fresh, join, requestOf, site } from "../support/client.ts";
import { ask } from "../support/operator.ts";

const inXml = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)<`, "g"))].map(([, text]) => text ?? "");

const roles = inXml(await ask("iam", { Action: "ListRoles", MaxItems: "1000" }), "RoleName");
const RoleName = roles.find((name) => name.includes("MembersApiRole")) ?? "";
const PolicyName = inXml(await ask("iam", { Action: "ListRolePolicies", RoleName }), "member")[0] ?? "";
const policy = decodeURIComponent(
  inXml(await ask("iam", { Action: "GetRolePolicy", RoleName, PolicyName }), "PolicyDocument")[0] ?? "",
);
const put = (PolicyDocument: string) => ask("iam", { Action: "PutRolePolicy", RoleName, PolicyName, PolicyDocument });
afterAll(() => put(policy));

const register = () =>
  fetch(`${site}/v1/registrations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(requestOf(fresh("grant"))),
  });

test("without one grant the journey goes red, and with it green again: permissions are really asked", async () => {
  expect(policy).toContain("dynamodb:PutItem");
  expect((await register()).status).toBe(202);
  await put(policy.replaceAll("dynamodb:PutItem", "dynamodb:DescribeTable"));
  const broken = await register();
  expect(broken.status).toBe(500);
  expect(broken.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await broken.json()).toMatchObject({ type: "urn:dialogue:problem:something-broke", errors: [] });
  await put(policy);
  await join(fresh("grant"));
});
