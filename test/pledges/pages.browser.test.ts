import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passwordsIn, secretariat } from "../../infra/local/appoint.ts";
import { placeIn } from "../../infra/local/settings.ts";
import { languages } from "../../shared/reference/codes.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { linkOf, type Member, memberIn } from "../support/cast.ts";
import { api, fresh, memberOf, site } from "../support/client.ts";
import { directory } from "../support/directory.ts";
import { asked, dayFrom } from "../support/pledge-asked.ts";
import { pledgeOf } from "../support/pledge-ground.ts";
import { TEXT } from "../support/pledges.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let owner: Member;
let partner: Member;
beforeAll(async () => {
  browser = await openBrowser();
  [owner, partner] = await Promise.all([
    memberOf(fresh("promete"), { organization: { name: "Red de Promesas Inventada" } }),
    memberOf(fresh("acompana"), { organization: { name: "Casa Compañera Inventada" } }),
  ]);
});
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);
const said = (page: Page) => page.textContent("main [role=status]");

test("a pledge is drafted, corrected and submitted on a telephone", { timeout: 90_000 }, async () => {
  const page = await browser.page(phone);
  await signIn(page, site, "member", owner.email);
  await page.goto(`${site}/es/pledges/mine`);
  await good(page);
  await send(page, "main a[href$=draft-pledge]");
  await good(page);
  await page.selectOption("[name=original]", "es");
  await page.fill("[name='words.es.title']", "Asesoría en el teléfono");
  await page.fill("[name='words.es.text']", "Demasiado corto");
  await page.check("[name=kind][value=process]");
  await page.check("[name=level][value=local]");
  await page.check("[name=mode][value=partnership]");
  await page.selectOption("[name='partners.0']", partner.member);
  await page.fill("[name=start]", dayFrom(1));
  await page.fill("[name=due]", dayFrom(300));
  await page.fill("[name='metric.what.es']", "Talleres");
  await page.fill("[name='metric.unit']", "talleres");
  await page.fill("[name='metric.baseline']", "0");
  await page.fill("[name='metric.target']", "12");
  await send(page, "main form button:not([name])");
  expect(await page.textContent("[role=alert]")).toContain("300");
  await good(page);
  await page.fill("[name='words.es.text']", TEXT);
  await send(page, "main form button:not([name])");
  expect(await said(page)).toContain("borrador");
  await good(page);

  await send(page, "main a[href*=revise-pledge]");
  expect(await page.inputValue("[name='metric.target']")).toBe("12");
  expect(await page.inputValue("[name='partners.0']")).toBe(partner.member);
  await good(page);
  await page.fill("[name='metric.target']", "0");
  await send(page, "main form button:not([name])");
  expect(await page.textContent("[role=alert]")).toContain("distinta del punto de partida");
  await page.fill("[name='metric.target']", "15");
  await send(page, "main form button:not([name])");
  expect(await page.textContent("main")).toContain("15 talleres");
  await send(page, "main form[action$=submit-pledge] button");
  expect(await said(page)).toContain("presentado");
  await good(page);

  const id = /plg_\w+/.exec(page.url())?.[0] ?? "";
  const other = await browser.page(phone);
  await other.goto(`${site}/fr/partnership?t=${await linkOf("partner", `${partner.person}#${id}`)}`);
  await good(other);
  await send(other, "main button[value=confirm]");
  expect(await said(other)).toContain("Merci");
  await good(other);

  const office = await browser.page(desk);
  await signIn(office, site, "secretariat", secretariat, passwordsIn(placeIn(directory).directory)[secretariat]);
  await office.goto(`${site}/es/pledges/queue`);
  await good(office);
  await office.goto(`${site}/es/pledges/${id}/steps`);
  await good(office);
  await send(office, "form[action$=publish-pledge] button");
  expect(await said(office)).toContain("publicado");
  await good(office);
  await send(office, "main a[href*=correct-pledge]");
  expect(await office.inputValue("[name='metric.target']")).toBe("15");
  await good(office);
  await office.fill("[name='changed.es']", "Eran dieciséis");
  await office.fill("[name='metric.target']", "16");
  await send(office, "main form button:not([name])");
  expect(await office.textContent("main")).toContain("16 talleres");
  await office.goto(`${site}/pt/pledges/${id}`);
  expect(await office.textContent("main")).toContain("Casa Compañera Inventada");
  await good(office);
});

test("one step from the letter, on a telephone: few bytes, nothing lost by a refusal", async () => {
  const milestones = [{ number: 1, text: { es: "Seis talleres" }, due: dayFrom(100) }];
  const { id } = await pledgeOf(owner, { milestones });
  const address = `${site}/es/pledge-update?t=${await linkOf("pledge", `${owner.person}#${id}`)}`;
  const page = await browser.page(phone);
  await page.goto(address);
  await good(page);
  expect((await page.content()).length, "bytes before compression").toBeLessThan(9000);
  await page.check("[name=stage][value=fulfilled]");
  await page.fill("[name=value]", "480");
  await page.check("[name=reached][value='1']");
  await send(page, "main form button:not([name])");
  expect(await page.textContent("[role=alert]")).toContain("muestre");
  expect(await page.isChecked("[name=reached][value='1']")).toBe(true);
  await good(page);
  await page.fill("[name='evidence.0.href']", "https://example.org/informe");
  await send(page, "main form button:not([name])");
  expect(await said(page)).toContain("Gracias");
  await good(page);
  expect((await api("GET", `/v1/pledges/${id}`)).body).toMatchObject({ stage: "fulfilled", revision: 2 });

  await signIn(page, site, "member", owner.email);
  await page.goto(`${site}/es/pledges/${id}/steps`);
  await good(page);
  await page.fill("[name='text.es']", "Y algo más");
  await send(page, "form[action$=update-pledge] button:not([name])");
  expect(await page.textContent("main")).toContain("Y algo más");
  await good(page);
});

test("the list answers filters as addresses, and shows the update rate with its table", async () => {
  const { id } = await pledgeOf(owner, { objectives: [3], countries: ["BO"] });
  const page = await browser.page(phone);
  await page.goto(`${site}/es/pledges?objective=3&country=BO&member=${owner.member}`);
  expect(await page.textContent("main")).toContain("abiertos");
  expect(await page.$(`main a[href$="${id}"]`)).not.toBeNull();
  await good(page);
  await page.check("[name=late]");
  await send(page, "main form button");
  expect(page.url()).toContain("late=on");
  expect(await page.$(`main a[href$="${id}"]`)).toBeNull();
  await page.click("main summary");
  await good(page);
});

test.for(languages)("pledges in %s: no finding of axe, no page wider than a telephone", async (language) => {
  const { id } = await pledgeOf(owner, {
    mode: "partnership",
    partners: [memberIn(partner)],
    milestones: asked().milestones.map((one, n) => ({ number: n + 1, ...one })),
  });
  for (const screen of [phone, desk]) {
    const page = await browser.page(screen);
    for (const path of ["/pledges", `/pledges/${id}`, "/pledges?stage=planning&at=2099-12-31", "/pledge-update?t=no"]) {
      await page.goto(`${site}/${language}${path}`);
      expect(await page.getAttribute("html", "lang")).toBe(language);
      expect(await page.textContent("main")).not.toMatch(/undefined|NaN|\[object/);
      await good(page);
    }
  }
});
