import { expect, test } from "vitest";
import { api, approve, fresh, join, tokenOf } from "../support/client.ts";

test("try", async () => {
  const t0 = Date.now();
  const email = fresh("ana");
  const j = await join(email);
  console.log("joined", Date.now() - t0);
  const a = await approve(j.registration);
  console.log("approved", Date.now() - t0, a);
  const token = await tokenOf(email);
  console.log("signed in", Date.now() - t0);
  const me = await api("GET", "/v1/me", { token });
  console.log(me.text, [...me.headers]);
  expect(me.status).toBe(200);
});
