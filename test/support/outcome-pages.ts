import { expect } from "vitest";
import type { ListedOutcome } from "../../shared/outcomes/shapes.ts";
import { api, type Reply, site } from "./client.ts";

/** Every outcome of a list, page by page, as the API tells it. */
export async function all(query: string): Promise<ListedOutcome[]> {
  const items: ListedOutcome[] = [];
  for (let cursor = ""; ; ) {
    const { body } = await api("GET", `/v1/outcomes?limit=100&${query}${cursor && `&cursor=${cursor}`}`);
    items.push(...body.items);
    if (!body.next) return items;
    cursor = body.next;
  }
}

/** Every row of a file, following the header Link (RFC 8288). */
export async function pages(path: string): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let next: string | undefined = path; next; ) {
    const reply: Reply = await api("GET", next);
    expect(reply.status, reply.text).toBe(200);
    replies.push(reply);
    next = /^<([^>]+)>; rel="next"$/.exec(reply.headers.get("link") ?? "")?.[1]?.replace(site, "");
  }
  return replies;
}
