import { globSync } from "node:fs";
import { join as joinPath } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { operatorWorld } from "../infra/operator/world.ts";
import { languages } from "../shared/reference/codes.ts";
import type { Operation } from "../shared/web/operation.ts";
import { focalPointOf } from "./support/cast.ts";
import {
  api,
  confirm,
  fresh,
  join,
  memberOf,
  type Reply,
  request,
  requestOf,
  type Sent,
  tokenOf,
} from "./support/client.ts";
import { place } from "./support/operator.ts";
import { urlOf } from "./support/urls.ts";

const shared = joinPath(import.meta.dirname, "..", "shared");
const contracts = (await Promise.all(
  globSync("*/contract.ts", { cwd: shared }).map((file) => import(joinPath(shared, file))),
)) as { operations: readonly Operation[] }[];
const operations = contracts.flatMap((contract) => contract.operations);

let [member, secretariat, agency, registration] = ["", "", "", ""];
let person: string;
beforeAll(async () => {
  const [own, joined, focal] = await Promise.all([
    memberOf(fresh("input")),
    join(fresh("input")),
    focalPointOf("UNDP"),
  ]);
  agency = focal.token;
  [member, person, registration, secretariat] = [
    own.token,
    own.person,
    joined.registration,
    await tokenOf("secretariat"),
  ];
});

/** The operation by somebody who may. */
function call({ method, path, who }: Operation, sent: Sent = {}, query = ""): Promise<Reply> {
  const tokens = { member, secretariat, agency, liaison: agency };
  const as = (Object.keys(tokens) as (keyof typeof tokens)[]).find((one) => who.includes(one));
  return api(method, urlOf(path, { registration, person }) + query, { token: as && tokens[as], ...sent });
}

const json = { "content-type": "application/json" };
function isProblem(reply: Reply, status: number, pointer?: string) {
  expect(reply.status, reply.text).toBe(status);
  expect(reply.headers.get("content-type")).toBe("application/problem+json");
  expect(reply.body).toMatchObject({
    status,
    type: expect.any(String),
    title: expect.any(String),
    detail: expect.any(String),
  });
  const pointers = reply.body.errors.map((error: { pointer: string }) => error.pointer);
  if (pointer !== undefined) expect(pointers.join(" "), reply.text).toContain(pointer);
}

/** The fields that a body may have. */
const fieldsOf = ({ body }: Operation): string[] => [
  ...new Set(
    [body, ...(body instanceof z.ZodUnion ? body.options : [])].flatMap((one) =>
      one instanceof z.ZodObject ? Object.keys(one.shape) : [],
    ),
  ),
];
/** A quantity may be half of something. */
const accepts = ({ body }: Operation, field: string, value: unknown): boolean =>
  body instanceof z.ZodObject && (body.shape[field] as z.ZodType).safeParse(value).success;
const writes = operations.filter(({ method }) => method !== "GET");

describe.each(writes)("$name", (operation) => {
  const bodies = operation.method === "DELETE" ? [] : ["", "{", "nothing", '{"a":1}}', "\u0000", "[1,", '"\ud800'];

  test("takes JSON and nothing else", async () => {
    for (const raw of [...bodies, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])])
      isProblem(await call(operation, { raw, headers: json }), 400);
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/jsonp",
    ])
      isProblem(await call(operation, { raw: "{}", headers: { "content-type": type } }), 415);
    const large = JSON.stringify({ about: "a".repeat(operation.largest) });
    isProblem(await call(operation, { raw: large, headers: json }), 413);
  });

  test("names the field that is unknown, or of a wrong type", async () => {
    const known = operation.name === "register" ? { kind: "organization" } : {};
    isProblem(await call(operation, { body: { ...known, "z/~": 1 } }), 400, "/z~1~0");
    isProblem(await call(operation, { body: {} }, "?zzz=1"), 400, "/zzz");
    for (const field of fieldsOf(operation))
      for (const wrong of [{ x: 1 }, 0.5].filter((value) => !accepts(operation, field, value)))
        isProblem(await call(operation, { body: { ...known, [field]: wrong } }), 400, `/${field}`);
    for (const body of [[], "x", 7, true, null]) isProblem(await call(operation, { body }), 400);
  });

  test("breaks on nothing", async () => {
    const values = fc.sample(fc.dictionary(fc.constantFrom("__proto__", ...fieldsOf(operation)), fc.jsonValue()), {
      numRuns: 6,
      seed: 23,
    });
    const harmless = operation.name !== "leave";
    for (const body of harmless ? values : []) {
      const { status } = await call(operation, { body });
      // Of a table or meeting that is not theirs, or not there, more than the body may be wrong.
      const elsewhere = operation.path.includes("{") ? [403, 404] : [];
      if (fieldsOf(operation).length) expect([400, 409, 410, 428, operation.status, ...elsewhere]).toContain(status);
    }
  });
});

