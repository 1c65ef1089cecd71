import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { operations as contributions } from "../../shared/contributions/contract.ts";
import { operations as dialogue } from "../../shared/dialogue/contract.ts";
import { operations as letters } from "../../shared/letters/contract.ts";
import { operations as liaison } from "../../shared/liaison/contract.ts";
import { operations as meetings } from "../../shared/meetings/contract.ts";
import { operations as members } from "../../shared/members/contract.ts";
import { operations as outcomes } from "../../shared/outcomes/contract.ts";
import { operations as pledges } from "../../shared/pledges/contract.ts";
import { operations as reference } from "../../shared/reference/contract.ts";
import { operations as tables } from "../../shared/tables/contract.ts";
import { openApiOf } from "../../shared/web/openapi.ts";

const publishing = { contributions, pledges, dialogue, outcomes };
const rooms = { members, tables, meetings, liaison, ...publishing, letters, reference };
const document = openApiOf(rooms, { version: "1", site: "https://example.org", contact: "contact@example.org" }) as {
  paths: Record<
    string,
    Record<string, { operationId: string; security: object[]; responses: Record<string, { content?: object }> }>
  >;
};

test("the contracts make a valid OpenAPI 3.1 document", async () => {
  expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true });
});

test("it tells every operation once, with its security and its problems", () => {
  const told = Object.values(document.paths).flatMap((path) => Object.values(path));
  expect(told.map(({ operationId }) => operationId).sort()).toEqual(
    Object.values(rooms)
      .flat()
      .map(({ name }) => name)
      .sort(),
  );
  for (const { security, responses } of told) {
    expect(security).toBeDefined();
    for (const [status, { content }] of Object.entries(responses))
      if (status >= "400") expect(Object.keys(content ?? {})).toEqual(["application/problem+json"]);
  }
});

test("how large a body may be is said as it is", () => {
  const larger = (method: string, path: string) => document.paths[path]?.[method]?.responses["413"];
  expect(larger("post", "/v1/messages")).toMatchObject({ description: "Larger than 256 KB" });
  expect(larger("post", "/v1/recommendations/import")).toMatchObject({ description: "Larger than 2 MB" });
  expect(larger("post", "/v1/messages/{id}/withdrawal")).toMatchObject({ description: "Larger than 64 KB" });
});

test("what is gone may say what takes its place, in the document and by its header", () => {
  const gone = document.paths["/v1/outcomes/{id}"]?.["get"]?.responses["410"];
  const schema = { $ref: "#/components/schemas/Gone" };
  expect(gone).toMatchObject({ content: { "application/problem+json": { schema } }, headers: { Link: {} } });
  expect(document).toHaveProperty("components.schemas.Gone.properties.successor.required", ["id", "url"]);
});
