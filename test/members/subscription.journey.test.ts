import { expect, test } from "vitest";
import { api, fresh, letters, lettersOf, letterTo, memberOf, request, site, waitFor } from "../support/client.ts";
import { comesBack, eventsOf, stateOf, under } from "../support/operator.ts";
import { askedBy, choice, holding, subscriberOf } from "../support/subscriptions-ground.ts";

const subscribe = (email: string, more: object = {}) =>
  api("POST", "/v1/subscriptions", { body: { email, ...choice, ...more } });
const bodyOf = (token: string, more: object = {}) => ({ body: { token, ...more } });
const end = (token: string) => api("POST", "/v1/subscriptions/end", bodyOf(token));
const confirm = (token: string) => api("POST", "/v1/subscriptions/confirmation", bodyOf(token));
const typesOf = async (id: string) => (await eventsOf(id)).map(({ type }) => type.split(".")[1]);

/** RFC 8058: what a mail program posts, as it may. */
const oneClick = (token: string, raw: BodyInit = "List-Unsubscribe=One-Click") =>
  api("POST", `/es/subscription?t=${token}`, {
    raw,
    headers: typeof raw === "string" ? { "content-type": "application/x-www-form-urlencoded" } : {},
  });

test("the answer is the same for a new address, one that asked already, and a member's", async () => {
  const member = await memberOf(fresh("known"));
  const email = fresh("new");
  const replies = [await subscribe(email), await subscribe(email), await subscribe(member.email)];
  for (const { status, body, headers } of replies) {
    expect([status, body]).toEqual([202, { status: "check-your-mail" }]);
    expect(headers.get("content-length")).toBe(replies[0]?.headers.get("content-length"));
  }
  await letterTo(email, "subscriptionConfirmation", 2);
});

