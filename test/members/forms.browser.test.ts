import { afterAll, beforeAll, expect, test } from "vitest";
import { passwordsIn, secretariat } from "../../infra/local/appoint.ts";
import { placeIn } from "../../infra/local/settings.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { api, fresh, join, letterTo, memberOf, site, tokenIn, tokenOf } from "../support/client.ts";
import { directory } from "../support/directory.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const statusOf = async (registration: string) =>
  (await api("GET", `/v1/registrations/${registration}`, { token: await tokenOf("secretariat") })).body;

test("the secretariat asks, approves and declines by the forms that the contracts make", async () => {
  const [one, other] = [await join(fresh("form")), await join(fresh("form"))];
  const page = await browser.page(desk);
  await signIn(page, site, "secretariat", secretariat, passwordsIn(placeIn(directory).directory)[secretariat]);
  const fill = async (operation: string, registration: string, entries: Record<string, string> = {}) => {
    await page.goto(`${site}/es/do/${operation}?id=${registration}`);
    for (const [name, value] of Object.entries(entries)) await page.fill(`[name=${name}]`, value);
    expect(await faultsOf(page), operation).toEqual([]);
  };
  const go = () => send(page, "main form button");

  await fill("question-registration", one.registration, { text: "¿Dónde trabajan?" });
  await go();
  expect((await statusOf(one.registration)).question.text).toBe("¿Dónde trabajan?");
  await fill("approve-registration", one.registration);
  await go();
  expect((await statusOf(one.registration)).status).toBe("approved");

  await fill("decline-registration", other.registration);
  await go();
  expect(await page.$$("[role=alert] a")).toHaveLength(1);
  expect((await statusOf(other.registration)).status).toBe("in-review");
  await page.check("[name=reason][value=incomplete]");
  await go();
  expect((await statusOf(other.registration)).decision.reason).toBe("incomplete");
  await fill("approve-registration", other.registration);
  await go();
  expect(await page.textContent("main")).toContain("no aceptada");
});

test("whoever bears a letter's link withdraws a request, or declines an invitation, by a form", async () => {
  const { link, registration } = await join(fresh("form"));
  const page = await browser.page(phone);
  await page.goto(`${site}/fr/do/withdraw-registration?t=${link}`);
  expect((await statusOf(registration)).status).toBe("in-review");
  await send(page, "main form button");
  expect((await statusOf(registration)).status).toBe(404);

  const host = await memberOf(fresh("form"));
  const email = fresh("form");
  const body = { email, name: "Invitada", language: "pt" };
  await api("POST", "/v1/me/invitations", { token: host.token, body });
  const invitation = tokenIn(await letterTo(email, "invitation"));
  const pending = async () => (await api("GET", "/v1/me", { token: host.token })).body.invitations.length as number;
  await page.goto(`${site}/pt/do/decline-invitation?t=${invitation}`);
  expect(await pending()).toBe(1);
  await send(page, "main form button");
  expect(await pending()).toBe(0);
});
