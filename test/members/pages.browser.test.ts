import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passwordsIn, secretariat } from "../../infra/local/appoint.ts";
import { readLetters } from "../../infra/local/inbox.ts";
import { endpoints, placeIn } from "../../infra/local/settings.ts";
import { languages } from "../../shared/reference/codes.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { tokenOf } from "../support/client.ts";
import { directory } from "../support/directory.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: string;
beforeAll(async () => {
  browser = await openBrowser();
  ({ site } = endpoints(directory));
});
afterAll(() => browser?.close());

async function linkIn(address: string, page: string): Promise<string> {
  for (let left = 200; left; left--) {
    for (const { text } of await readLetters({ directory, to: address })) {
      const link = new RegExp(`http\\S+/${page}\\?t=\\S+`).exec(text)?.[0];
      if (link) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no letter to ${address} with a link to ${page}`);
}

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);

test("an organization joins on a telephone, and the secretariat approves it in a browser", {
  timeout: 90_000,
}, async () => {
  const address = `telefono-${Date.now()}@example.org`;
  const name = `Red Ficticia Ñandú ${Date.now()}`;
  const applicant = await browser.page({ ...phone, javaScriptEnabled: true });
  await applicant.goto(`${site}/es/join`);
  await good(applicant);
  await applicant.check("[name=kind][value=organization]");
  await applicant.fill("[name='organization.name']", name);
  await applicant.check("[value=migrant-women-organization]");
  await applicant.selectOption("[name=country]", "CO");
  await applicant.fill("[name='person.name']", "María <b>Inventada</b> Œ");
  await applicant.fill("[name=email]", "no-es-un-correo");
  await applicant.check("[name=tables][value='2']");
  await applicant.check("[name='consent.publicListing']");
  await send(applicant, "main form button");

  const summary = await applicant.$$eval("[role=alert] a", (links) => links.map((link) => link.getAttribute("href")));
  expect(summary).toHaveLength(2);
  await good(applicant);
  expect(await applicant.inputValue("[name='organization.name']")).toBe(name);
  await applicant.fill("[name=email]", address);
  await applicant.check("[name='consent.privacy']");
  await send(applicant, "main form button");
  expect(applicant.url()).toBe(`${site}/es/join/sent`);
  await good(applicant);

  const link = await linkIn(address, "confirm");
  await applicant.goto(link);
  expect(await applicant.content()).toContain("María &lt;b&gt;Inventada&lt;/b&gt; Œ");
  await good(applicant);
  await send(applicant, "main form button");
  await good(applicant);

  const reviewer = await browser.page(desk);
  await signIn(reviewer, site, "secretariat", secretariat, passwordsIn(placeIn(directory).directory)[secretariat]);
  await reviewer.goto(`${site}/es/review`);
  await good(reviewer);
  await reviewer.click(`main a:has-text("${name}")`);
  await good(reviewer);
  await send(reviewer, "form:has([value=approve-registration]) button");
  await good(reviewer);

  await linkOfWelcome(address);
  // A consumer of its own makes the sign-in, perhaps after the welcome.
  await tokenOf(address);
  const member = await browser.page(phone);
  await signIn(member, site, "member", address);
  await member.goto(`${site}/es/me`);
  await good(member);
  await member.fill("[name='person.name']", "María Otra");
  await send(member, "form:has([value=change-me]) button");
  await good(member);
  await member.goto(`${site}/es/me`);
  expect(await member.inputValue("[name='person.name']")).toBe("María Otra");
  await member.goto(`${site}/es/members`);
  expect(await member.content()).toContain(name);
  await member.goto(`${site}/es/do/leave`);
  await good(member);
  await send(member, "main form button");
  await member.goto(`${site}/es/me`);
  expect(await member.$("main a[href*=sign-in]")).not.toBeNull();
});

async function linkOfWelcome(address: string) {
  for (let left = 200; left; left--) {
    const subjects = (await readLetters({ directory, to: address })).map(({ subject }) => subject);
    if (subjects.some((subject) => /bienvenida/.test(subject))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no welcome to ${address}`);
}

test.for(languages)(
  "the public pages in %s: no finding of axe, no page wider than a telephone, under 50 KB",
  async (language) => {
    for (const screen of [phone, desk]) {
      const page = await browser.page(screen);
      for (const path of [
        "",
        "/join",
        "/join/sent",
        "/privacy",
        "/members",
        "/sign-in",
        "/confirm?t=no-such",
        "/no-such-page",
      ]) {
        let bytes = 0;
        page.on("response", async (response) => (bytes += (await response.body().catch(() => Buffer.alloc(0))).length));
        await page.goto(`${site}/${language}${path}`);
        expect(await page.getAttribute("html", "lang")).toBe(language);
        await good(page);
        expect(bytes, path).toBeLessThan(path === "/join" ? 15 * 1024 : 50 * 1024);
        page.removeAllListeners("response");
      }
    }
  },
);
