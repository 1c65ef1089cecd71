import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passwordsIn, secretariat } from "../../infra/local/appoint.ts";
import { placeIn } from "../../infra/local/settings.ts";
import { languages } from "../../shared/reference/codes.ts";
import { dateIn, seated } from "../support/after-ground.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { linkOf, type Member, mark, memberIn, personIn } from "../support/cast.ts";
import { api, fresh, memberOf, site } from "../support/client.ts";
import { dialogueOf, jointActionOf } from "../support/dialogue-ground.ts";
import { directory } from "../support/directory.ts";
import { focalPointOf } from "../support/offices.ts";
import { pledgeOf } from "../support/pledge-ground.ts";
import { freshSource, messageOf, recommendationOf, sheetOf } from "../support/register-ground.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let representative: Member;
let year: number;
let recommendation: Awaited<ReturnType<typeof recommendationOf>>;
let message: Awaited<ReturnType<typeof messageOf>>;
beforeAll(async () => {
  browser = await openBrowser();
  representative = await memberOf(fresh("escribe"), { tables: [1] });
  await seated(representative, "table-1", "representative");
  const by = personIn(representative);
  const approved = { at: new Date().toISOString(), by };
  [recommendation, message, { year }] = await Promise.all([
    recommendationOf(by, { texts: { en: "A paragraph\nof two lines" } }),
    messageOf(by, { sent: true }),
    dialogueOf(by, { approved, revision: 1 }),
  ]);
  const ours = { member: memberIn(representative) };
  await jointActionOf(await dialogueOf(by, { approved, revision: 1 }), { ours, theirs: { country: "AQ" } });
});
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);
const button = "main form button:not([name])";

test("a message is written, changed, approved and answered, on a telephone", { timeout: 90_000 }, async () => {
  const title = mark();
  const page = await browser.page(phone);
  await signIn(page, site, "member", representative.email);
  await page.goto(`${site}/es/messages/drafts`);
  await good(page);
  await send(page, "main a[href$=draft-message]");
  await good(page);
  await send(page, button);
  expect(await page.textContent("[role=alert]"), "nothing was filled in").toContain("De");
  await good(page);
  await page.check("[name=from][value=table-1]");
  await page.selectOption("[name='to.agencies.0']", "ILO");
  await page.selectOption("[name='holder.country']", "CL");
  await page.check("[name='to.governments'][value=CL]");
  await page.check("[name=purpose][value=action]");
  await page.fill("[name='title.es']", title);
  await page.fill("[name='text.es']", "Pedimos que se abra.");
  await page.fill("[name=deadline]", dateIn(20));
  await good(page);
  await send(page, button);
  expect(await page.textContent("[role=status]")).toContain("borrador");
  const draft = page.locator("section", { hasText: title });
  expect(await draft.textContent()).toContain("Gobierno: Chile");
  await good(page);

  await Promise.all([page.waitForNavigation(), draft.locator("a[href*=revise]").click()]);
  expect(await page.inputValue("[name='title.es']")).toBe(title);
  await page.locator("fieldset:has([name='title.en']) > details > summary").click();
  await page.fill("[name='title.en']", `${title} in English`);
  await good(page);
  const draftId = new URL(page.url()).searchParams.get("id") ?? "";
  const meanwhile = (text: string) =>
    api("PATCH", `/v1/messages/${draftId}`, {
      token: representative.token,
      headers: { "if-match": "*" },
      body: { text: { es: text } },
    });
  expect((await meanwhile("Otra persona escribe.")).status).toBe(200);
  await send(page, button);
  expect(await page.textContent("[role=alert]"), "changed since it was seen").toContain("cambi");
  expect(await page.inputValue("[name='title.en']"), "nothing is lost").toBe(`${title} in English`);
  await good(page);
  await send(page, button);
  expect(await page.textContent("[role=status]")).toContain("cambios");

  await page.goto(`${site}/es/messages/drafts`);
  await meanwhile("Y otra vez.");
  await Promise.all([page.waitForNavigation(), draft.locator("form[action$=approve-message] button").click()]);
  expect(await page.textContent("[role=alert]"), "it is another than was read").toContain("cambi");
  expect(await page.textContent("main"), "what would be approved").toContain("Y otra vez.");
  await good(page);
  await send(page, button);
  expect(await page.textContent("h1")).toContain(title);
  expect(await page.textContent("main")).toContain("Días de espera");
  await good(page);

  const government = await focalPointOf({ country: "CL" }, fresh("gobierno"));
  const id = page.url().split("/").at(-1) ?? "";
  const link = await linkOf("message", `${government.person}#${id}`);
  await page.goto(`${site}/pt/message?t=${link}`);
  await good(page);
  await send(page, button);
  expect(await page.textContent("[role=alert]")).toContain("Resposta");
  await good(page);
  await page.fill("[name='text.pt']", "Foi aberto.");
  await send(page, button);
  expect(await page.textContent("[role=status]")).toContain("Agradecemos");
  await good(page);
  expect((await api("GET", `/v1/messages/${id}`)).body).toMatchObject({ state: "awaiting", replies: [] });
  await page.goto(`${site}/es/me`);
  await send(page, `main a[href$='messages/drafts#${id}']`);
  await good(page);
  const answered = page.locator("section", { hasText: "Foi aberto." });
  await Promise.all([page.waitForNavigation(), answered.locator("a[href*=interim]").click()]);
  await good(page);
  expect(await page.isChecked("[name=interim]"), "it may be public and not be the last").toBe(true);
  await page.goBack();
  await Promise.all([page.waitForNavigation(), answered.locator("form[action$=approve-reply] button").click()]);
  expect(await page.textContent("[role=status]")).toContain("La respuesta está aprobada");
  await good(page);
  expect((await api("GET", `/v1/messages/${id}`)).body).toMatchObject({ state: "taken", replies: [{ closes: true }] });

  await signIn(page, site, "member", government.email);
  await page.goto(`${site}/es/do/answer-message?id=${message.id}`);
  await page.fill("[name='text.es']", "No nos toca.");
  await send(page, button);
  expect(await page.textContent("main"), "an answer of somebody else's").toContain("no tiene permiso");
});

