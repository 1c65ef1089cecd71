import { afterAll, beforeAll, expect, test } from "vitest";
import { operatorWorld } from "../../infra/operator/world.ts";
import { dutyNames } from "../../shared/outcomes/duty-names.ts";
import { statesOf } from "../../shared/outcomes/duty-rules.ts";
import { languages } from "../../shared/reference/codes.ts";
import { desk, faultsOf, openBrowser, phone } from "../support/browser.ts";
import { api, site } from "../support/client.ts";
import { place } from "../support/operator.ts";
import { goodYear, judged } from "./duty-facts.ts";

/** A day of its own, on which a year's history with kept and broken duties was kept. */
const day = `${2600 + Math.floor(Math.random() * 3000)}-02-02`;
async function keepDay() {
  const { world } = await operatorWorld({ stage: "local", place });
  const { recordAll } = await import("../../shared/world.ts");
  const { dayWrites } = await import("../../shared/outcomes/duty-store.ts");
  const at = "2028-02-15T12:00:00.000Z";
  const duties = judged({ ...goodYear, dialogues: [], turns: goodYear.turns.slice(0, 3) }, at);
  const head = { hash: "5e".repeat(32), quarter: "2027-Q3" as const, at: "2027-07-01T00:00:00.000Z" };
  const told = { day, at: `${day}T12:00:00.000Z`, watched: "2027-01-01", states: statesOf(duties), head, duties };
  await recordAll(world, dayWrites(world, told));
}

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [browser] = await Promise.all([openBrowser(), keepDay()]);
});
afterAll(() => browser?.close());

test.for(languages)("the record of duties on a telephone and at a desk, in %s", async (language) => {
  const page = await browser.page(phone);
  await page.goto(`${site}/${language}/duties?at=${day}`);
  expect(await faultsOf(page)).toEqual([]);
  const rows = page.locator("table").first().locator("tbody tr");
  expect(await rows.count()).toBe(dutyNames.length);
  expect(await page.locator("section h2").count()).toBe(dutyNames.length);
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(tall, "a reader scans it: what shows each duty is folded").toBeLessThan(9000);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
  expect(await faultsOf(page), "unfolded").toEqual([]);
  expect(await page.locator("blockquote[lang=en]").count()).toBe(language === "en" ? 0 : dutyNames.length);
  const charts = page.locator("figure.w svg");
  expect(await charts.count(), "a line of bars for each that has a history").toBe(dutyNames.length);
  expect(await page.locator("section table").count(), "and the table behind it").toBe(dutyNames.length);
  for (const screen of [phone, desk]) {
    const today = await browser.page(screen);
    await today.goto(`${site}/${language}/duties`);
    expect(await faultsOf(today), "today").toEqual([]);
  }
});

test("a reader sees at once which duties are kept, and goes on to the evidence and to another day", async () => {
  const page = await browser.page(phone);
  await page.goto(`${site}/es/duties`);
  const { body } = await api("GET", "/v1/duties");
  const words: Record<string, string> = {
    kept: "✓ Se cumple",
    broken: "✗ No se cumple",
    "not-enough-data": "? Faltan datos",
  };
  for (const [i, { clause, state }] of body.items.entries()) {
    const row = await page.locator("table").first().locator("tbody tr").nth(i).textContent();
    expect(row).toContain(`${clause}. `);
    expect(row).toContain(words[state]);
  }
  await page.click(`a[href="#quarterly-meeting"]`);
  expect(new URL(page.url()).hash).toBe("#quarterly-meeting");
  const part = page.locator("#quarterly-meeting");
  expect(await part.locator("details li").first().isVisible()).toBe(false);
  await part.locator("summary").click();
  expect(await part.locator("details li, details p").first().isVisible()).toBe(true);
  await page.fill("[name=at]", "2027-03-31");
  await page.click("main form button");
  await page.waitForURL(/at=2027-03-31/);
  expect(await page.textContent("h1")).toBe("Deberes cumplidos");
  expect(await faultsOf(page)).toEqual([]);
});
