import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as zod from "zod";
import { bundleOf, bundling } from "../../infra/platform/bundle.ts";
import { standIns, standingIn } from "../../infra/platform/stand-ins.ts";
import { entryOf, functions } from "../support/templates.ts";
import { wrongs } from "../support/wrongs.ts";

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "dialogue-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Somebody who calls what is left out, bundled as the functions are. */
const stranger = `
  import "./functions/members/api.ts";
  export * as z from "zod";
  export { default as countries } from "i18n-iso-countries/codes.json";
  export { wrongs } from "./test/support/wrongs.ts";
`;
let bundled: { z: typeof zod; countries: string[][]; wrongs: typeof wrongs };

beforeAll(async () => {
  const outfile = join(folder, "stranger.cjs");
  const stdin = { contents: stranger, resolveDir: bundling.absWorkingDir };
  await build({ ...bundling, stdin, outfile, plugins: [standingIn(["members/api"])] });
  bundled = require(outfile);
});

describe("what stands in for a library's module", () => {
  test("fails loudly where it is used after all", () => {
    const { z, countries } = bundled;
    const schema = z.string().max(3);
    expect(() => z.toJSONSchema(schema)).toThrow("is left out of this bundle");
    expect(() => schema.toJSONSchema()).toThrow("is left out of this bundle");
    expect(() => schema["~standard"]).toThrow("is left out of this bundle");
    expect(() => z.coerce.date()).toThrow("is left out of this bundle");
    expect(countries.find(([alpha2]) => alpha2 === "CO")).toHaveLength(1 + 2);
    expect(() => countries[0]?.[1]).toThrow("is left out of this bundle");
  });

  test("leaves what forms ask of a field", () => {
    const { z } = bundled;
    expect([z.email().format, z.iso.date().format, z.string().max(3).maxLength]).toEqual(["email", "date", 3]);
  });

  test("leaves numbers of an address, and what a schema falls back to", () => {
    const { z } = bundled;
    expect(z.coerce.number().parse("5")).toBe(5);
    expect(z.number().catch(1).parse("five")).toBe(1);
  });

  test("leaves every sentence on what is wrong with a field as it was", () => {
    expect(bundled.wrongs()).toEqual(wrongs());
    expect(new Set(wrongs().flatMap((errors) => errors.map(({ code }) => code))).size).toBeGreaterThan(8);
  });

  test("spares functions that are there", () => {
    const entries = functions.map(entryOf);
    expect(standIns.flatMap(({ except = [] }) => except).filter((entry) => !entries.includes(entry))).toEqual([]);
  });
});

test("the site's bundle makes the contracts' documents", async () => {
  const { handler } = require(`${bundleOf("site/pages")}/index.js`) as {
    handler: (event: object, context: object) => Promise<APIGatewayProxyStructuredResultV2>;
  };
  const asked = async (rawPath: string) => {
    const requestContext = { http: { method: "GET" }, timeEpoch: Date.UTC(2027, 0, 4), requestId: "r" };
    const { statusCode, body } = await handler(
      { version: "2.0", rawPath, rawQueryString: "", headers: {}, requestContext },
      {},
    );
    return { statusCode, document: JSON.parse(body ?? "") };
  };
  const open = await asked("/v1/openapi.json");
  expect(open).toMatchObject({ statusCode: 200, document: { openapi: "3.1.0" } });
  expect(Object.keys(open.document.components.schemas)).toContain("Meeting");
  const events = await asked("/v1/asyncapi.json");
  expect(events).toMatchObject({ statusCode: 200, document: { asyncapi: "3.0.0" } });
  expect(Object.keys(events.document.components.messages).length).toBeGreaterThan(50);
});
