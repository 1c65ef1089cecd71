import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { secretariat as office, passwordsIn } from "../../infra/local/appoint.ts";
import { placeIn } from "../../infra/local/settings.ts";
import { faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { type Member, memberIn, personIn } from "../support/cast.ts";
import { api, fresh, memberOf, site, tokenOf } from "../support/client.ts";
import { dialogueOf, inputOf, openCall } from "../support/dialogue-ground.ts";
import { directory } from "../support/directory.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let member: Member;
beforeAll(async () => {
  browser = await openBrowser();
  member = await memberOf(fresh("aporta"), { tables: [1, 3] });
});
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);

test("inputs are offered a table at a time, and what was written and chosen stays", async () => {
  const dialogue = await dialogueOf(personIn(member), { call: openCall() });
  const of = (table: number) => inputOf(dialogue, { member: memberIn(member), person: personIn(member), table });
  const [first, third] = await Promise.all([of(1), of(3)]);
  const page = await browser.page(phone);
  await signIn(page, site, "secretariat", office, passwordsIn(placeIn(directory).directory)[office]);
  await page.goto(`${site}/es/dialogues/${dialogue.year}/agenda`);
  expect(await page.$(`[value='${third.id}']`), "of another table").toBeNull();
  await page.fill("[name='text.es']", "Plazos");
  await page.check(`[value='${first.id}']`);
  await send(page, "button[name=show][value='3']");
  expect(await page.inputValue("[name='text.es']")).toBe("Plazos");
  expect(await page.textContent("main")).toContain("Aportes elegidos que no se ven aquí: 1");
  await page.check(`[value='${third.id}']`);
  await good(page);
  await send(page, "form:has([name=save]) button:not([name])");
  const { agenda } = (await api("GET", `/v1/dialogues/${dialogue.year}`)).body;
  expect(agenda).toMatchObject([{ text: { es: "Plazos" } }]);
  expect(agenda[0].inputs.toSorted()).toEqual([first.id, third.id].toSorted());
});

test("a point that is written in one of two tabs never takes another's place", async () => {
  const point = (es: string) => ({ text: { es }, objectives: [], inputs: [] });
  const dialogue = await dialogueOf(personIn(member), { call: openCall(), agenda: [point("Uno"), point("Dos")] });
  const path = `/v1/dialogues/${dialogue.year}/agenda`;
  const texts = async () =>
    (await api("GET", `/v1/dialogues/${dialogue.year}`)).body.agenda.map(
      (one: { text: { es: string } }) => one.text.es,
    );
  const token = await tokenOf("secretariat");
  const page = await browser.page(phone);
  await signIn(page, site, "secretariat", office, passwordsIn(placeIn(directory).directory)[office]);
  await page.goto(`${site}/es/dialogues/${dialogue.year}/agenda`);
  await page.fill("[name='text.es']", "De esta ventana");
  await api("PUT", path, { token, body: { items: [point("Uno"), point("Dos"), point("De la otra")] } });
  await send(page, "form:has([name=save]) button:not([name])");
  expect(await page.textContent("[role=alert]")).toContain("cambió");
  await send(page, "form:has([name=save]) button:not([name])");
  expect(await texts()).toEqual(["Uno", "Dos", "De la otra", "De esta ventana"]);

  await page.goto(`${site}/es/dialogues/${dialogue.year}/agenda?item=2`);
  await page.fill("[name='text.es']", "Dos, mejor dicho");
  await api("PUT", path, { token, body: { items: [point("Dos"), point("De la otra"), point("De esta ventana")] } });
  await send(page, "form:has([name=save]) button:not([name])");
  await send(page, "form:has([name=save]) button:not([name])");
  expect(await texts()).toEqual(["Dos, mejor dicho", "De la otra", "De esta ventana"]);
});
