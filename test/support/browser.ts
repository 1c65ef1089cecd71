import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";

const axeSource = readFileSync(join(dirname(createRequire(import.meta.url).resolve("axe-core")), "axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const phone: BrowserContextOptions = { viewport: { width: 320, height: 640 }, colorScheme: "dark" };
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** The Chromium that comes inside an npm package. */
export async function openBrowser() {
  const args = sparticuz.args.filter((arg) => !/disable-web-security|allow-running-insecure|single-process/.test(arg));
  const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true });
  return {
    close: () => browser.close(),
    async page(options: BrowserContextOptions): Promise<Page> {
      const page = await (await browser.newContext({ ...options, bypassCSP: true, locale: "es" })).newPage();
      page.setDefaultTimeout(30_000);
      return page;
    },
  };
}

/** Texts in another language than the page's which nothing beside them names in the page's own. */
const unlabelled = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = document.documentElement.lang;
    const names = new Intl.DisplayNames([own], { type: "language" });
    const said = (element: Element | null | undefined): string => {
      if (!element) return "";
      if ((element.getAttribute("lang") ?? own) !== own) return "";
      return [...element.childNodes]
        .map((node) => (node instanceof Element ? said(node) : (node.textContent ?? "")))
        .join(" ");
    };
    const named = (element: HTMLElement) => {
      const block = element.closest("p,li,td,th,dt,dd,h1,h2,h3,h4,blockquote,label,div") ?? element;
      const beside = [block, block.previousElementSibling, block.nextElementSibling, element.closest("li,tr,dd")];
      const name = names.of(element.lang) ?? element.lang;
      return beside.some((one) => said(one).toLowerCase().includes(name.toLowerCase()));
    };
    return [...document.querySelectorAll<HTMLElement>("main [lang]")]
      .filter((one) => one.lang !== own && one.textContent?.trim() && !named(one))
      .map((one) => one.outerHTML.slice(0, 120));
  });

/**
 * What is wrong with the page as it stands: axe's findings (WCAG 2.2 AA), whether it is wider than the screen, and texts
 * in another language without a label.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(
    (values) =>
      (
        window as unknown as {
          axe: { run(of: Document, how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(document, { runOnly: { type: "tag", values } }),
    rules,
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
    ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
    ...(await unlabelled(page)).map((html) => `nothing says in which language: ${html}`),
  ];
}

/** Presses what leads to another page, and waits for it. */
export const send = (page: Page, button: string, how: Parameters<Page["waitForNavigation"]>[0] = {}) =>
  Promise.all([page.waitForNavigation(how), page.click(button, how)]);

/** Through the managed login, whichever of its forms comes next; a press that leads nowhere is made again. */
export async function signIn(page: Page, site: string, as: "member" | "secretariat", address: string, password = "") {
  const challenge = password ? "PASSWORD" : "EMAIL_OTP";
  let lost: unknown;
  await page.goto(`${site}/es/sign-in`);
  for (let tries = 0; tries < 12; tries++) {
    if (page.url().startsWith(site) && !page.url().includes("/sign-in")) return;
    // The page may change under the hands of who gave up waiting for it.
    await step().catch((error: unknown) => (lost = error));
  }
  throw new Error(`nobody signed in as ${address}: the browser stands at ${page.url()}`, { cause: lost });

  async function step() {
    if (await page.$("input[name=username]:not([type=hidden])")) await page.fill("[name=username]", address);
    const choice = await page.$(`input[name=challenge][value=${challenge}]`);
    await choice?.evaluate((radio) => ((radio as HTMLInputElement).checked = true));
    if (await page.$("input[name=password]")) await page.fill("[name=password]", password);
    if (await page.$("input[name=code]")) await page.fill("[name=code]", "123456");
    const direct = `button[value=${as}], button[value=${challenge}]`;
    const button = (await page.$(direct)) ? direct : "button[type=submit], button";
    await send(page, button, { timeout: 10_000, waitUntil: "domcontentloaded" });
  }
}
