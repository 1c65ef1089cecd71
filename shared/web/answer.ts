import type { Language } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { anybody, type Caller, callerOf, may } from "./caller.ts";
import { fileText } from "./file-text.ts";
import { type Ask, etagOf, type Reply, type Route, worldOf } from "./on-request.ts";
import type { InputOf, Operation, OutputOf } from "./operation.ts";
import { Denial } from "./problem.ts";
import { parseInput } from "./validation.ts";

export interface Call<O extends Operation> {
  world: World;
  caller: Caller;
  input: InputOf<O>;
  /** in which the caller reads; Spanish unless they say */
  language: Language;
  /** throws stale unless the representation is the one that the caller saw (If-Match) */
  matches: (current: unknown) => void;
  /** headers that go with the answer over the API, such as Link (RFC 8288) */
  tell?: (headers: Record<string, string>) => void;
}

/** An operation with the action that answers it; the API's routes and the forms are both made of it. */
export interface Answer {
  operation: Operation;
  /** input of the operation's schemas in, output of its schema out */
  action: (call: Call<Operation>) => Promise<unknown>;
}

export const answer = <O extends Operation>(operation: O, action: (call: Call<O>) => Promise<OutputOf<O>>): Answer => ({
  operation,
  action: async (call) => operation.output.parse(await action(call as Call<O>)),
});

/** An operation as a route of the JSON API: who may, input in, action, output out. */
export const asApi = ({ operation, action }: Answer): Route => ({
  methods: [operation.method],
  path: operation.path,
  largest: operation.largest,
  async respond(ask) {
    const caller = await bearer(ask);
    permit(operation, caller);
    const input = readInput(operation, ask);
    const told: Record<string, string> = {};
    const output = await action({
      world: worldOf(ask, caller),
      caller,
      input,
      language: ask.language,
      matches: matching(operation, ask),
      tell: (headers) => Object.assign(told, headers),
    });
    return represent(operation, ask, output, told);
  },
});

/** @throws Denial sign-in-needed, not-allowed */
export function permit({ who }: Operation, caller: Caller) {
  if (may(who, caller)) return;
  throw new Denial(caller.as === "everyone" ? "sign-in-needed" : "not-allowed");
}

async function bearer({ headers, now }: Ask): Promise<Caller> {
  const header = headers["authorization"];
  if (header === undefined) return anybody;
  const caller = await callerOf(/^Bearer (.+)$/i.exec(header)?.[1] ?? "", now);
  if (!caller) throw new Denial("sign-in-needed");
  return caller;
}

function readInput<O extends Operation>(operation: O, ask: Ask): InputOf<O> {
  const params = operation.params.safeParse(ask.params);
  if (!params.success) throw new Refusal("not-found");
  const query = parseInput(operation.query, ask.query);
  const body = parseInput(operation.body, readBody(operation, ask));
  return { params: params.data, query, body } as InputOf<O>;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A body in another medium than JSON is the text of the input's one field, `file`. */
function readBody({ method, takes }: Operation, { body, headers }: Ask): unknown {
  if (method === "GET" || (method === "DELETE" && body.length === 0)) return {};
  if (takes !== "application/json" && headers["content-type"]?.split(";")[0]?.trim().toLowerCase() === takes)
    return { file: fileText(body) };
  if (!/^application\/(merge-patch\+)?json\s*(;|$)/i.test(headers["content-type"] ?? ""))
    throw new Denial("wrong-media-type");
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw new Denial("not-json");
  }
}

function matching({ ifMatch }: Operation, { headers }: Ask) {
  const condition = headers["if-match"];
  if (ifMatch && condition === undefined) throw new Refusal("condition-missing");
  return (current: unknown) => {
    if (
      condition &&
      condition !== "*" &&
      !condition.split(",").some((tag) => tag.trim() === etagOf(JSON.stringify(current)))
    )
      throw new Refusal("stale");
  };
}

function represent(
  { method, status, cache, who, media }: Operation,
  { headers }: Ask,
  output: unknown,
  told: Record<string, string>,
): Reply {
  const body = media === "application/json" ? JSON.stringify(output) : String(output);
  const common = {
    "content-type": media === "application/json" ? media : `${media}; charset=utf-8`,
    // What somebody signed in is told may be their own: nothing on the way keeps it for others.
    "cache-control": who.includes("everyone") && headers["authorization"] ? "private, no-store" : cache,
    ...(media === "text/calendar" && { vary: "accept-language" }),
    ...(who.includes("everyone") && { "access-control-allow-origin": "*" }),
    ...told,
    ...(told["link"] && { "access-control-expose-headers": "link" }),
    ...(method === "GET" || method === "PATCH" ? { etag: etagOf(body) } : {}),
  };
  const seen =
    method === "GET" &&
    headers["if-none-match"]?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === common.etag);
  return seen ? { status: 304, headers: common } : { status, headers: common, body };
}
