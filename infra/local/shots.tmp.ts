import { desk, openBrowser, phone } from "./browser.tmp.ts";
const browser = await openBrowser();
for (const item of (process.env["SHOTS"] ?? "").split(",")) {
  const [lang, path, size] = item.split("|");
  const page = await browser.page(size === "p" ? phone : desk);
  await page.goto(`http://localhost:4567/${lang}/${path}`);
  await page.screenshot({ path: `/tmp/shots/${lang}-${path!.replace(/[/?=&]/g, "_")}-${size}.png`, fullPage: true });
}
await browser.close();
