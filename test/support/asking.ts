import { expect } from "vitest";
import { api, type Reply, tokenOf } from "./client.ts";

/** One request by somebody who is signed in, or by nobody. */
export const as = (who: { token: string } | undefined, method: string, path: string, body?: object) =>
  api(method, path, { token: who?.token, body });

export const secretariat = async (method: string, path: string, body?: object) =>
  api(method, path, { token: await tokenOf("secretariat"), body });

/** The body of an answer that must be good. */
export const good = (reply: Reply, status = 200) => {
  expect(reply.status, reply.text).toBe(status);
  return reply.body;
};
