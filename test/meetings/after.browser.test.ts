import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../shared/reference/codes.ts";
import { actionOf, begunMeeting, meetingOfTable1, seated } from "../support/after-ground.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { linkOf, type Member, memberIn, personIn } from "../support/cast.ts";
import { api, fresh, memberOf, site } from "../support/client.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let coordinator: Member;
let member: Member;
beforeAll(async () => {
  browser = await openBrowser();
  [coordinator, member] = await Promise.all([
    memberOf(fresh("lleva"), { tables: [1] }),
    memberOf(fresh("viene"), { tables: [1] }),
  ]);
  await seated(coordinator, "table-1", "coordinator");
});
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);

test("attendance, a decision and the minutes, on a telephone", { timeout: 90_000 }, async () => {
  const { id } = await begunMeeting(coordinator, ["table-1"]);
  const page = await browser.page(phone);
  await signIn(page, site, "member", coordinator.email);
  await page.goto(`${site}/es/me`);
  await good(page);
  await send(page, `main a[href$="${id}/minutes"]`);
  await good(page);
  expect(await page.$("form[action$=take-decision]"), "first the attendance").toBeNull();

  const attend = "form:has([value=record-attendance])";
  await send(page, `${attend} button:not([name])`);
  expect(await page.textContent("[role=alert]"), "nobody was there").toContain("presente");
  await good(page);
  const own = await page.$eval(`[value=${coordinator.person}]`, (input) => input.getAttribute("name") ?? "");
  await page.selectOption(`[name="${own.replace("person", "presence")}"]`, "present");
  await send(page, `${attend} button[name=add]`);
  const added = page.locator("fieldset:has([name$='.added'])");
  await added.locator("select[name$='.person']").selectOption(member.person);
  await added.locator("[name$='.named']").check();
  await good(page);
  await send(page, `${attend} button:not([name])`);
  expect(await page.textContent("[role=status]")).toContain("asistencia");

  await page.fill("[name='text.es']", "Se acordó escribir");
  await page.check("[name=how][value=consensus]");
  await good(page);
  await send(page, "form[action$=take-decision] button");
  expect(await page.textContent("main")).toContain("Puestos presentes: 1 de");

  await page.fill("[name='public.es']", "Acta de prueba");
  await send(page, "form:has([value=draft-minutes]) button");
  await page.fill("[name='public.es']", "Lo mío");
  await api("PUT", `/v1/meetings/${id}/minutes`, { token: coordinator.token, body: { public: { es: "Lo de otra" } } });
  await send(page, "form:has([value=draft-minutes]) button");
  expect(await page.textContent("[role=alert]"), "nothing is overwritten unseen").toContain("Otra persona");
  expect(await page.inputValue("[name='public.es']")).toBe("Lo mío");
  expect(await page.textContent("blockquote")).toContain("Lo de otra");
  await good(page);
  await send(page, "form:has([value=draft-minutes]) button");
  expect(await page.textContent("blockquote"), "what is approved stands beside").toContain("Lo mío");
  const latest = { public: { es: "Lo último" } };
  await api("PUT", `/v1/meetings/${id}/minutes`, { token: coordinator.token, body: latest });
  await send(page, "form[action$=approve-minutes] button");
  expect(await page.textContent("[role=alert]"), "not what was read").toContain("cambi");
  expect(await page.textContent("blockquote")).toContain("Lo último");
  await good(page);
  await send(page, "main form button:not([name])");
  expect(await page.textContent("[role=status]")).toContain("aprobada");
  await good(page);
  expect(await page.$("main form"), "nothing is left to change").toBeNull();
  expect((await api("GET", `/v1/meetings/${id}`)).body.outcome).toMatchObject({
    present: 2,
    minutes: { es: "Lo último" },
  });
  await page.goto(`${site}/pt/meetings/${id}`);
  expect(await page.textContent("main")).toContain("Lo último");
  await good(page);
});

test("an action is opened, chosen by name, and told of by its letter's link", async () => {
  const page = await browser.page(desk);
  await signIn(page, site, "member", coordinator.email);
  const meeting = await meetingOfTable1(personIn(coordinator), { status: "held" });
  await page.goto(`${site}/es/do/open-action?meeting=${meeting}&bodies=table-1`);
  await page.fill("[name='text.es']", "Preparar la carta");
  await page.selectOption("[name='owner.member']", member.member);
  await page.fill("[name=due]", "2099-01-31");
  await good(page);
  await send(page, "main form button:not([name])");
  await page.goto(`${site}/es/meetings/${meeting}/minutes`);
  expect(await page.textContent("main")).toContain("Preparar la carta");

  const action = await actionOf({ member: memberIn(member) }, personIn(coordinator), "Contar en un paso");
  const link = await linkOf("action", `${member.person}#${action.id}`);
  const telephone = await browser.page(phone);
  await telephone.goto(`${site}/fr/action?t=${link}`);
  await good(telephone);
  await telephone.check("[name=state][value=done]");
  await telephone.fill("[name=text]", "Hecho");
  await send(telephone, "main form button");
  await good(telephone);
  expect((await api("GET", `/v1/actions/${action.id}`)).body).toMatchObject({
    state: "done",
    updates: [{ text: "Hecho" }],
  });

  await signIn(telephone, site, "member", member.email);
  await telephone.goto(`${site}/es/me`);
  await good(telephone);
  await send(telephone, "main a[href*=update-action]");
  await good(telephone);
  expect(await telephone.inputValue("[name=id]")).toMatch(/^act_/);
});

test.for(languages)("the actions in %s: no finding of axe, no page wider than a telephone", async (language) => {
  for (const screen of [phone, desk]) {
    const page = await browser.page(screen);
    for (const path of ["/actions", "/actions?at=2099-12-31&body=table-1", "/actions?state=done", "/action?t=no"]) {
      await page.goto(`${site}/${language}${path}`);
      expect(await page.getAttribute("html", "lang")).toBe(language);
      await good(page);
    }
  }
});
