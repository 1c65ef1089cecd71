import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passwordsIn, secretariat } from "../../infra/local/appoint.ts";
import { placeIn } from "../../infra/local/settings.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { mark } from "../support/cast.ts";
import { fresh, letterTo, site, tokenIn, tokenOf } from "../support/client.ts";
import { directory } from "../support/directory.ts";
import { focalPointOf, sheetOf } from "../support/offices.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);
const file = (buffer: Buffer) => ({ name: "miembros.csv", mimeType: "text/csv", buffer });

test("a spreadsheet is taken in on a telephone, and its member confirms there", { timeout: 120_000 }, async () => {
  const page = await browser.page(phone);
  await signIn(page, site, "secretariat", secretariat, passwordsIn(placeIn(directory).directory)[secretariat]);
  const email = fresh("sheet");
  const sheet = sheetOf(email, `Asociación Ficticia ${mark()}`);
  await page.goto(`${site}/es/do/import`);
  await good(page);
  await send(page, "main form button");
  expect(await page.$$("[role=alert] a"), "a file is needed").toHaveLength(1);
  await good(page);
  await page.setInputFiles("[name=file]", file(Buffer.from("[]")));
  await send(page, "main form button");
  expect(await page.textContent("[role=alert]")).toContain("Fila 1: La primera columna debe llamarse «record»");
  await good(page);
  await page.setInputFiles("[name=file]", file(Buffer.from(sheet.replace(";es;", ";latín;"))));
  await send(page, "main form button");
  expect(await page.textContent("main")).toMatch(/language\s*Elija uno/);
  await good(page);

  await page.goto(`${site}/es/do/import`);
  // As spreadsheets in Spanish still write it.
  await page.setInputFiles("[name=file]", file(Buffer.from(sheet, "latin1")));
  await send(page, "main form button");
  expect(await page.textContent("main")).toContain("Nada cambia hasta que lo acepte");
  await good(page);
  await send(page, "main form button");
  await page.waitForFunction(() => document.body.textContent?.includes("La importación terminó"));
  expect(await page.textContent("main")).toContain("Incorporado");
  await good(page);

  const member = await browser.page(phone);
  await member.goto(`${site}/es/imported?t=${tokenIn(await letterTo(email, "importedConfirmation"))}`);
  expect(await member.textContent("main")).toContain("José Ficticio");
  await good(member);
  await member.check("[name='consent.privacy']");
  await send(member, "main form button");
  await good(member);
  await tokenOf(email);
  await member.goBack();
  await member.reload();
  expect(await member.textContent("main")).toContain("Ya confirmó");
});

test("focal points are invited and see their own page, in a browser", async () => {
  const page = await browser.page(desk);
  await signIn(page, site, "secretariat", secretariat, passwordsIn(placeIn(directory).directory)[secretariat]);
  await page.goto(`${site}/fr/do/invite-focal-point`);
  await good(page);
  const email = fresh("focal");
  await page.selectOption("[name=agency]", "ECLAC");
  await page.fill("[name=email]", email);
  await page.fill("[name=name]", "Point Fictif");
  await send(page, "main form button");
  await good(page);
  await page.goto(`${site}/fr/focal-points`);
  expect(await page.textContent("main")).toContain(email);
  await good(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await good(page);
  const guest = await browser.page(phone);
  await guest.goto(`${site}/fr/focal-invitation?t=${tokenIn(await letterTo(email, "focalInvitation"))}`);
  await good(guest);
  await guest.check("[name='consent.privacy']");
  await send(guest, "main form button");
  await good(guest);

  const { email: known } = await focalPointOf({ country: "CL" }, fresh("focal"));
  await signIn(guest, site, "member", known);
  await guest.goto(`${site}/es/me`);
  expect(await guest.textContent("main")).toContain("Chile");
  await good(guest);
  await guest.click("main a[href$='change-own-focal-point']");
  await good(guest);
});
