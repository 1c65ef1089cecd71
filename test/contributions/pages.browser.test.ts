import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passwordsIn, secretariat } from "../../infra/local/appoint.ts";
import { endpoints, placeIn } from "../../infra/local/settings.ts";
import { languages } from "../../shared/reference/codes.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { type Member, personIn } from "../support/cast.ts";
import { api, fresh, letterTo, memberOf, tokenIn, tokenOf, waitFor } from "../support/client.ts";
import { contributionBy, publishedBy } from "../support/contribution-ground.ts";
import { practiceOf } from "../support/contribution-states.ts";
import { directory } from "../support/directory.ts";

const { site } = endpoints(directory);
let browser: Awaited<ReturnType<typeof openBrowser>>;
let [author, reviewer]: Member[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  [author, reviewer] = (await Promise.all([memberOf(fresh("escribe")), memberOf(fresh("revisa"))])) as [Member, Member];
});
afterAll(() => browser?.close());

const shots = process.env["SHOTS"];
let n = 0;
async function good(page: Page) {
  expect(await faultsOf(page), page.url()).toEqual([]);
  if (shots) await page.screenshot({ path: `${shots}/${String(n++).padStart(2, "0")}.png`, fullPage: true });
}
const { kind, implementation, words } = practiceOf();
const practiceWords = { kind, words, ...(implementation && { implementation }) };
const button = "main form > button:last-of-type";

test("a good practice is written on a telephone, reviewed and published, and what was typed is never lost", {
  timeout: 150_000,
}, async () => {
  const [writer, judge] = [author as Member, reviewer as Member];
  const page = await browser.page({ ...phone });
  await signIn(page, site, "member", writer.email);
  await page.goto(`${site}/es/contributions/new`);
  await good(page);
  await page.check("[name=kind][value=good-practice]");
  await send(page, button);
  expect(await page.textContent("h1")).toContain("Buena práctica");
  await good(page);
  const title = `Ventanilla Ñandú ${Date.now()}`;
  await page.fill("[name='words.es.title']", title);
  await page.fill("[name='words.es.text']", "Se abrió **una** ventanilla.\n\n- uno\n- dos");
  await page.click("summary");
  await page.fill("[name='links.0.href']", "http://example.org");
  await send(page, button);
  expect(await page.textContent("[role=alert]")).toContain("https://");
  expect(await page.inputValue("[name='words.es.text']")).toContain("**una**");
  await good(page);
  await page.fill("[name='links.0.href']", "https://www.example.org/informe");
  await send(page, button);
  expect(await page.textContent("[role=alert]")).toContain("Objetivos");
  await page.check("[name=objectives][value='4']");
  await send(page, button);
  expect(await page.textContent("[role=status]")).toContain("Guardado");
  const address = page.url().replace(/\?.*/, "");
  const id = address.slice(address.lastIndexOf("/") + 1);
  expect(await page.textContent("main")).toContain("el resumen");
  await good(page);

  await page.click("a[href$='/change']");
  await page.waitForLoadState();
  await good(page);
  await page.fill("[name='words.es.summary']", "Todo en un solo lugar.");
  for (const part of ["results", "success", "repetition"])
    await page.fill(`[name='words.es.${part}']`, `Dice ${part}.`);
  await page.check("[name=implementation][value=mostly]");
  await send(page, button);
  await page.click("a[href$='language=pt']");
  await page.waitForLoadState();
  await good(page);
  await page.fill("[name='words.pt.title']", "Balcão Nhandu");
  await page.fill("[name='words.pt.summary']", "Tudo num lugar.");
  await page.fill("[name='words.pt.text']", "Abriu-se um balcão.");
  await page.check("[name='words.pt.how'][value=machine]");
  await send(page, button);
  expect(await page.textContent("main")).toContain("La tradujo un programa");
  await good(page);
  await send(page, "main form button");
  expect(await page.textContent("[role=status]")).toContain("presentada");
  await good(page);
  await page.goto(`${site}/es/contributions/own`);
  expect(await page.textContent("main")).toContain(title);
  await good(page);

  const token = await tokenOf("secretariat");
  const asked = await api("POST", `/v1/contributions/${id}/reviewer`, { token, body: { reviewer: judge.person } });
  expect(asked.status, asked.text).toBe(200);
  const link = tokenIn(await letterTo(judge.email, "reviewRequest"));
  const other = await browser.page({ ...phone });
  await other.goto(`${site}/fr/review-request?t=${link}`);
  expect(await other.textContent("main")).toContain(title);
  await good(other);
  await signIn(other, site, "member", judge.email);
  await other.goto(`${site}/es/contributions/reviews`);
  await good(other);
  await other.click("ul.list a");
  await other.waitForLoadState();
  await good(other);
  await other.check("[name=verdict][value=approve]");
  await other.check("[name=met][value=objective]");
  await send(other, "form:has([name=verdict]) > button");
  expect(await other.textContent("[role=alert]")).toContain("todos los criterios");
  expect(await other.isChecked("[name=met][value=objective]")).toBe(true);
  await good(other);
  for (const one of ["principles", "implemented", "innovative", "replicable"])
    await other.check(`[name=met][value=${one}]`);
  await send(other, "form:has([name=verdict]) > button");
  expect(await other.textContent("[role=status]")).toContain("Gracias");

  const office = await browser.page({ ...desk });
  await signIn(office, site, "secretariat", secretariat, passwordsIn(placeIn(directory).directory)[secretariat]);
  await office.goto(`${site}/es/contributions/queue`);
  await good(office);
  await office.goto(`${site}/es/contributions/queue/${id}`);
  await good(office);
  await send(office, button);
  expect(await office.textContent("[role=status]")).toContain("publicada");
  await letterTo(writer.email, "contributionPublished");
  await page.goto(`${site}/pt/contributions/${id}`);
  expect(await page.textContent("main")).toContain("Tradução feita por um programa");
  expect(await page.textContent("main")).toContain("Abriu-se um balcão.");
  expect(await page.textContent("main")).toContain("www.example.org/informe");
  await good(page);
  await page.goto(`${site}/en/contributions/${id}`);
  expect(await page.textContent("main")).toContain("Not yet in English");
  expect(await page.locator("h1 [lang=es]").count()).toBe(1);
});

