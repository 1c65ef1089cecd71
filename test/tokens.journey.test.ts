import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { beforeAll, expect, test } from "vitest";
import { signIn } from "../infra/local/sign-in.ts";
import { api, fresh, memberOf, tokenOf } from "./support/client.ts";
import { directory } from "./support/directory.ts";
import { client, known, place } from "./support/operator.ts";

type Member = Awaited<ReturnType<typeof memberOf>>;
let member: Member;
let secretariat: string;
beforeAll(async () => {
  [member, secretariat] = await Promise.all([memberOf(fresh("tokens")), tokenOf("secretariat")]);
});

const me = (token: string) => api("GET", "/v1/me", { token });
const parts = (token: string) =>
  token.split(".").map((part) => Buffer.from(part, "base64url").toString()) as [string, string, string];
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The key with which the local cloud signs a pool's tokens. */
const keyOf = (pool: string, use: "access" | "id" = "access") =>
  createPrivateKey(readFileSync(join(place.directory, "state", "cognito-pool-keys", `${known[pool]}-${use}.pem`)));

/** The member's token with other claims, signed by a key; the header names the members' key unless told. */
function signed(claims: object, key: KeyObject, header: object = {}): string {
  const [head, payload] = parts(member.token);
  const content = [
    { ...JSON.parse(head), ...header },
    { ...JSON.parse(payload), ...claims },
  ]
    .map(base64)
    .join(".");
  return `${content}.${sign("sha256", Buffer.from(content), key).toString("base64url")}`;
}

test("the test's own signing is the local cloud's: only what is changed below can be the reason of a refusal", async () => {
  expect((await me(signed({}, keyOf("MembersPoolId")))).status).toBe(200);
});

const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);
const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

test.for<[string, () => string]>([
  ["no token at all", () => ""],
  ["a word", () => "secretariat"],
  ["a link's token", () => member.link],
  ["one whose claims were altered", () => member.token.replace(/\.[^.]+\./, `.${base64({ username: "per_" })}.`)],
  ["one without signature", () => `${base64({ alg: "none" })}.${member.token.split(".")[1]}.`],
  ["one signed by a stranger", () => signed({}, stranger)],
  ["one that brings the stranger's key along", () => signed({}, stranger, { jwk: stranger.export({ format: "jwk" }) })],
  ["one signed by the other pool", () => signed({}, keyOf("SecretariatPoolId"))],
  ["an expired one", () => signed({ exp: now() - 60, iat: now() - hour }, keyOf("MembersPoolId"))],
  ["one of another client", () => signed({ client_id: "another" }, keyOf("MembersPoolId"))],
  ["one of the other pool's client", () => signed({ client_id: known["SecretariatClientId"] }, keyOf("MembersPoolId"))],
  ["one of another issuer", () => signed({ iss: "https://example.org" }, keyOf("MembersPoolId"))],
  ["one that is an id token by its use", () => signed({ token_use: "id" }, keyOf("MembersPoolId"))],
  ["one of nobody", () => signed({ username: "per_01M00000000000000000000009" }, keyOf("MembersPoolId"))],
  ["one of a user name that is no id", () => signed({ username: "admin" }, keyOf("MembersPoolId"))],
  [
    "the secretariat's name in the members' pool",
    () => {
      const { username } = JSON.parse(parts(secretariat)[1]);
      return signed({ username }, keyOf("MembersPoolId"));
    },
  ],
])("%s opens nothing", async ([, make]) => {
  const token = make();
  const answers = await Promise.all([me(token), api("GET", "/v1/registrations", { token })]);
  for (const { status, headers, body } of answers) {
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toBe("Bearer");
    expect(body).toMatchObject({ status: 401, type: "urn:dialogue:problem:sign-in-needed" });
  }
});

test("a real id token opens nothing", async () => {
  const { id_token = "" } = await signIn(member.email, { directory });
  expect(JSON.parse(parts(id_token)[1])).toMatchObject({ token_use: "id" });
  expect((await me(id_token)).status).toBe(401);
});

test("a real access token of another client of the same pool opens nothing", async () => {
  const cognito = new CognitoIdentityProviderClient(client);
  const [UserPoolId, Username, Password] = [known["MembersPoolId"], member.person, "Una contraseña larga 1!"];
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: fresh("another"),
      ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    }),
  );
  await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
  const { AuthenticationResult } = await cognito.send(
    new AdminInitiateAuthCommand({
      UserPoolId,
      ClientId: UserPoolClient?.ClientId,
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: {
        USERNAME: Username,
        PASSWORD: Password,
      },
    }),
  );
  const token = AuthenticationResult?.AccessToken ?? "";
  expect(JSON.parse(parts(token)[1])).toMatchObject({ token_use: "access", username: member.person });
  expect((await me(token)).status).toBe(401);
});

test.for(["Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "bearer  x y", "Bearer é"])(
  "%s is no authorization, and public operations say so too",
  async (authorization) => {
    for (const path of ["/v1/me", "/v1/members"])
      expect((await api("GET", path, { headers: { authorization } })).status).toBe(401);
  },
);
