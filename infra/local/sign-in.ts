import { createHash, randomBytes } from "node:crypto";
import {
  CognitoIdentityProviderClient,
  ListUsersCommand,
  type UserType,
} from "@aws-sdk/client-cognito-identity-provider";
import { passwordsIn, secretariat } from "./appoint.ts";
import { outputs } from "./deployment.ts";
import { credentials, type Place, placeIn, Refusal, region } from "./settings.ts";

export type Tokens = { access_token: string; refresh_token: string; id_token?: string; expires_in: number };
type Account = { client: string; username: string; password?: string | undefined };

/** Signs in through managed login as a browser would; `who` is an address, or `secretariat`. */
export async function signIn(who: string, { directory }: { directory?: string | undefined } = {}): Promise<Tokens> {
  const place = placeIn(directory);
  const { client, username, password } = await findAccount(place, who);
  const verifier = randomBytes(32).toString("base64url");
  const request = {
    client_id: client,
    redirect_uri: `${place.endpoints.site}/sign-in/callback`,
    response_type: "code",
    scope: "openid",
    state: randomBytes(16).toString("base64url"),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  let answer = await fetch(`${place.endpoints.aws}/oauth2/authorize?${new URLSearchParams(request)}`);
  for (let page = 0; page < 4 && answer.status === 200; page++)
    answer = await submit(place, await answer.text(), { username, password });
  const location = answer.headers.get("location");
  const { searchParams } = new URL(location ?? place.endpoints.site);
  const code = searchParams.get("code");
  if (!code || searchParams.get("state") !== request.state)
    throw new Refusal(`Managed login let nobody in as ${who} (status ${answer.status}).`);
  return redeem(place, { client_id: client, redirect_uri: request.redirect_uri, code, code_verifier: verifier });
}

async function redeem({ endpoints }: Place, grant: Record<string, string>): Promise<Tokens> {
  const body = new URLSearchParams({ grant_type: "authorization_code", ...grant });
  const answer = await fetch(`${endpoints.aws}/oauth2/token`, { method: "POST", body });
  if (!answer.ok) throw new Refusal(`Managed login gave no token: ${await answer.text()}`);
  return (await answer.json()) as Tokens;
}

/** Fills in whichever page managed login shows: address, way to sign in, password or code. */
async function submit({ endpoints }: Place, page: string, { username, password }: Omit<Account, "client">) {
  const fields = new URLSearchParams();
  for (const [input] of page.matchAll(/<input type="hidden"[^>]*>/g))
    fields.set(attribute(input, "name"), attribute(input, "value"));
  if (page.includes('name="username"')) fields.set("username", username);
  if (page.includes('name="challenge"')) fields.set("challenge", password ? "PASSWORD" : "EMAIL_OTP");
  if (page.includes('name="password"')) fields.set("password", password ?? "");
  if (page.includes('name="code"')) fields.set("code", "123456");
  return fetch(`${endpoints.aws}/login`, { method: "POST", body: fields, redirect: "manual" });
}

function attribute(element: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? "";
  return value.replace(/&(amp|lt|gt|quot|#x27);/g, (_, entity) => entities[entity] ?? "");
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

async function findAccount(place: Place, who: string): Promise<Account> {
  const known = await outputs("local", place);
  const address = who === "secretariat" ? secretariat : who;
  const pools = who === "secretariat" ? ["Secretariat"] : ["Members", "Secretariat"];
  for (const pool of pools) {
    if (!(await findUser(place, known[`${pool}PoolId`], address))) continue;
    const password = pool === "Secretariat" ? passwordsIn(place.directory)[address] : undefined;
    return { client: known[`${pool}ClientId`] ?? "", username: address, password };
  }
  throw new Refusal(`${address} has no sign-in on this local cloud.`);
}

async function findUser(place: Place, UserPoolId: string | undefined, address: string): Promise<UserType | undefined> {
  const cognito = new CognitoIdentityProviderClient({ region, endpoint: place.endpoints.aws, credentials });
  const Filter = `email = "${address.replace(/["\\]/g, "\\$&")}"`;
  const { Users } = await cognito.send(new ListUsersCommand({ UserPoolId, Filter }));
  return Users?.[0];
}
