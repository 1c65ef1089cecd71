import { type Ask, etagOf, type Reply } from "./on-request.ts";

/** A good answer with its entity tag, or 304 to who has it already. (RFC 9110, 13.1.2) */
export function conditional({ headers }: Pick<Ask, "headers">, reply: Reply): Reply {
  if (reply.status !== 200 || reply.body === undefined) return reply;
  const etag = etagOf(reply.body);
  const seen = headers["if-none-match"]?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
  const told = { ...reply.headers, etag };
  return seen ? { status: 304, headers: told } : { ...reply, headers: told };
}
