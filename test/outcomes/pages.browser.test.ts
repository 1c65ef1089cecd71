import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "../../infra/local/settings.ts";
import { languages } from "../../shared/reference/codes.ts";
import { seated } from "../support/after-ground.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { mark } from "../support/cast.ts";
import { api, fresh, memberOf } from "../support/client.ts";
import { directory } from "../support/directory.ts";
import { publishedOutcome } from "../support/outcome-ground.ts";

const { site } = endpoints(directory);
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);
const text = async (page: Page) => (await page.textContent("main")) ?? "";

test("a representative drafts a report on a telephone, approves it, and it is public; a correction says what changed", {
  timeout: 120_000,
}, async () => {
  const representative = await memberOf(fresh("redacta"), { tables: [1] });
  await seated(representative, "table-1", "representative");
  const page = await browser.page({ ...phone });
  await signIn(page, site, "member", representative.email);
  await page.goto(`${site}/es/outcomes`);
  await send(page, "form[action$='/publish'] button");
  await good(page);
  await page.click("a[href$='/do/draft-outcome']");
  await page.waitForLoadState();
  await good(page);
  const title = `Informe Ñandú ${mark()}`;
  await page.check("[name=kind][value=report]");
  await page.fill("[name='words.es.title']", title);
  await page.fill("[name='words.es.text']", "## Lo primero\n\n- uno\n- dos");
  await page.selectOption("[name=original]", "es");
  await page.check("[name=objectives][value='14']");
  await page.check("[name=countries][value=HN]");
  await send(page, "main form > button:last-of-type");
  expect(await page.textContent("[role=alert]")).toContain("Resumen");
  await good(page);
  await page.fill("[name='words.es.summary']", "Un informe de prueba.");
  await send(page, "main form > button:last-of-type");
  expect(await page.textContent("[role=status]")).toContain("Guardamos el borrador");
  expect(await page.textContent("main h3 ~ div h3")).toBe("Lo primero");
  await good(page);
  await send(page, "form[action$=approve-outcome] button");
  expect(page.url()).toMatch(/\/es\/outcomes\/out_\w+\?revision=1$/);
  expect(await page.textContent("h1")).toBe(title);
  await good(page);

  await send(page, "form[action$='/do/correct-outcome'] button");
  expect(await page.inputValue("[name='words.es.title']")).toBe(title);
  await page.fill("[name='changed.es']", "Se agregó un tercer punto.");
  await page.fill("[name='words.es.text']", "## Lo primero\n\n- uno\n- dos\n- tres");
  await good(page);
  await send(page, "main form > button:last-of-type");
  expect(await text(page)).toContain("Se agregó un tercer punto.");
  expect(await text(page)).toContain("Versión 2");
  await good(page);

  // Two tabs: what the other one published meanwhile is shown before anything may undo it.
  const id = /out_\w+/.exec(page.url())?.[0] ?? "";
  await page.goto(`${site}/es/do/correct-outcome?id=${id}`);
  await page.fill("[name='words.es.summary']", "De esta ventana.");
  await page.fill("[name='changed.es']", "El resumen.");
  const other = {
    seen: 2,
    changed: { es: "El título" },
    words: { es: { title: `${title} bis`, summary: "De la otra." } },
  };
  const corrected = await api("POST", `/v1/outcomes/${id}/correction`, { token: representative.token, body: other });
  expect(corrected.body.revision, corrected.text).toBe(3);
  await send(page, "main form > button:last-of-type");
  expect(await page.textContent("dl")).toContain("De la otra.");
  expect(await page.textContent("dl")).toContain(`${title} bis`);
  expect(await page.inputValue("[name='words.es.summary']")).toBe("De esta ventana.");
  await good(page);
  await page.fill("[name='words.es.title']", `${title} bis`);
  await send(page, "main form > button:last-of-type");
  expect(await text(page)).toContain("Versión 4");
  await page.goto(`${site}/es/do/correct-outcome`);
  await good(page);
  expect(await page.locator("[name='words.es.title']").count(), "only which one is asked").toBe(0);

  const reader = await browser.page({ ...phone });
  await reader.goto(`${site}/es/outcomes?table=3&year=${new Date().getUTCFullYear()}`);
  expect(await text(reader)).toContain(title);
  await reader.goto(`${site}/es/countries/HN`);
  expect(await text(reader)).toContain(title);
  await reader.goto(`${site}/es/objectives/14`);
  expect(await text(reader)).toContain(title);
  await reader.click(`a:has-text("${title}")`);
  await reader.waitForLoadState();
  expect(await reader.textContent("blockquote")).toContain(title);
});

test("everybody reads in four languages, on a telephone and at a desk", { timeout: 180_000 }, async () => {
  const retired = { at: "2026-01-01T00:00:00.000Z", reason: { es: "Duplicado" } };
  const [id, gone] = [await publishedOutcome(), await publishedOutcome()];
  await publishedOutcome({ id: gone, retired });
  for (const [screen, some] of [
    [phone, languages],
    [desk, ["en", "fr"]],
  ] as const) {
    const page = await browser.page({ ...screen });
    for (const language of some) {
      for (const path of ["outcomes", `outcomes/${id}`, "objectives", "objectives/8", "countries", "countries/CO"]) {
        await page.goto(`${site}/${language}/${path}`);
        await good(page);
      }
      const reply = await page.goto(`${site}/${language}/outcomes/${gone}`);
      expect(reply?.status()).toBe(410);
      expect(await text(page)).toContain("Duplicado");
      await good(page);
    }
    await page.goto(`${site}/fr/outcomes`);
    await page.click("main summary");
    await page.selectOption("[name=kind]", "pledge");
    await page.selectOption("[name=country]", "EC");
    await page.selectOption("[name=language]", "en");
    await send(page, "main form button");
    expect(page.url()).toContain("kind=pledge");
    expect(await text(page)).toContain("Un compromiso");
    await good(page);
  }
});
