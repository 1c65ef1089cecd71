import { beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "../../infra/local/year/stage.ts";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import { Country } from "../../shared/reference/codes.ts";
import { region } from "../../shared/reference/names.ts";
import { dateOf, plusDays } from "../../shared/time.ts";
import { api, fresh, lettersOf, memberOf, waitFor } from "../support/client.ts";
import { eventsOf, place, under } from "../support/operator.ts";
import { choice, publishOn, retractOn, subscriberOf } from "../support/subscriptions-ground.ts";

/** Who subscribes today gets digests by the days that follow, played by dated calls of the deployed daily function. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage(place);
});

const begun = dateOf(new Date().toISOString());
const dayAt = (days: number, time: string) => `${dateOf(plusDays(`${begun}T00:00:00.000Z`, days))}T${time}.000Z`;
const run = (at: string) => stage.schedule("outcomes/send-digests", new Date(at));
const digestsDue = async (id: string) =>
  (await eventsOf(id)).flatMap(({ type, data }) => (type === "outcomes.digest-due.v1" ? [data] : []));
const stateOf = async (id: string) => (await under(id)).find(({ sk, every }) => sk === "subscription" && every);
const digests = (to: string) => lettersOf(to, "digest");
/** What stands before it on the bulk lane goes at SES's pace, everybody else's digests of the day too. */
const bulkTo = (to: string, name: "digest" | "outcomePublished", nth = 1) =>
  waitFor(`letter ${nth} "${name}" to ${to}`, async () => (await lettersOf(to, name))[nth - 1], 70_000);
/** Of a country that no other test is about: outside the region, and drawn anew by each run. */
const far = Country.options.filter((code) => !region.has(code));
const drawn = () => ({ countries: far.splice(Math.floor(Math.random() * far.length), 1) });

test("at once: published, and there; each outcome in a letter of its own, to whom it concerns, once", async () => {
  const [only, elsewhere] = [drawn(), drawn()];
  const reader = await subscriberOf(fresh("at-once"), { every: "at-once", ...only, language: "en" });
  const other = await subscriberOf(fresh("elsewhere"), { every: "at-once", ...elsewhere });
  const [first, second] = [
    await publishOn(new Date().toISOString(), only),
    await publishOn(new Date().toISOString(), only),
  ];
  await bulkTo(reader.email, "outcomePublished", 2);
  const letters = await lettersOf(reader.email, "outcomePublished");
  const told = letters.map(({ links }) => links.find((link) => link.includes("/outcomes/"))?.slice(-30) ?? "");
  expect(new Set(told)).toEqual(new Set([first, second]));
  expect(letters[0]?.text, "case 17").toContain(letterMessages.en.otherLanguage);
  expect(letters[0]?.subject).toMatch(/^Publicado: Informe/);
  expect(letters[0]?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  expect(await lettersOf(other.email, "outcomePublished")).toEqual([]);
});

test("weekly: the third still arrives, 10:05 and then 10:01 skip and repeat nothing, and a schedule that fires twice sends one", async () => {
  const only = drawn();
  const { email, id, link } = await subscriberOf(fresh("weekly"), only);
  const member = await memberOf(fresh("weekly-member"));
  await api("POST", "/v1/me/subscriptions", { token: member.token, body: { ...choice, ...only } });

  await publishOn(dayAt(3, "09:00:00"), drawn());
  const one = await publishOn(dayAt(3, "09:00:00"), only);
  await run(dayAt(6, "23:50:00"));
  expect(await digestsDue(id), "six days are no week").toEqual([]);
  await Promise.all([run(dayAt(7, "10:05:00")), run(dayAt(7, "10:05:00"))]);
  await run(dayAt(7, "10:06:00"));
  expect(await digestsDue(id)).toMatchObject([{ until: dayAt(7, "10:00:00") }]);
  const first = await bulkTo(email, "digest");
  expect(first.subject).toBe("Un resultado nuevo del Mecanismo");
  expect(first.links.filter((href) => href.includes("/outcomes/"))).toEqual([expect.stringContaining(one)]);
  expect(first.text).toMatch(/Informes\s+========/);
  expect((await bulkTo(member.email, "digest")).text).toContain(one);

  const two = await publishOn(dayAt(7, "10:02:00"), only);
  const three = await publishOn(dayAt(14, "09:55:59"), only);
  await run(dayAt(14, "10:01:00"));
  const second = await bulkTo(email, "digest", 2);
  expect(second.links.filter((href) => href.includes("/outcomes/")).map((href) => href.slice(-30))).toEqual([
    two,
    three,
  ]);

  await run(dayAt(21, "10:03:00"));
  expect(await stateOf(id), "nothing new: the day moves on, no letter").toMatchObject({
    digested: dateOf(dayAt(21, "0")),
  });
  expect(await digestsDue(id)).toHaveLength(2);

  const [four, gone] = [await publishOn(dayAt(22, "00:00:00"), only), await publishOn(dayAt(22, "00:00:00"), only)];
  await retractOn(dayAt(23, "00:00:00"), gone);
  await run(dayAt(30, "12:00:00"));
  const third = await bulkTo(email, "digest", 3);
  expect(third.text).toContain(four);
  expect(third.text).not.toContain(gone);

  const unsubscribe = /<([^>]+)>/.exec(String(third.headers["list-unsubscribe"]))?.[1] ?? "";
  const { pathname, search } = new URL(unsubscribe);
  expect(pathname).toBe("/es/subscription");
  expect((await api("GET", pathname + search)).status).toBe(200);
  await publishOn(dayAt(33, "00:00:00"), only);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  for (const _ of ["once", "twice"])
    expect((await api("POST", pathname + search, { raw: "List-Unsubscribe=One-Click", headers })).status).toBe(200);
  await run(dayAt(36, "12:00:00"));
  await bulkTo(member.email, "digest", 4);
  expect(await digests(email), "who has ended gets no more").toHaveLength(3);
  expect((await api("GET", `/es/subscription?t=${link}`)).text).toContain("Esta suscripción terminó");
});

test("monthly: once a month, in the language of the subscription, and turned to at once it tells the rest first", async () => {
  const only = drawn();
  const { email, id, link } = await subscriberOf(fresh("monthly"), { every: "month", language: "fr", ...only });
  const published = await publishOn(dayAt(4, "09:00:00"), only);
  await run(dayAt(27, "12:00:00"));
  expect(await digestsDue(id)).toEqual([]);
  await run(dayAt(32, "12:00:00"));
  const letter = await bulkTo(email, "digest");
  expect(letter.subject).toBe("Un nouveau résultat du Mécanisme");
  expect(letter.text).toContain("(espagnol)");
  expect(letter.text).toContain(published);
  await run(dayAt(33, "12:00:00"));
  expect(await digestsDue(id)).toHaveLength(1);

  const late = await publishOn(dayAt(34, "09:00:00"), only);
  const body = { token: link, every: "at-once" };
  const changed = await stage.request("members/subscriptions-api", new Date(dayAt(35, "09:00:00")), {
    method: "POST",
    path: "/v1/subscriptions/change",
    body,
  });
  expect(changed).toMatchObject({ status: 200, body: { every: "at-once" } });
  await run(dayAt(35, "12:00:00"));
  expect((await bulkTo(email, "digest", 2)).text).toContain(late);
  const now = await publishOn(dayAt(36, "09:00:00"), only);
  expect((await bulkTo(email, "outcomePublished")).text).toContain(now);
  await run(dayAt(70, "12:00:00"));
  expect(await digestsDue(id)).toHaveLength(2);
});