test("a recommendation is linked with what takes it up, chosen by name, and the link taken away", async () => {
  const pledge = await pledgeOf(representative);
  const page = await browser.page(desk);
  await signIn(page, site, "member", representative.email);
  await page.goto(`${site}/es/recommendations/${recommendation.id}`);
  expect(await page.textContent("blockquote[lang=en]")).toContain("A paragraph");
  expect(await page.textContent("main")).toContain("No tenemos este texto en español");
  await send(page, "main a[href*='link-recommendation']");
  await page.selectOption("[name=to]", pledge.id);
  await good(page);
  await send(page, button);
  expect(await page.textContent("main"), "what takes it up").toContain("Compromiso:");
  await good(page);
  await send(page, "main a[href*=unlink]");
  await good(page);
  await send(page, button);
  expect(await page.textContent("main")).toContain("Nada la retoma todavía");
});

test("the secretariat takes in a file, and is told what is wrong with one", { timeout: 60_000 }, async () => {
  const source = freshSource();
  const file = (objectives: string) => ({
    name: "fx.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(sheetOf(source, { 1: ["Uno", "4"], 2: ["Dos", objectives] })),
  });
  const page = await browser.page(phone);
  await signIn(page, site, "secretariat", secretariat, passwordsIn(placeIn(directory).directory)[secretariat]);
  await page.goto(`${site}/es/do/import-recommendations`);
  await good(page);
  await page.setInputFiles("[name=file]", file("24"));
  await send(page, button);
  expect(await page.textContent("[role=alert]")).toContain("Fila 3: objectives");
  await good(page);
  await page.setInputFiles("[name=file]", file("5"));
  await send(page, button);
  expect(await page.textContent("[role=status]")).toContain("registradas");
  await good(page);
  await page.goto(`${site}/es/recommendations?source=${source}`);
  expect(await page.textContent("main")).toContain("Algo retoma 0 de 2 recomendaciones");
  await good(page);
});

test.for(languages)(
  "messages, recommendations and the dossier in %s: axe finds nothing, nothing is too wide",
  async (language) => {
    const paths = [
      "/messages",
      `/messages?to=ILO&state=awaiting&at=${dateIn(0)}`,
      `/messages/${message.id}`,
      "/message?t=no",
      "/recommendations",
      `/recommendations?source=${recommendation.source}&objective=4&linked=false`,
      `/recommendations/${recommendation.id}`,
      `/dialogues/${year}/dossier`,
    ];
    for (const screen of [phone, desk]) {
      const page = await browser.page(screen);
      for (const path of paths) {
        await page.goto(`${site}/${language}${path}`);
        expect(await page.getAttribute("html", "lang")).toBe(language);
        await good(page);
      }
    }
  },
);