describe.each([...new Set(operations.map(({ path }) => path))])("%s", (path) => {
  const here: string[] = operations.filter((one) => one.path === path).map(({ method }) => method);

  test("answers its own methods only, and says which", async () => {
    const url = urlOf(path, { registration, person });
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]) {
      if (here.includes(method) || (method === "HEAD" && here.includes("GET"))) continue;
      const reply = await api(method, url, { token: secretariat });
      expect(reply.status, method).toBe(405);
      expect(reply.headers.get("allow")?.split(", ")).toEqual(expect.arrayContaining([...here, "OPTIONS"]));
    }
  });
});

test.for([
  "/v1",
  "/v1/nothing",
  "/v1/members/a/b",
  "/v1/registrations/",
  "/v1/%ZZ",
  "/v1/members/%00",
  "/v1/members/..%2f",
])("%s is nowhere", async (path) => {
  const reply = await api("GET", path, { token: secretariat });
  expect([404, 400], reply.text).toContain(reply.status);
});

test("lists refuse a cursor that is not theirs, and a limit out of bounds", async () => {
  await request(fresh("cursor"));
  for (const [path, token] of [
    ["/v1/registrations?", secretariat],
    ["/v1/members?", undefined],
  ] as const) {
    const { body } = await api("GET", `${path}limit=1`, { token });
    expect(body.next, "more than one").toEqual(expect.any(String));
    const altered = body.next.replace(/.$/, (last: string) => (last === "A" ? "B" : "A"));
    const elsewhere = path.includes("members") ? `${path}country=AQ&` : `${path}status=approved&`;
    for (const [where, cursor] of [
      [path, "x"],
      [path, "%00"],
      [path, altered],
      [path, `${body.next}AAAA`],
      [elsewhere, body.next],
    ])
      isProblem(await api("GET", `${where}cursor=${cursor}`, { token }), 400, "/cursor");
    for (const limit of ["0", "101", "-1", "1.5", "x", "1e9"])
      isProblem(await api("GET", `${path}limit=${limit}`, { token }), 400, "/limit");
  }
});

test("a link past its time, or of a request past its seven days, is gone though its item is still there", async () => {
  const { world } = await operatorWorld({ stage: "local", place });
  const [{ makeLink }, { putRequest }, { newId }] = await Promise.all([
    import("../shared/links.ts"),
    import("../shared/members/store.ts"),
    import("../shared/world.ts"),
  ]);
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const requestOfDay = async (requestedAt: string) => {
    const id = newId(world, "reg");
    const asked = requestOf(fresh("old"));
    const state = {
      id,
      version: 0,
      status: "requested" as const,
      asked,
      privacyVersion: "1",
      request: "r",
      requestedAt,
    };
    await putRequest(world, { ...state, weighedAt: requestedAt });
    return id;
  };
  const link = async (requestedAt: string, until: string) =>
    makeLink(world, { purpose: "confirm", subject: await requestOfDay(requestedAt), until });
  isProblem(await confirm(await link(ago(6.9), ago(0.1))), 410);
  isProblem(await confirm(await link(ago(7.1), ago(-9))), 410);
  expect((await confirm(await link(ago(6.9), ago(-9)))).status).toBe(200);
});

test("every problem speaks the caller's language", async () => {
  const asks: [number, string, string, Sent][] = [
    [400, "POST", "/v1/registrations", { body: { kind: "individual" } }],
    [401, "GET", "/v1/me", {}],
    [403, "GET", "/v1/registrations", { token: member }],
    [404, "GET", "/v1/nothing", {}],
    [405, "DELETE", "/v1/members", {}],
    [410, "POST", "/v1/registrations/confirmation", { body: { token: "x".repeat(43) } }],
    [412, "PATCH", "/v1/me", { token: member, body: {}, headers: { "if-match": '"old"' } }],
    [413, "POST", "/v1/registrations", { body: { about: "a".repeat(70_000) } }],
    [415, "POST", "/v1/registrations", { raw: "a", headers: { "content-type": "text/plain" } }],
    [428, "PATCH", "/v1/me", { token: member, body: {} }],
  ];
  for (const [status, method, path, sent] of asks) {
    const said = await Promise.all(
      languages.map(async (language) => {
        const headers = { ...sent.headers, "accept-language": `xx, ${language};q=0.9, en;q=0.1` };
        const reply = await api(method, path, { ...sent, headers });
        isProblem(reply, status);
        expect(reply.headers.get("content-language")).toBe(language);
        return [
          reply.body.title,
          reply.body.detail,
          ...reply.body.errors.map((e: { detail: string }) => e.detail),
        ].join();
      }),
    );
    expect(new Set(said).size, `${status}: ${said.join("\n")}`).toBe(4);
  }
});

test("what the caller has already is not sent again", async () => {
  for (const [path, token] of [
    ["/v1/reference", undefined],
    ["/v1/members", undefined],
    ["/v1/me", member],
  ] as const) {
    const { headers } = await api("GET", path, { token });
    const etag = headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[^"]+"$/);
    const again = await api("GET", path, { token, headers: { "if-none-match": `"other", W/${etag}` } });
    if (path !== "/v1/members") expect(again).toMatchObject({ status: 304, text: "" });
    expect((await api("HEAD", path, { token })).text).toBe("");
    expect(headers.get("cache-control")).toMatch(token ? /no-store|private/ : /public/);
  }
});
