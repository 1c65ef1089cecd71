import { createHash, randomBytes } from "node:crypto";
import { type Cookies, cookie, readCookie, type SignedInAs } from "./session.ts";

interface Pool {
  jwksUri: string;
  client: string;
  /** origin of managed login */
  login: string;
}
type PoolName = "members" | "secretariat";

const pools = JSON.parse(process.env["POOLS"] ?? "{}") as Record<PoolName, Pool>;
const poolOf: Record<SignedInAs, PoolName> = { member: "members", secretariat: "secretariat" };
const callback = `${process.env["SITE"]}/sign-in/callback`;
const WAY_SECONDS = 600;

/** What is remembered while somebody is away at managed login. */
interface Way {
  as: SignedInAs;
  state: string;
  verifier: string;
  language: string;
  to: string;
}

const random = () => randomBytes(32).toString("base64url");

/** Where to sign in (authorization code with PKCE, RFC 7636), and the cookie that remembers the way back. */
export async function startSignIn(way: Pick<Way, "as" | "language" | "to">) {
  const { client, login } = pools[poolOf[way.as]];
  const [state, verifier] = [random(), random()];
  const query = new URLSearchParams({
    client_id: client,
    redirect_uri: callback,
    response_type: "code",
    scope: "openid",
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  return {
    location: `${login}/oauth2/authorize?${query}`,
    cookie: await cookie("sign-in", { ...way, state, verifier } satisfies Way, WAY_SECONDS),
  };
}

export interface Tokens {
  access_token: string;
  refresh_token?: string;
}

/** The tokens for the code that managed login sent back; undefined where it did not come of this browser's own start. */
export async function finishSignIn({
  query,
  cookies,
  now,
}: {
  query: Record<string, string>;
  cookies: Cookies;
  now: string;
}): Promise<{ tokens: Tokens; way: Way } | { way: Way | undefined; tokens?: undefined }> {
  const way = await readCookie<Way>("sign-in", cookies, now);
  const { code, state } = query;
  if (!way || !code || state !== way.state) return { way };
  const { client, login } = pools[poolOf[way.as]];
  const grant = { grant_type: "authorization_code", client_id: client, redirect_uri: callback };
  const answer = await fetch(`${login}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({ ...grant, code, code_verifier: way.verifier }),
  });
  return answer.ok ? { way, tokens: (await answer.json()) as Tokens } : { way };
}

/**
 * Cognito's public API, which the local cloud has too, unlike `/oauth2/revoke`. A token long gone, or Cognito out of
 * reach, keeps nobody from signing out.
 */
export async function revoke(refreshToken: string, as: SignedInAs): Promise<void> {
  const { client, jwksUri } = pools[poolOf[as]];
  await fetch(new URL(jwksUri).origin, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": "AWSCognitoIdentityProviderService.RevokeToken",
    },
    body: JSON.stringify({ Token: refreshToken, ClientId: client }),
  }).catch(() => undefined);
}

/** A path of this site's pages, or the fallback: a return path never leads elsewhere. */
export const ownPath = (path: string | undefined, fallback: string): string =>
  path && /^\/(es|en|pt|fr)(\/[\w./~-]*)?$/.test(path) ? path : fallback;
