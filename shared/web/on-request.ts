import { createHash } from "node:crypto";
import middy from "@middy/core";
import httpContentNegotiation from "@middy/http-content-negotiation";
import httpHeaderNormalizer from "@middy/http-header-normalizer";
import httpSecurityHeaders from "@middy/http-security-headers";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context as LambdaContext } from "aws-lambda";
import { log } from "../aws/log.ts";
import { readSecret } from "../aws/secret.ts";
import type { RefusalWords } from "../i18n/refusals/messages.ts";
import { problemWords } from "../i18n/web/messages.ts";
import { type Language, languages } from "../reference/codes.ts";
import { openWorld, type World } from "../world.ts";
import type { Caller } from "./caller.ts";
import { explainAsDocument, explained } from "./explain.ts";
import { matchPath } from "./path.ts";
import { Denial, type ProblemCode } from "./problem.ts";

/** What a route answers: headers in lower case, several cookies apart. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body?: string;
  cookies?: string[];
}

/** One request as the routes see it; nothing that a caller sends sets the instant. */
export interface Ask {
  method: string;
  path: string;
  params: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  cookies: Record<string, string>;
  /** the body's bytes; empty where none came */
  body: Buffer;
  language: Language;
  now: string;
  request: string;
  /** what this door says of a no */
  inWords(no: { code: ProblemCode; about?: Record<string, string> }): { title: string; detail: string };
}

export interface Route {
  methods: readonly string[];
  path: string;
  /** the largest body it takes, in bytes; 64 KB unless told */
  largest?: number;
  respond(ask: Ask): Promise<Reply>;
  /** says a problem in the route's own way: a page, or a problem document */
  explain?: Explain;
}
export type Explain = (ask: Ask, problem: Problem) => Promise<Reply>;

/** RFC 9457, in the caller's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors: { pointer: string; detail: string }[];
  /** an extension of this type: of what was retired, what takes its place */
  successor?: { id: string; url: string };
}

const LARGEST = 64 * 1024;
type Negotiated = LambdaContext & { preferredLanguage?: string };

/**
 * The one door: every HTTP function is this over its routes, with the words of what their rules refuse; `explain` says a
 * problem where no route says it itself.
 */
export function onRequest(routes: Route[], refusals: readonly RefusalWords[], explain: Explain = explainAsDocument) {
  const door = async (
    event: APIGatewayProxyEventV2,
    context: Negotiated,
  ): Promise<APIGatewayProxyStructuredResultV2> => {
    const started = performance.now();
    const ask = asked(event, context, refusals);
    const { route, reply } = await answer(routes, ask, event, explain);
    const { status, body = "", cookies } = ask.method === "HEAD" ? { ...reply, body: "" } : reply;
    const headers = { "referrer-policy": "no-referrer", ...reply.headers };
    log.info("answered", {
      route: route?.path ?? "none",
      method: ask.method,
      status,
      request: ask.request,
      ms: Math.round(performance.now() - started),
    });
    return { statusCode: status, headers, body, ...(cookies?.length && { cookies }) };
  };
  return middy(door)
    .use(httpHeaderNormalizer())
    .use(negotiateLanguage)
    .use(
      httpSecurityHeaders({
        contentSecurityPolicy: false,
        crossOriginEmbedderPolicy: false,
        crossOriginOpenerPolicy: false,
        crossOriginResourcePolicy: false,
        permissionsPolicy: false,
        referrerPolicy: false,
        reportTo: false,
        reportingEndpoints: false,
        xssProtection: false,
        strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true, preload: false },
      }),
    );
}

const negotiateLanguage = httpContentNegotiation({
  parseCharsets: false,
  parseEncodings: false,
  parseMediaTypes: false,
  availableLanguages: [...languages],
  defaultToFirstLanguage: true,
  failOnMismatch: false,
});

async function answer(routes: Route[], ask: Ask, event: APIGatewayProxyEventV2, otherwise: Explain) {
  let route: Route | undefined;
  try {
    await throughOwnDoor(ask);
    const here = routesAt(routes, ask.path);
    const method = ask.method === "HEAD" ? "GET" : ask.method;
    const found = here.find(({ candidate }) => candidate.methods.includes(method));
    route = found?.candidate ?? here[0]?.candidate;
    if (!route) throw new Denial("no-such-route");
    if (ask.method === "OPTIONS")
      return { route, reply: preflight(here.flatMap(({ candidate }) => candidate.methods)) };
    if (!found)
      throw new Denial("method-not-allowed", {
        headers: { allow: allowed(here.flatMap(({ candidate }) => candidate.methods)) },
      });
    const { largest = LARGEST } = found.candidate;
    if (Number(event.headers["content-length"] ?? 0) > largest || ask.body.length > largest)
      throw new Denial("too-large");
    return { route, reply: await route.respond({ ...ask, params: found.params }) };
  } catch (error) {
    return { route, reply: await explained(route?.explain ?? otherwise, ask, error) };
  }
}

/** The routes of a path; one that names every segment hides those with a parameter in its place. */
function routesAt(routes: Route[], path: string) {
  const here = routes.flatMap((candidate) => {
    const params = matchPath(candidate.path, path);
    return params ? [{ candidate, params }] : [];
  });
  const fewest = Math.min(...here.map(({ params }) => Object.keys(params).length));
  return here.filter(({ params }) => Object.keys(params).length === fewest);
}

const allowed = (methods: string[]) =>
  [...new Set(["OPTIONS", ...methods, ...(methods.includes("GET") ? ["HEAD"] : [])])].sort().join(", ");

const preflight = (methods: string[]): Reply => ({
  status: 204,
  headers: {
    allow: allowed(methods),
    "access-control-allow-origin": "*",
    "access-control-allow-methods": allowed(methods),
    "access-control-allow-headers": "authorization, content-type, if-match, if-none-match",
    "access-control-max-age": "86400",
  },
});

/** CloudFront adds a secret header, so that nobody goes around it and its firewall. */
async function throughOwnDoor({ headers }: Ask) {
  const secret = process.env["FRONT_DOOR_SECRET"];
  if (secret && headers["x-front-door"] !== (await readSecret(secret))) throw new Denial("wrong-door");
}

function asked(
  event: APIGatewayProxyEventV2,
  { preferredLanguage }: Negotiated,
  refusals: readonly RefusalWords[],
): Ask {
  const path = event.rawPath || "/";
  const named = languages.find((language) => path === `/${language}` || path.startsWith(`/${language}/`));
  const language = named ?? (preferredLanguage as Language | undefined) ?? "es";
  return {
    method: event.requestContext.http.method,
    path,
    params: {},
    query: Object.fromEntries(new URLSearchParams(event.rawQueryString)),
    headers: event.headers as Record<string, string>,
    cookies: cookiesOf(event),
    body: Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8"),
    language,
    now: new Date(event.requestContext.timeEpoch).toISOString(),
    request: event.requestContext.requestId,
    inWords: (no) => problemWords(language, no, refusals),
  };
}

function cookiesOf({ cookies, headers }: APIGatewayProxyEventV2): Record<string, string> {
  const pairs = (cookies ?? (headers["cookie"] ?? "").split(";")).map((pair) => pair.trim().split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name = "", value = ""]) => [name, value]));
}

export const worldOf = ({ now, request }: Ask, caller: Caller): World =>
  openWorld({ now, request, by: caller.as === "everyone" ? "bearer" : caller.person });

/** A strong entity tag of a representation (RFC 9110, 8.8.3). */
export const etagOf = (body: string) => `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