test("case 6: looking changes nothing, one click confirms, more change nothing; no address stands in the record", async () => {
  const email = fresh("confirms");
  const { link, id } = await askedBy(email, { tables: [2], countries: ["CO"], language: "pt" });
  const letter = await letterTo(email, "subscriptionConfirmation");
  expect(letter.headers["list-unsubscribe"]).toBeUndefined();
  expect(letter.text).toMatch(/Um resumo por semana.*português.*Colômbia/s);
  const before = await stateOf([id]);
  for (const method of ["GET", "HEAD"])
    expect((await api(method, `/pt/subscription?t=${link}`)).status, method).toBe(200);
  expect(await stateOf([id])).toEqual(before);

  const click = await api("POST", "/pt/do/confirm-subscription", {
    raw: new URLSearchParams({ token: link }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect(click.status).toBe(303);
  const again = await confirm(link);
  expect(again.body).toMatchObject({ id, status: "confirmed", every: "week", tables: [2], countries: ["CO"] });
  expect((await confirm(link)).body).toEqual(again.body);
  expect(await typesOf(id)).toEqual(["subscription-asked", "subscription-confirmed"]);
  const held = await holding(email);
  expect(
    held.map(({ sk, expires }) => [sk, expires]),
    "kept without an end, once",
  ).toEqual([["subscription", undefined]]);
  expect(Object.keys(held[0] ?? {}).toSorted(), "and nothing more than it takes").toEqual(
    ["email", "id", "language", "pk", "sk", "version"].toSorted(),
  );
});

test("what nobody confirms vanishes by itself, and sends one letter only", async () => {
  const { email, id } = await askedBy(fresh("silent"));
  const item = (await under(id)).find(({ sk }) => sk === "subscription");
  const days = (Number(item?.expires) - Date.now() / 1000) / 86_400;
  expect(days).toBeGreaterThan(6.9);
  expect(days).toBeLessThan(7.1);
  expect(await letters(email)).toHaveLength(1);
});

test("a mailbox gets three letters a day, whatever is asked, and however the address is written", async () => {
  const email = fresh("much");
  const alias = (n: number) => email.replace("@", `+${n}@`);
  await request(alias(0));
  for (let n = 1; n < 5; n++) await subscribe(alias(n));
  const got = async () => (await Promise.all([0, 1, 2, 3, 4].map((n) => letters(alias(n))))).flat().length;
  await waitFor("three letters", async () => (await got()) === 3);
  await waitFor("all weighed", async () =>
    (await holding(email.split("@")[0] ?? "")).every(({ sk, asked, weighedAt }) =>
      sk === "registration" ? weighedAt : (asked as { weighedAt?: string } | undefined)?.weighedAt,
    ),
  );
  expect(await got()).toBe(3);
});

test("a program that fills in everything is thanked, and nothing is kept", async () => {
  const email = fresh("robot");
  const post = (entries: Record<string, string>) =>
    api("POST", "/en/subscribe", {
      raw: new URLSearchParams({ email, every: "week", language: "en", ...entries }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  expect(await post({ homepage: "https://spam.example" })).toMatchObject({ status: 303 });
  expect(await holding(email)).toEqual([]);
  const wrong = await post({ email: "nobody" });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("href=#email");
  const person = await post({ tables: "3" });
  expect([person.status, person.headers.get("location")]).toEqual([303, "/en/subscribe/sent"]);
  expect(await holding(email)).toMatchObject([{ asked: { tables: [3] } }]);
});

test("it is chosen otherwise and ended by the link of any letter; what ended is forgotten", async () => {
  const { email, link, id } = await subscriberOf(fresh("changes"));
  const changed = await api("POST", "/v1/subscriptions/change", bodyOf(link, { every: "month", objectives: [7] }));
  expect(changed.body).toMatchObject({ id, every: "month", objectives: [7], tables: [] });
  expect((await api("POST", "/v1/subscriptions/change", bodyOf(link, { every: "month" }))).body).toEqual(changed.body);
  const shown = await api("GET", `/es/subscription?t=${link}`);
  expect(shown.text).toMatch(/<input type=radio[^>]*value=month checked|value=month[^>]*checked/);
  expect(shown.headers.get("cache-control")).toContain("no-store");
  expect(shown.text).not.toContain(email);

  expect((await end(link)).body).toEqual({ status: "done" });
  expect((await end(link)).status, "posted twice").toBe(200);
  expect(await holding(email)).toEqual([]);
  expect(await typesOf(id)).toEqual(["asked", "confirmed", "changed", "ended"].map((what) => `subscription-${what}`));
  expect((await api("GET", `/es/subscription?t=${link}`)).text).toContain("Esta suscripción terminó");
  expect((await confirm(link)).status, "nobody comes back by an old link").toBe(410);
  expect((await api("POST", "/v1/subscriptions/change", bodyOf(link, { every: "week" }))).status).toBe(410);
  const gone = await api("GET", `/es/subscription?t=${"x".repeat(43)}`);
  expect([gone.status, gone.text.includes("/es/subscribe")]).toEqual([410, true]);
});

test("a request is ended before it is confirmed, and leaves nothing", async () => {
  const { email, link } = await askedBy(fresh("unasked"));
  expect((await end(link)).status).toBe(200);
  expect(await holding(email)).toEqual([]);
  expect((await confirm(link)).status).toBe(410);
});

test("one click of a mail program ends just this subscription, posted either way and twice", async () => {
  const email = fresh("clicks");
  const [one, other] = [await subscriberOf(email), await subscriberOf(email, { every: "month" })];
  const data = new FormData();
  data.set("List-Unsubscribe", "One-Click");
  expect((await oneClick(one.link, "something=else")).status).toBe(410);
  for (const raw of [data, "List-Unsubscribe=One-Click"]) expect((await oneClick(one.link, raw)).status).toBe(200);
  expect((await holding(email)).map(({ pk }) => pk)).toEqual([other.id]);
  expect((await confirm(other.link)).body).toMatchObject({ id: other.id, status: "confirmed" });
});

test("the same wish confirmed by two letters is one subscription, and either letter ends it", async () => {
  const email = fresh("twice");
  const [one, two] = [await askedBy(email), await askedBy(email)];
  const begun = await confirm(one.link);
  for (const _ of ["a click", "a second"]) expect((await confirm(two.link)).body).toEqual(begun.body);
  expect(
    (await holding(email)).map(({ pk }) => pk),
    "the address stands once",
  ).toEqual([one.id]);
  const other = await subscriberOf(email, { every: "month" });
  expect(other.subscription.id, "another wish is another").toBe(other.id);
  expect((await api("GET", `/es/subscription?t=${two.link}`)).text).not.toContain("terminó");
  expect((await end(two.link)).status).toBe(200);
  expect((await api("GET", `/es/subscription?t=${one.link}`)).text).toContain("Esta suscripción terminó");
  expect((await holding(email)).map(({ pk }) => pk)).toEqual([other.id]);
});

test("case 15: who is erased leaves no subscription, signed in or not, and no address", async () => {
  const { token, email, person } = await memberOf(fresh("erased"));
  const { body } = await api("POST", "/v1/me/subscriptions", { token, body: choice });
  const { id } = await subscriberOf(email);
  expect((await api("DELETE", "/v1/me", { token })).status).toBe(200);
  expect(await holding(email)).toEqual([]);
  for (const one of [body.id, id])
    await waitFor("ended", async () =>
      (await under(one)).some(({ sk, status }) => sk === "subscription" && status === "ended"),
    );
  expect(await under(person)).not.toContainEqual(expect.objectContaining({ sk: "subscriptions" }));
  expect(await typesOf(id), "told once").toEqual([
    "subscription-asked",
    "subscription-confirmed",
    "subscription-ended",
  ]);
});

test("case 14: a bounce ends the subscriptions of its address; a stranger's creates nothing", async () => {
  const { email, id } = await subscriberOf(fresh("bounces"));
  const back = (emailAddress: string) =>
    comesBack({ eventType: "Bounce", bounce: { bounceType: "Permanent", bouncedRecipients: [{ emailAddress }] } });
  await back(email);
  await waitFor("ended", async () => (await under(id)).some(({ status }) => status === "ended"));
  expect(await holding(email)).toEqual([]);
  expect(await typesOf(id)).toContain("address-suppressed");
  const unknown = fresh("unknown");
  await back(unknown);
  await subscribe(email);
  await waitFor("weighed", async () =>
    (await holding(email)).some(({ asked }) => (asked as { weighedAt?: string } | undefined)?.weighedAt),
  );
  expect(await holding(unknown)).toEqual([]);
  expect(await lettersOf(email, "subscriptionConfirmation"), "and nothing is sent there any more").toHaveLength(1);
});

test("the page fills itself in from a page of outcomes", async () => {
  const { text } = await api("GET", "/es/subscribe?table=2&objective=7&country=CO&every=x");
  for (const name of ["tables", "objectives", "countries"])
    expect(text, name).toMatch(new RegExp(`name=${name} value=(2|7|CO) checked`));
  expect(text.length, site).toBeLessThan(15_000);
});
