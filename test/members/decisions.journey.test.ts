import { expect, test } from "vitest";
import { api, confirm, fresh, join, letterTo, memberOf, request, tokenIn, tokenOf } from "../support/client.ts";
import { eventsOf } from "../support/operator.ts";

const decide = async (registration: string, decision: "approval" | "decline" | "question", body: object) =>
  api("POST", `/v1/registrations/${registration}/${decision}`, { token: await tokenOf("secretariat"), body });
const decisionsOn = async (registration: string) =>
  (await eventsOf(registration)).filter(({ type }) => /approved|declined|joined/.test(type));

test("of two different decisions at once one wins, and the other hears which", async () => {
  const { registration } = await join(fresh("race"));
  const answers = await Promise.all([
    decide(registration, "approval", {}),
    decide(registration, "decline", { reason: "incomplete" }),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
  expect(["approved", "declined"]).toContain(won?.body.status);
  expect(lost?.body).toMatchObject({ type: "urn:dialogue:problem:already-decided", status: 409 });
  expect(await decisionsOn(registration)).toHaveLength(1);
});

test("the same decision twice, at once or later, is one decision", async () => {
  const { registration, email } = await join(fresh("same"));
  const twice = await Promise.all([decide(registration, "approval", {}), decide(registration, "approval", {})]);
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  const later = await decide(registration, "approval", {});
  for (const { body } of twice) expect(body.decision).toEqual(later.body.decision);
  expect(await decisionsOn(registration)).toHaveLength(1);
  expect((await decide(registration, "decline", { reason: "other" })).status).toBe(409);
  expect((await decide(registration, "question", { text: "?" })).status).toBe(409);
  await letterTo(email, "welcome");
});

test("a decline tells the reason, and is repeated only as it was", async () => {
  const { registration, email, link } = await join(fresh("declined"));
  const body = { reason: "other", note: "Una <b>nota</b>\ncon dos líneas" };
  const first = await decide(registration, "decline", body);
  expect(first.body).toMatchObject({ status: "declined", decision: body });
  expect((await decide(registration, "decline", body)).text).toBe(first.text);
  expect((await decide(registration, "decline", { ...body, note: "otra" })).status).toBe(409);
  expect((await decide(registration, "approval", {})).status).toBe(409);
  expect((await letterTo(email, "declined")).text).toContain("> con dos líneas");
  const { body: held } = await api("POST", "/v1/registrations/export", { body: { token: link } });
  expect(held).toMatchObject({ status: "declined" });
  expect(held.decision.by, "who decided is not told").toBeUndefined();
  expect((await api("POST", "/v1/registrations/withdrawal", { body: { token: link } })).status).toBe(409);
  await request(email);
  const again = await confirm(tokenIn(await letterTo(email, "confirmation", 2)));
  expect(again.body.registration, "a new request is free").not.toBe(registration);
});

test("an approval into an organization adds a person to it", async () => {
  const host = await memberOf(fresh("host"), { organization: { name: "Casa Anfitriona del Norte" } });
  const guest = await join(fresh("guest"), { organization: { name: "Casa anfitriona del norte" } });
  const { body } = await api("GET", `/v1/registrations/${guest.registration}`, { token: await tokenOf("secretariat") });
  expect(body.similar).toContainEqual({ id: host.member, name: "Casa Anfitriona del Norte", same: true });
  expect(
    (await decide(guest.registration, "approval", { organization: "org_01M00000000000000000000009" })).status,
  ).toBe(409);
  const approved = await decide(guest.registration, "approval", { organization: host.member });
  expect(approved.body.decision).toMatchObject({ member: host.member, organization: host.member });
  expect((await decide(guest.registration, "approval", {})).status).toBe(409);
  const me = await api("GET", "/v1/me", { token: await tokenOf(guest.email) });
  expect(me.body).toMatchObject({ member: host.member });
  expect(me.body.persons).toHaveLength(2);
});

test("two who approve into one organization at once both arrive", async () => {
  const host = await memberOf(fresh("host"));
  const guests = await Promise.all([join(fresh("guest")), join(fresh("guest"))]);
  const into = { organization: host.member };
  const answers = await Promise.all(guests.map(({ registration }) => decide(registration, "approval", into)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await api("GET", "/v1/me", { token: host.token })).body.persons).toHaveLength(3);
});
