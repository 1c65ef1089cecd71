import { expect, test } from "vitest";
import { api, fresh, lettersOf, letterTo, memberOf, waitFor } from "../support/client.ts";
import { under } from "../support/operator.ts";
import { choice } from "../support/subscriptions-ground.ts";

test("who is signed in subscribes at once, sees it, takes it along, and ends it", async () => {
  const { token, email } = await memberOf(fresh("own"));
  const post = (body: object = choice) => api("POST", "/v1/me/subscriptions", { token, body });
  const made = await post();
  expect([made.status, made.body.status]).toEqual([201, "confirmed"]);
  expect((await post()).body, "a double click").toEqual(made.body);
  const twice = await Promise.all([post({ ...choice, every: "month" }), post({ ...choice, every: "month" })]);
  expect(twice[0]?.body.id).toBe(twice[1]?.body.id);
  const list = async () => (await api("GET", "/v1/me/subscriptions", { token })).body.items;
  expect(await list()).toHaveLength(2);
  const { body } = await api("GET", "/v1/me/export", { token });
  expect(body.subscriptions).toHaveLength(2);
  const path = `/v1/me/subscriptions/${made.body.id}`;
  const seen = await api("GET", path, { token });
  expect(seen.body).toEqual(made.body);
  const change = (
    headers: Record<string, string>,
    one = token,
    asked: object = { every: "month", countries: ["PE"] },
  ) => api("PATCH", path, { token: one, body: asked, headers });
  const match = { "if-match": seen.headers.get("etag") ?? "" };
  const changed = await change(match);
  expect(changed.body).toEqual({ ...made.body, every: "month", countries: ["PE"] });
  expect((await change(match)).status, "somebody has changed it since").toBe(412);
  expect((await change({})).status).toBe(428);
  const stranger = await memberOf(fresh("stranger"));
  expect((await change({ "if-match": "*" }, stranger.token)).status).toBe(404);
  expect((await api("GET", path, { token: stranger.token })).status).toBe(404);
  expect((await change({ "if-match": "*" }, token, { every: choice.every, countries: choice.countries })).body).toEqual(
    made.body,
  );
  const drop = () => api("DELETE", `/v1/me/subscriptions/${made.body.id}`, { token });
  expect([(await drop()).status, (await drop()).status], "twice").toEqual([200, 200]);
  expect(await list()).toHaveLength(1);
  expect((await change({ "if-match": "*" })).status, "it has ended").toBe(404);
  expect(await lettersOf(email, "subscriptionConfirmation")).toEqual([]);
  for (let n = 1; n < 10; n++) expect((await post({ ...choice, objectives: [n] })).status).toBe(201);
  expect(await post({ ...choice, objectives: [20] })).toMatchObject({ status: 409 });
});

test("case 7: declining optional letters ends digests asked for before, and stops no letter about the account", async () => {
  const { token, email, person } = await memberOf(fresh("declines"));
  const list = async () => (await api("GET", "/v1/me/subscriptions", { token })).body.items;
  await api("POST", "/v1/me/subscriptions", { token, body: choice });
  // Optional letters were never asked for: declining them says it of the digest all the same.
  await api("PUT", "/v1/me/preferences", { token, body: { optionalLetters: false } });
  await waitFor("no subscription", async () => (await list()).length === 0);
  expect(await under(person)).not.toContainEqual(expect.objectContaining({ sk: "subscriptions" }));
  await api("POST", "/v1/me/subscriptions", { token, body: choice });
  await api("PATCH", "/v1/me", { token, body: { about: "Otra cosa" }, headers: { "if-match": "*" } });
  expect(await list(), "asked for afterwards").toHaveLength(1);
  const moved = fresh("moved");
  await api("POST", "/v1/me/address", { token, body: { email: moved } });
  await letterTo(moved, "addressConfirmation");
  await letterTo(email, "addressNotice");
});
