import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { Refusal } from "../../shared/refusal.ts";
import { answer, asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";
import { operation } from "../../shared/web/operation.ts";

const Thing = z.strictObject({ name: z.string() });
const put = operation({
  name: "put",
  method: "POST",
  path: "/v1/things",
  who: ["everyone"],
  summary: "",
  body: Thing,
  output: Thing,
  status: 201,
});
const get = operation({
  name: "get",
  method: "GET",
  path: "/v1/things/{id}",
  who: ["everyone"],
  summary: "",
  params: z.strictObject({ id: z.string().regex(/^t\d$/) }),
  output: Thing,
});
const special = operation({
  name: "special",
  method: "POST",
  path: "/v1/things/special",
  who: ["everyone"],
  summary: "",
  output: Thing,
});
const closed = operation({
  name: "closed",
  method: "GET",
  path: "/v1/closed",
  who: ["member"],
  summary: "",
  output: Thing,
});
const broken = operation({
  name: "broken",
  method: "GET",
  path: "/v1/broken",
  who: ["everyone"],
  summary: "",
  output: Thing,
});

const gone = operation({
  name: "gone",
  method: "GET",
  path: "/v1/gone/{id}",
  who: ["everyone"],
  summary: "",
  params: z.strictObject({ id: z.enum(["followed", "alone"]) }),
  output: Thing,
});
const retired = {
  followed: new Refusal("link-gone", {}, { id: "con_2", path: "/v1/gone/con_2" }),
  alone: new Refusal("link-gone"),
};

const handler = onRequest(
  [
    answer(put, async ({ input }) => input.body),
    answer(get, async ({ input }) => ({ name: input.params.id })),
    answer(special, async () => ({ name: "special" })),
    answer(closed, async () => ({ name: "closed" })),
    answer(broken, async () => Promise.reject(new Error("holds a secret"))),
    answer(gone, async ({ input }) => Promise.reject(retired[input.params.id])),
  ].map(asApi),
  [],
);

async function ask(
  method: string,
  rawPath: string,
  { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
) {
  const event = {
    rawPath,
    rawQueryString: "",
    headers,
    body,
    isBase64Encoded: false,
    requestContext: { http: { method }, requestId: "r", timeEpoch: Date.parse("2027-03-01T12:00:00Z") },
  } as unknown as APIGatewayProxyEventV2;
  const reply = (await handler(event, {} as Context)) as APIGatewayProxyStructuredResultV2;
  return { ...reply, json: reply.body ? JSON.parse(reply.body) : undefined };
}
const json = { headers: { "content-type": "application/json" } };

describe("the door", () => {
  test("answers what the contract says", async () => {
    expect(await ask("POST", "/v1/things", { ...json, body: '{"name":"a"}' })).toMatchObject({
      statusCode: 201,
      json: { name: "a" },
    });
    expect(await ask("GET", "/v1/things/t1")).toMatchObject({
      statusCode: 200,
      headers: { "cache-control": "public, max-age=60", "access-control-allow-origin": "*" },
    });
  });
  test("HEAD is GET without its body", async () => {
    const { headers } = await ask("GET", "/v1/things/t1");
    expect(await ask("HEAD", "/v1/things/t1")).toMatchObject({ statusCode: 200, body: "", headers });
  });
  test("an entity tag that was seen answers 304", async () => {
    const etag = String((await ask("GET", "/v1/things/t1")).headers?.["etag"]);
    expect(await ask("GET", "/v1/things/t1", { headers: { "if-none-match": `W/${etag}` } })).toMatchObject({
      statusCode: 304,
      body: "",
    });
  });
  test("OPTIONS is answered, with what is allowed", async () => {
    expect(await ask("OPTIONS", "/v1/things")).toMatchObject({
      statusCode: 204,
      headers: { allow: "OPTIONS, POST", "access-control-allow-origin": "*" },
    });
  });
  test.each([
    ["GET", "/v1/nothing", {}, 404],
    ["GET", "/v1/things/unknown", {}, 404],
    ["PUT", "/v1/things", {}, 405],
    ["GET", "/v1/things/special", {}, 405],
    ["GET", "/v1/closed", {}, 401],
    ["GET", "/v1/closed", { headers: { authorization: "Bearer forged" } }, 401],
    ["POST", "/v1/things", { body: "{}", headers: { "content-type": "text/plain" } }, 415],
    ["POST", "/v1/things", { ...json, body: "{" }, 400],
    ["POST", "/v1/things", { ...json, body: '{"name":1,"more":2}' }, 400],
    ["POST", "/v1/things", { ...json, body: JSON.stringify({ name: "a".repeat(65_536) }) }, 413],
    ["GET", "/v1/broken", {}, 500],
  ] as const)("%s %s with %j is %i, as a problem document", async (method, path, more, status) => {
    const reply = await ask(method, path, more);
    expect(reply).toMatchObject({
      statusCode: status,
      headers: { "content-type": "application/problem+json", "X-Content-Type-Options": "nosniff" },
      json: { status },
    });
    expect(Object.keys(reply.json).sort()).toEqual(["detail", "errors", "status", "title", "type"]);
    expect(JSON.stringify(reply)).not.toContain("secret");
    if (status === 405) expect(reply.headers?.["allow"]).toBe("OPTIONS, POST");
  });
  test("leads on from what is gone to what takes its place, and nowhere where nothing does", async () => {
    vi.stubEnv("SITE", "https://example.org");
    const url = "https://example.org/v1/gone/con_2";
    const { json: problem, headers } = await ask("GET", "/v1/gone/followed");
    expect(problem).toMatchObject({ status: 410, successor: { id: "con_2", url } });
    expect(headers).toMatchObject({
      link: `<${url}>; rel="successor-version"`,
      "access-control-expose-headers": "link",
    });
    const alone = await ask("GET", "/v1/gone/alone");
    expect(alone.statusCode).toBe(410);
    expect(alone.json).not.toHaveProperty("successor");
    expect(alone.headers).not.toHaveProperty("link");
    vi.unstubAllEnvs();
  });
  test("names each field that is wrong, in the caller's language", async () => {
    const reply = await ask("POST", "/v1/things", {
      body: '{"more":2}',
      headers: { ...json.headers, "accept-language": "fr-CA, en;q=0.5" },
    });
    expect(reply.json.errors).toEqual([
      { pointer: "/name", detail: "Ce champ est obligatoire." },
      { pointer: "/more", detail: "Ce champ n'existe pas." },
    ]);
    expect(reply.headers?.["content-language"]).toBe("fr");
  });
});