test("the secretariat asks somebody for a review, corrects and retires", { timeout: 120_000 }, async () => {
  const writer = author as Member;
  const waiting = await contributionBy(writer, { status: "submitted", ...practiceWords });
  const office = await browser.page({ ...phone });
  await signIn(office, site, "secretariat", secretariat, passwordsIn(placeIn(directory).directory)[secretariat]);
  await office.goto(`${site}/es/contributions/queue/${waiting.id}`);
  await good(office);
  const { id } = await publishedBy(writer);
  await office.goto(`${site}/es/do/correct-contribution?id=${id}`);
  expect(await office.inputValue("[name='words.es.title']")).toBe("Sin papeles");
  await good(office);
  await office.fill("[name='words.es.title']", "Sin documentos");
  await office.fill("[name='changed.es']", "El título decía otra cosa.");
  await send(office, button);
  expect(await office.textContent("main")).toContain("El título decía otra cosa.");
  await good(office);
  await office.goto(`${site}/es/do/retire-contribution?id=${id}`);
  await good(office);
  await office.fill("[name='reason.es']", "Estaba repetida.");
  await send(office, button);
  expect(await office.textContent("main")).toContain("Estaba repetida.");
  await good(office);
});

test("everybody reads contributions, in four languages, on a telephone and at a desk", {
  timeout: 120_000,
}, async () => {
  const writer = author as Member;
  const { id } = await publishedBy(writer, {
    ...practiceWords,
    countries: ["UY"],
    corrected: [{ at: "2027-01-01T00:00:00.000Z", by: personIn(writer), changed: { en: "A word" } }],
  });
  for (const screen of [phone, desk]) {
    const page = await browser.page({ ...screen });
    for (const language of languages) {
      for (const path of ["contributions", `contributions/${id}`]) {
        await page.goto(`${site}/${language}/${path}`);
        await good(page);
      }
    }
    await page.goto(`${site}/es/contributions`);
    await page.selectOption("[name=country]", "UY");
    await page.selectOption("[name=kind]", "good-practice");
    await send(page, "main form button");
    expect(page.url()).toContain("country=UY");
    await waitFor("the link", async () => (await page.locator(`a[href$='${id}']`).count()) > 0 || undefined);
  }
});
