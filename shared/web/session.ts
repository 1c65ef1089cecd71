import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { keyFor } from "../aws/secret.ts";
import { type Caller, callerOf } from "./caller.ts";
import { Denial } from "./problem.ts";

/** The same eight hours as the access token within; nothing of a session is kept anywhere else. */
const SESSION_SECONDS = 8 * 3600;
const IV = 12;
const TAG = 16;

const site = process.env["SITE"] ?? "";
const secure = site.startsWith("https:");
/** `__Host-` cookies need https, which the local cloud has not. */
const cookieName = (name: string) => (secure ? `__Host-${name}` : name);

export type Cookies = Record<string, string>;
export type SignedInAs = "member" | "secretariat";
export interface Session {
  caller: Exclude<Caller, { as: "everyone" }>;
  /** stands in every form that rests on the cookie */
  formToken: string;
}

/** A cookie that only this application can read or make (AES-256-GCM); `undefined` lets browsers forget it. */
export async function cookie(name: string, value: unknown, seconds = SESSION_SECONDS): Promise<string> {
  const kept = value === undefined ? "" : await seal(value, Date.now() + seconds * 1000);
  const age = value === undefined ? 0 : seconds;
  return `${cookieName(name)}=${kept}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

export async function readCookie<T>(name: string, cookies: Cookies, now: string): Promise<T | undefined> {
  const sealed = cookies[cookieName(name)];
  const opened = sealed ? await open(sealed) : undefined;
  return opened && opened.until > Date.parse(now) ? (opened.value as T) : undefined;
}

async function seal(value: unknown, until: number): Promise<string> {
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", await keyFor("session"), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify({ value, until })), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url");
}

async function open(sealed: string): Promise<{ value: unknown; until: number } | undefined> {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length <= IV + TAG) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", await keyFor("session"), bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}

/** Who is signed in; the token in the cookie is verified, and its rights looked up, at each request. */
export async function sessionOf(ask: { cookies: Cookies; now: string }): Promise<Session | undefined> {
  const token = await readCookie<string>("session", ask.cookies, ask.now);
  const caller = token && (await callerOf(token, ask.now));
  if (!token || !caller || caller.as === "everyone") return undefined;
  return { caller, formToken: await formTokenOf(token) };
}

async function formTokenOf(token: string): Promise<string> {
  return createHmac("sha256", await keyFor("form"))
    .update(token)
    .digest("base64url")
    .slice(0, 32);
}

/** A post that rests on the cookie comes from a page of ours. @throws Denial wrong-origin, form-expired */
export function fromOwnForm({ headers }: { headers: Record<string, string> }, session: Session, form: URLSearchParams) {
  if (headers["origin"] !== new URL(site).origin) throw new Denial("wrong-origin");
  const [sent, due] = [Buffer.from(form.get("form") ?? ""), Buffer.from(session.formToken)];
  if (sent.length !== due.length || !timingSafeEqual(sent, due)) throw new Denial("form-expired");
}

export const signedInCookies = async (tokens: { access_token: string; refresh_token?: string }) => [
  await cookie("session", tokens.access_token),
  await cookie("refresh", tokens.refresh_token),
];
export const signedOutCookies = async () => [await cookie("session", undefined), await cookie("refresh", undefined)];
