import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passwordsIn, secretariat } from "../../infra/local/appoint.ts";
import { placeIn } from "../../infra/local/settings.ts";
import { languages } from "../../shared/reference/codes.ts";
import { dateIn, seated } from "../support/after-ground.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { type Member, mark, memberIn, personIn } from "../support/cast.ts";
import { fresh, memberOf, site } from "../support/client.ts";
import { contributionBy } from "../support/contribution-ground.ts";
import { dialogueOf, jointActionOf } from "../support/dialogue-ground.ts";
import { directory } from "../support/directory.ts";
import { focalPointOf } from "../support/offices.ts";
import { waitingDraft } from "../support/outcome-ground.ts";
import { pledgeOf } from "../support/pledge-ground.ts";
import { messageOf } from "../support/register-ground.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let member: Member;
let other: Member;
beforeAll(async () => {
  browser = await openBrowser();
  [member, other] = await Promise.all([memberOf(fresh("espera")), memberOf(fresh("otra"))]);
});
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);
const titled = (title: string) => ({ es: { title, summary: "Resumen", text: "Texto" } });
const said = (title: string) => ({ es: { title, text: "x".repeat(400) } });
const link = (page: Page, title: string) => page.getAttribute(`main a:has-text("${title}")`, "href");
const shows = async (page: Page, title: string) => (await page.textContent("main"))?.includes(title);

test("one's own page tells what waits in every room, and nothing of it once it is done", {
  timeout: 120_000,
}, async () => {
  const names = Array.from({ length: 7 }, mark) as [string, string, string, string, string, string, string];
  const [review, changes, due, returned, partnership, action, done] = names;
  const by = personIn(other);
  const dialogue = await dialogueOf(by, { approved: { at: new Date().toISOString(), by }, revision: 1 });
  const theirs = { country: "AQ" } as const;
  const toMember = { mode: "partnership", partners: [memberIn(member)] } as const;
  const [reviewed, changed, told] = await Promise.all([
    contributionBy(other, { reviewer: member, words: titled(review) }),
    contributionBy(member, { status: "changes-asked", words: titled(changes) }),
    pledgeOf(member, { words: said(due), askedFor: [{ why: "half-year", on: dateIn(0) }] }),
    pledgeOf(other, { ...toMember, partners: [memberIn(member)], until: "submitted", words: said(partnership) }),
    jointActionOf(dialogue, { ours: { member: memberIn(member) }, theirs, text: { es: action } }),
    jointActionOf(dialogue, { ours: { member: memberIn(member) }, theirs, text: { es: done }, state: "done" }),
    jointActionOf(dialogue, { ours: { member: memberIn(other) }, theirs, text: { es: `de otra ${action}` } }),
  ]);
  const page = await browser.page(phone);
  await signIn(page, site, "member", member.email);
  await page.goto(`${site}/es/me`);
  expect(await link(page, review)).toBe(`/es/contributions/reviews/${reviewed.id}`);
  expect(await link(page, changes)).toBe(`/es/contributions/own/${changed.id}`);
  expect(await link(page, due)).toBe(`/es/pledges/${told.id}/steps`);
  expect(await link(page, action)).toContain("/es/do/answer-joint-action?year=");
  for (const gone of [done, `de otra ${action}`, returned]) expect(await shows(page, gone), gone).toBe(false);
  for (const language of languages)
    for (const screen of [phone, desk]) {
      await page.setViewportSize(screen.viewport ?? { width: 320, height: 640 });
      await page.goto(`${site}/${language}/me`);
      expect(await page.$$("h1")).toHaveLength(1);
      await good(page);
    }

  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${site}/es/me`);
  await send(page, `main a:has-text("${partnership}")`);
  await good(page);
  await send(page, "main form[action$=answer-partnership] button[value=confirm]");
  await page.goto(`${site}/es/me`);
  expect(await shows(page, partnership), "confirmed").toBe(false);
  await send(page, `main a:has-text("${due}")`);
  await page.fill("[name='text.es']", "Vamos bien");
  await send(page, "form[action$=update-pledge] button:not([name])");
  await page.goto(`${site}/es/me`);
  expect(await shows(page, due), "told").toBe(false);
  await send(page, `main a:has-text("${action}")`);
  await good(page);
  expect(await page.inputValue("[name=id]")).toMatch(/^jac_/);
});

test("a focal point finds what asks for its office's answer; the Liaison Table, drafts to approve", {
  timeout: 90_000,
}, async () => {
  const [asked, another, draft] = [mark(), mark(), mark()];
  const liaison = await memberOf(fresh("enlace"));
  await seated(liaison, "table-1", "representative");
  const by = personIn(other);
  const focal = await focalPointOf({ country: "TV" }, fresh("cancilleria"));
  const holder = { country: "TV" } as const;
  await Promise.all([
    messageOf(by, { sent: true, to: [holder, { agency: "ILO" }], holder, title: { es: asked } }),
    messageOf(by, { sent: true, to: [holder, { agency: "ILO" }], title: { es: another } }),
    messageOf(by, { title: { es: draft } }),
  ]);
  const page = await browser.page(phone);
  await signIn(page, site, "member", focal.email);
  await page.goto(`${site}/es/me`);
  await good(page);
  expect(await link(page, asked)).toMatch(/^\/es\/do\/answer-message\?id=msg_/);
  expect(await shows(page, another), "somebody else has to act").toBe(false);
  expect(await shows(page, draft)).toBe(false);
  await page.context().clearCookies();
  await signIn(page, site, "member", liaison.email);
  await page.goto(`${site}/pt/me`);
  expect(await link(page, draft)).toContain("/pt/messages/drafts#msg_");
  expect(await shows(page, asked)).toBe(false);
  await good(page);
});

test("the secretariat's queue tells what else there is to publish", { timeout: 90_000 }, async () => {
  const names = [mark(), mark(), mark(), mark()] as const;
  const [approved, submitted, message, outcome] = names;
  const by = personIn(other);
  // The oldest come first, and others' tests leave some: these are as old as can be.
  const early = "2020-01-01T00:00:00.000Z";
  await Promise.all([
    contributionBy(other, { status: "approved", words: titled(approved), submittedAt: early }),
    pledgeOf(other, { until: "submitted", words: said(submitted), submittedAt: early }),
    messageOf(by, { title: { es: message } }),
    waitingDraft(by, outcome),
  ]);
  const page = await browser.page(desk);
  await signIn(page, site, "secretariat", secretariat, passwordsIn(placeIn(directory).directory)[secretariat]);
  for (const language of languages) {
    await page.goto(`${site}/${language}/review`);
    for (const name of names) expect(await shows(page, name), name).toBe(true);
    await good(page);
  }
  expect(await link(page, approved)).toMatch(/\/contributions\/queue\/con_/);
  expect(await link(page, submitted)).toMatch(/\/pledges\/plg_\w+\/steps/);
  expect(await link(page, outcome)).toMatch(/\/publish\/out_/);
});
