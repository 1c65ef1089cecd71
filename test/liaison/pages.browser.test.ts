import { afterAll, beforeAll, expect, test } from "vitest";
import { passwordsIn, secretariat } from "../../infra/local/appoint.ts";
import { placeIn } from "../../infra/local/settings.ts";
import { languages } from "../../shared/reference/codes.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { focalPointOf, linkOf } from "../support/cast.ts";
import { site } from "../support/client.ts";
import { directory } from "../support/directory.ts";
import { openLiaisonYear, rotation } from "../support/liaison-year.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let year: Awaited<ReturnType<typeof openLiaisonYear>>;
beforeAll(async () => {
  [browser, year] = await Promise.all([openBrowser(), openLiaisonYear([])]);
}, 400_000);
afterAll(() => browser?.close());

test("the secretariat announces the draw by a form, and holds it after its day", async () => {
  const page = await browser.page(desk);
  await signIn(page, site, "secretariat", secretariat, passwordsIn(placeIn(directory).directory)[secretariat]);
  await page.goto(`${site}/es/do/announce-draw`);
  expect(await faultsOf(page)).toEqual([]);
  await page.fill("[name='source.es']", "Lotería Inventada, primer premio");
  await page.fill("[name=on]", "2041-01-31");
  await send(page, "main form button");
  expect(page.url()).toBe(`${site}/es/liaison/rotation`);
  expect(await page.textContent("main")).toContain("Lotería Inventada, primer premio");
  expect(await faultsOf(page)).toEqual([]);

  await page.goto(`${site}/es/do/hold-draw`);
  await page.selectOption("[name=id]", { index: 1 });
  await page.fill("[name=value]", "4821");
  await page.fill("[name=link]", "https://lottery.example.org/invented");
  await send(page, "main form button");
  expect(await page.textContent("[role=alert]"), "too early").toContain("fecha");
  expect(await faultsOf(page)).toEqual([]);

  const { id } = (await rotation()).draw;
  const body = { value: "4821", link: "https://lottery.example.org/invented" };
  const path = `/v1/liaison/draws/${id}/value`;
  const held = await year.asked("2041-02-01T10:00:00.000Z", { method: "POST", path, as: "secretariat", body });
  expect(held.status).toBe(200);
  for (const form of ["swap-turns", "withdraw-agency", "add-agency", "explain-quarter"]) {
    await page.goto(`${site}/es/do/${form}`);
    expect(await faultsOf(page), form).toEqual([]);
  }
});

test.for(languages)("the Liaison Table on a telephone and at a desk, in %s", async (language) => {
  for (const screen of [phone, desk]) {
    const page = await browser.page(screen);
    for (const path of ["liaison", "liaison?at=2041-03-15", "liaison/rotation"]) {
      await page.goto(`${site}/${language}/${path}`);
      expect(await faultsOf(page), path).toEqual([]);
    }
    await page.goto(`${site}/${language}/liaison`);
    const figure = page.locator("figure.w");
    expect(await figure.locator("svg rect[rx]").count(), "mandates as bars").toBeGreaterThan(7);
    expect(await page.locator("table").first().locator("tbody tr").count(), "and as a table").toBe(8);
    const wider = await figure.evaluate((one) => one.scrollWidth > one.clientWidth);
    expect(wider, "scrolls where it has to").toBe(screen === phone || wider);
    await page.close();
  }
});

test("the page of a turn's letter says how it stands", async () => {
  const { person } = await focalPointOf("IOM");
  const page = await browser.page(phone);
  const mine = (await rotation()).next.find(({ agencies }: { agencies: string[] }) => agencies.includes("IOM"));
  await page.goto(`${site}/fr/turn?t=${await linkOf("turn", `${person}#${mine.quarter}`)}`);
  expect(await faultsOf(page)).toEqual([]);
  await send(page, "main form button");
  expect(await page.textContent("main [role=status]")).toContain("prochaine place libre");
  expect(await faultsOf(page)).toEqual([]);
  await page.goBack();
  await page.reload();
  expect(await page.textContent("main")).toContain("a décliné");
});
