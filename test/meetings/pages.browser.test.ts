import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "../../infra/local/settings.ts";
import { languages } from "../../shared/reference/codes.ts";
import { daysAgo } from "../support/after-ground.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { memberIn, personIn } from "../support/cast.ts";
import { fresh, memberOf } from "../support/client.ts";
import { directory } from "../support/directory.ts";
import { letterAbout } from "../support/ics.ts";
import { seatAt } from "../support/seated.ts";

const { site } = endpoints(directory);
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);
const day = new Date(Date.now() + 45 * 86_400_000).toISOString().slice(0, 10);

test("a coordinator calls a meeting on a telephone, an invited one answers by the letter's link, and it moves", {
  timeout: 120_000,
}, async () => {
  const [coordinator, invited] = await Promise.all([
    memberOf(fresh("coordina"), { tables: [1] }),
    memberOf(fresh("invitada"), { tables: [1] }),
  ]);
  const [start, end] = [daysAgo(1).toISOString(), daysAgo(-60).toISOString()];
  const holder = { member: memberIn(coordinator), person: personIn(coordinator) };
  await seatAt({ body: "table-1", role: "coordinator", start, end, ...holder });

  const page = await browser.page({ ...phone });
  await signIn(page, site, "member", coordinator.email);
  await page.goto(`${site}/es/meetings/new`);
  await good(page);
  const title = `Reunión Ñandú ${Date.now()}`;
  await page.check("[name=of][value=table-1]");
  await page.fill("[name='title.es']", title);
  await page.fill("[name=start]", `${day}T10:00`);
  await page.selectOption("[name=zone]", "America/Bogota");
  await page.fill("[name=minutes]", "5");
  await page.fill("[name=call]", "https://meet.example.org/sala");
  await page.fill("[name='agenda.0.text.es']", "Bienvenida");
  await send(page, "button[value=agenda]");
  await page.fill("[name='agenda.1.text.es']", "Acuerdos");
  await send(page, "main form > button:last-of-type");
  expect(await page.textContent("[role=alert]")).toContain("Duración");
  await good(page);
  await page.fill("[name=minutes]", "60");
  await send(page, "main form > button:last-of-type");
  expect(await page.textContent("main")).toContain("hora estándar de Colombia");
  await good(page);
  await send(page, "[name=confirmed]");
  expect(await page.textContent("h1")).toBe(title);
  expect(await page.textContent("main")).toContain("Acuerdos");
  await good(page);
  const address = page.url().replace(/\?.*/, "");

  const guest = await browser.page({ ...phone });
  const id = address.slice(address.lastIndexOf("/") + 1);
  const { links } = await letterAbout(id, invited.email, "meetingInvitation");
  await guest.goto(links.find((link) => link.includes("/rsvp?")) ?? "");
  await good(guest);
  await send(guest, "button[value=yes]");
  expect(await guest.textContent("[role=status]")).toContain("Sí, voy");
  await guest.fill("[name=name]", "Zoé Inventada");
  await send(guest, "form[action$=name-substitute-by-letter] button");
  await good(guest);
  await send(guest, "form:has([name=substitute][type=hidden]) button");
  expect(await guest.textContent("[role=status]")).toContain("Va otra persona");

  await page.goto(`${address}/change`);
  await good(page);
  await page.fill("[name=start]", `${day}T11:30`);
  await send(page, "main form > button:last-of-type");
  await send(page, "[name=confirmed]");
  expect(await page.textContent("main")).toContain("11:30");
  await letterAbout(id, invited.email, "meetingMoved");
  await page.goto(address.replace(/meetings\/(.*)/, "meetings/new?like=$1"));
  expect(await page.inputValue("[name='title.es']")).toBe(title);
  expect(await page.inputValue("[name=start]")).toMatch(/T11:30$/);
});

test("everybody may look at meetings, in four languages, on a telephone and at a desk", {
  timeout: 120_000,
}, async () => {
  for (const screen of [phone, desk]) {
    const page = await browser.page({ ...screen });
    for (const language of languages) {
      await page.goto(`${site}/${language}/meetings`);
      await good(page);
    }
    await page.goto(`${site}/pt/meetings?body=table-1&from=${day}&to=${day}`);
    await page.click("ul.list a");
    await page.waitForLoadState();
    await good(page);
    expect(await page.textContent("main")).not.toContain("meet.example.org");
  }
});
