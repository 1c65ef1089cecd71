import * as z from "zod";

/**
 * Who may call: anybody, the bearer of a letter's link (the token stands in the body), a member's person, the secretariat,
 * an agency's or a government's focal point, or who holds such a seat now: in which body, the action asks. `liaison` is a
 * seat at the Liaison Table: a representative's, or an agency's whose turn it is.
 */
export type Who =
  | "everyone"
  | "bearer"
  | "member"
  | "secretariat"
  | "agency"
  | "government"
  | "coordinator"
  | "representative"
  | "liaison";

export interface Operation<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  name: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** RFC 6570 level 1 */
  path: `/v1/${string}`;
  who: readonly Who[];
  summary: string;
  params: P;
  query: Q;
  body: B;
  output: O;
  status: 200 | 201 | 202;
  /** refused with, beyond what the door itself says */
  errors: readonly (404 | 409 | 410 | 412 | 428)[];
  /** Cache-Control of a good answer */
  cache: string;
  /** asks If-Match with the ETag of this operation's GET */
  ifMatch: boolean;
  /** of the body it takes, beside a form; JSON unless told */
  takes: "application/json" | "text/csv";
  /** of a good answer; other than JSON, the output is its text */
  media: "application/json" | "text/calendar" | "text/csv" | "application/atom+xml" | "application/x-ndjson";
  /** the largest body, in bytes */
  largest: number;
}

export const None = z.strictObject({});

/** An operation of the API as pure data: routes, checks, OpenAPI, forms and the table of rights come from it. */
export function operation<
  const N extends string,
  const M extends Operation["method"],
  O extends z.ZodType,
  P extends z.ZodObject = typeof None,
  Q extends z.ZodObject = typeof None,
  B extends z.ZodType = typeof None,
>(
  it: Pick<Operation, "path" | "who" | "summary"> & {
    name: N;
    method: M;
    output: O;
    params?: P;
    query?: Q;
    body?: B;
  } & Partial<Pick<Operation, "status" | "errors" | "cache" | "ifMatch" | "takes" | "media" | "largest">>,
) {
  return {
    status: 200,
    errors: [],
    cache: it.who.includes("everyone") && it.method === "GET" ? "public, max-age=60" : "no-store",
    ifMatch: false,
    takes: "application/json",
    media: "application/json",
    largest: 64 * 1024,
    params: None as unknown as P,
    query: None as unknown as Q,
    body: None as unknown as B,
    ...it,
  } as const satisfies Operation<P, Q, B, O>;
}

export type InputOf<T extends Operation> = {
  params: z.output<T["params"]>;
  query: z.output<T["query"]>;
  body: z.output<T["body"]>;
};
export type OutputOf<T extends Operation> = z.input<T["output"]>;

/** A page of a list: opaque `next`, or null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

export const Paging = {
  cursor: z.string().max(1024).optional().describe("`next` of the page before"),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe("items a page, 1 to 100"),
};
