import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../shared/reference/codes.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { linkOf } from "../support/cast.ts";
import { api, fresh, letterTo, memberOf, site, tokenIn } from "../support/client.ts";
import { askedBy, choice, subscriberOf } from "../support/subscriptions-ground.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);
const status = (page: Page) => page.textContent("[role=status]");

test("somebody subscribes on a telephone, without script: wrong first, then right, confirms, changes, ends", async () => {
  const email = fresh("telefono");
  const page = await browser.page(phone);
  await page.goto(`${site}/es/subscribe?objective=7&country=CO`);
  await good(page);
  expect(await page.isChecked("[name=objectives][value='7']")).toBe(true);
  await page.fill("[name=email]", "no-es-un-correo");
  await page.check("[name=tables][value='2']");
  await send(page, "main form button");
  await good(page);
  expect(await page.getAttribute("[role=alert] a", "href")).toBe("#email");
  expect(await page.isChecked("[name=tables][value='2']"), "nothing is lost").toBe(true);
  await page.fill("[name=email]", email);
  await send(page, "main form button");
  expect(page.url()).toBe(`${site}/es/subscribe/sent`);
  await good(page);

  await page.goto(`${site}/es/subscription?t=${tokenIn(await letterTo(email, "subscriptionConfirmation"))}`);
  await good(page);
  expect(await page.textContent("main")).toMatch(/Un resumen por semana.*Colombia/s);
  await send(page, "form[action$=confirm-subscription] button");
  expect(await status(page)).toContain("La suscripción está activa");
  await good(page);
  await page.check("[name=every][value=month]");
  await page.uncheck("[name=countries][value=CO]");
  await send(page, "form[action$=change-subscription] button");
  expect(await status(page)).toContain("Guardamos los cambios");
  expect(await page.textContent("dl")).toMatch(/Un resumen por mes.*Todo$/s);
  await send(page, "form[action$=end-subscription] button");
  expect(await status(page)).toContain("Esta suscripción terminó");
  await good(page);
});

test("a member finds the subscriptions on their own page, adds one and ends it", async () => {
  const { email } = await memberOf(fresh("propia"));
  const page = await browser.page(phone);
  await signIn(page, site, "member", email);
  await page.goto(`${site}/es/me`);
  await send(page, "main a[href='/es/subscriptions']");
  await good(page);
  await page.check("[name=every][value=at-once]");
  await send(page, "form[action$=subscribe-member] button");
  expect(await status(page)).toContain("ya tiene esta suscripción");
  await good(page);
  await send(page, "main a[href*=change-own-subscription]");
  await good(page);
  expect(await page.isChecked("[name=every][value=at-once]"), "as it is").toBe(true);
  await page.check("[name=every][value=month]");
  await page.check("[name=tables][value='2']");
  await send(page, "main form button:not([name])");
  expect(await status(page)).toContain("Guardamos los cambios");
  expect(await page.textContent("main dl")).toMatch(/Un resumen por mes.*2/s);
  await send(page, "form[action$=end-own-subscription] button");
  expect(await status(page)).toContain("La suscripción terminó");
  expect(await page.textContent("main")).toContain("No tiene ninguna suscripción");
});

test.for(languages)("every page in %s, on a telephone and at a desk", { timeout: 120_000 }, async (language) => {
  const [asked, confirmed, ended] = [await askedBy(fresh("a")), await subscriberOf(), await subscriberOf()];
  await api("POST", "/v1/subscriptions/end", { body: { token: ended.link } });
  const member = await memberOf(fresh("pages"));
  await api("POST", "/v1/me/subscriptions", { token: member.token, body: { ...choice, countries: ["CO", "PE"] } });
  const signedIn = await browser.page(phone);
  await signIn(signedIn, site, "member", member.email);
  const cookies = await signedIn.context().cookies();
  const by = await linkOf("subscription", confirmed.id);
  const forms = [
    "do/subscribe",
    "do/subscribe-member",
    "do/end-own-subscription",
    "do/change-own-subscription",
    `do/change-subscription?t=${by}`,
    `do/end-subscription?t=${by}`,
    `do/confirm-subscription?t=${asked.link}`,
  ];
  for (const screen of [phone, desk]) {
    const page = await browser.page({ ...screen, javaScriptEnabled: true });
    await page.context().addCookies(cookies);
    // The forms of the contract are one renderer's, and long: once is enough.
    for (const path of [
      "subscribe",
      "subscribe/sent",
      "subscriptions",
      `subscription?t=${asked.link}`,
      `subscription?t=${by}`,
      `subscription?t=${ended.link}`,
      "subscription?t=x",
      ...(screen === phone ? forms : []),
    ]) {
      await page.goto(`${site}/${language}/${path}`);
      expect(await page.getAttribute("html", "lang"), path).toBe(language);
      expect(await page.$$("h1"), path).toHaveLength(1);
      await good(page);
    }
    await page.context().close();
  }
});
