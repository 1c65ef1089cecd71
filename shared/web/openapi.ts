import * as z from "zod";
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import type { Operation } from "./operation.ts";

/** RFC 9457, in the language asked for. */
const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })),
  })
  .meta({ id: "Problem", description: "RFC 9457, in the language asked for; each wrong field with its JSON Pointer" });

/** Of what was retired, with what takes its place. */
const Gone = Problem.extend({
  successor: z
    .strictObject({ id: z.string(), url: z.string() })
    .optional()
    .describe("what takes its place, which the header Link names too; none of a letter's link"),
}).meta({ id: "Gone", description: "A problem of what is no longer there" });

const reasons: Record<number, string> = {
  400: "Something in the input is wrong",
  401: "Sign-in needed: the access token is missing, expired, forged or of another pool",
  403: "Not allowed to this caller",
  404: "No such thing",
  409: "Decided or taken already",
  410: "The link is no longer good, or what stood here was retired",
  412: "Changed since it was seen",
  415: "Another media type is expected",
  428: "If-Match is missing",
};

const KB = 1024;
const reasonOf = (status: number, { largest }: Pick<Operation, "largest">): string => {
  if (status !== 413) return reasons[status] ?? "";
  return `Larger than ${largest < KB * KB ? `${largest / KB} KB` : `${largest / KB / KB} MB`}`;
};

/** The OpenAPI 3.1 document of the rooms' contracts, each room a tag. */
export function openApiOf(
  rooms: Record<string, readonly Operation[]>,
  about: { version: string; site: string; contact: string },
): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const [room, operations] of Object.entries(rooms))
    for (const one of operations)
      paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: described(room, one) };
  const document: ZodOpenApiObject = {
    openapi: "3.1.0",
    info: {
      title: "Dialogue Mechanism",
      version: about.version,
      description:
        "The Latin America and the Caribbean Civil Society and Other Stakeholders Open and Permanent Dialogue Mechanism.",
      contact: { name: "Secretariat", email: about.contact },
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: about.site }],
    tags: Object.keys(rooms).map((name) => ({ name, description: `The room ${name}` })),
    paths,
    components: {
      securitySchemes: {
        signIn: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "Access token of managed login" },
      },
    },
  };
  return createDocument(document, { override: told });
}

/** What the schemas mean and zod's rendering leaves out, or says at a length that nobody reads. */
const told: CreateDocumentOptions["override"] = ({ jsonSchema }) => {
  if (jsonSchema.oneOf && jsonSchema.type === "object") jsonSchema.unevaluatedProperties = false;
  if (jsonSchema.format === "date-time" || jsonSchema.format === "date") delete jsonSchema.pattern;
};

function described(room: string, one: Operation): ZodOpenApiOperationObject {
  const closed = !one.who.includes("everyone") && !one.who.includes("bearer");
  const writes = one.method !== "GET" && !(one.method === "DELETE");
  const statuses = [
    400,
    ...(closed ? [401, 403] : []),
    ...(writes ? [413, 415] : []),
    ...one.errors,
    ...(hasParams(one) ? [404] : []),
  ];
  return {
    operationId: one.name,
    summary: one.summary,
    description: `${one.summary}. May be used by: ${one.who.join(", ")}.`,
    tags: [room],
    security: closed ? [{ signIn: [] }] : [],
    requestParams: {
      ...(hasParams(one) && { path: one.params }),
      ...(Object.keys(one.query.shape).length && { query: one.query }),
      ...(one.ifMatch && {
        header: z.object({ "If-Match": z.string().describe("ETag of the representation that was seen") }),
      }),
    },
    ...(writes && {
      requestBody: {
        required: true,
        content: { [one.takes]: { schema: one.takes === "application/json" ? one.body : z.string() } },
      },
    }),
    responses: {
      [String(one.status)]: good(one),
      ...(one.method === "GET" && { "304": { description: "As it was seen (If-None-Match)" } }),
      ...Object.fromEntries(
        [...new Set(statuses)]
          .sort((a, b) => a - b)
          .map((status) => [String(status), problem(reasonOf(status, one), status)]),
      ),
      default: problem("Whatever else goes wrong"),
    },
  };
}

const hasParams = ({ params }: Operation) => Object.keys(params.shape).length > 0;

const problem = (description: string, status?: number) => ({
  description,
  ...(status === 410 && {
    headers: z.object({ Link: z.string().optional().describe('rel="successor-version" (RFC 5829)') }),
  }),
  content: { "application/problem+json": { schema: status === 410 ? Gone : Problem } },
});

const good = ({ output, method, cache, media }: Operation) => ({
  description: "Done as asked",
  headers: z.object({
    "Cache-Control": z.string().meta({ examples: [cache] }),
    ...((method === "GET" || method === "PATCH") && { ETag: z.string() }),
  }),
  content: { [media]: { schema: output } },
});
