import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { type Letter, readLetters } from "../../infra/local/inbox.ts";
import { endpoints } from "../../infra/local/settings.ts";
import { signIn } from "../../infra/local/sign-in.ts";
import type { LetterName } from "../../shared/letters/audience.ts";
import { directory } from "./directory.ts";
import { asked } from "./registrations.ts";

export const site = endpoints(directory).site;

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // What comes back is the service's to say and each test's to judge.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}
export interface Sent {
  token?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
  /** the body as it goes over the wire, instead of `body` as JSON */
  raw?: BodyInit;
}

/** One request to the deployed service; no redirect is followed. No answer may break or lack the headers of every answer. */
export async function api(method: string, path: string, { token, body, headers, raw }: Sent = {}): Promise<Reply> {
  const answer = await fetch(`${site}${path}`, {
    method,
    redirect: "manual",
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...((raw ?? body) !== undefined && { body: raw ?? JSON.stringify(body) }),
  });
  const text = await answer.text();
  expect(answer.status, text).toBeLessThan(500);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("referrer-policy")).toMatch(/^(no-referrer|same-origin)$/);
  const json = /[/+]json\b/.test(answer.headers.get("content-type") ?? "") && text ? JSON.parse(text) : undefined;
  return { status: answer.status, headers: answer.headers, text, body: json };
}

/** Asks every 75 ms until there is an answer; says what did not come. */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  ms = 25_000,
): Promise<Exclude<T, false | undefined>> {
  for (const since = Date.now(); ; await pause(75)) {
    const found = await probe();
    if (found !== undefined && found !== false) return found as Exclude<T, false | undefined>;
    if (Date.now() - since > ms) throw new Error(`not within ${ms} ms: ${what}`);
  }
}

export const fresh = (name: string) => `${name}-${randomBytes(5).toString("hex")}@example.org`;

export const letters = (to: string) => readLetters({ directory, to });

const isOf = ({ headers }: Letter, name: LetterName) => headers["x-dialogue-letter"] === name;

export const lettersOf = async (to: string, name: LetterName) => (await letters(to)).filter((one) => isOf(one, name));

/** The letters of that name that arrived since an instant (epoch milliseconds), whoever got them. */
export const lettersSince = async (since: number, name: LetterName) =>
  (await readLetters({ directory })).filter((one) => one.arrived >= since && isOf(one, name));

/** Waits for the so-maniest letter of that name. */
export const letterTo = (to: string, name: LetterName, nth = 1): Promise<Letter> =>
  waitFor(`letter ${nth} "${name}" to ${to}`, async () => (await lettersOf(to, name))[nth - 1]);

/** The token of the letter's own link. */
export function tokenIn({ links }: Letter): string {
  const tokens = links.flatMap((link) => new URL(link).searchParams.get("t") ?? []);
  expect(tokens[0]).toMatch(/^[A-Za-z0-9_-]{43}$/);
  return tokens[0] ?? "";
}

export const requestOf = (email: string, more: object = {}) => ({ ...asked, email, ...more });

export async function request(email: string, more: object = {}) {
  const reply = await api("POST", "/v1/registrations", { body: requestOf(email, more) });
  expect(reply.body).toEqual({ status: "check-your-mail" });
  return reply;
}

export const confirm = (token: string) => api("POST", "/v1/registrations/confirmation", { body: { token } });

/** A request as far as its confirmation, by HTTP and letter. */
export async function join(email: string, more: object = {}) {
  await request(email, more);
  const link = tokenIn(await letterTo(email, "confirmation"));
  const { status, body } = await confirm(link);
  expect(status).toBe(200);
  return { email, link, registration: body.registration as string };
}

export async function approve(registration: string, body: object = {}) {
  const token = await tokenOf("secretariat");
  const reply = await api("POST", `/v1/registrations/${registration}/approval`, { token, body });
  expect(reply.status, reply.text).toBe(200);
  return reply.body as { status: string; decision: { member: string } };
}

/** A member who can sign in. */
export async function memberOf(email: string, more: object = {}) {
  const joined = await join(email, more);
  const { decision } = await approve(joined.registration);
  const token = await tokenOf(email);
  return { ...joined, member: decision.member, token, person: usernameOf(token) };
}

/** The person an access token speaks for. */
export const usernameOf = (token: string) =>
  (JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { username: string }).username;

const tokens = new Map<string, Promise<string>>();

/** An access token, from a sign-in as a browser would do it; waits until the address has one. */
export function tokenOf(who: string): Promise<string> {
  const known = tokens.get(who) ?? firstToken(who);
  tokens.set(who, known);
  return known;
}

const firstToken = (who: string) =>
  waitFor(`a sign-in of ${who}`, () =>
    signIn(who, { directory }).then(
      ({ access_token }) => access_token,
      (error: Error) => {
        if (!/has no sign-in|let nobody in/.test(error.message)) throw error;
        return undefined;
      },
    ),
  );
