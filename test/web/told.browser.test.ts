import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf, openBrowser, phone } from "../support/browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const foreign = '<span lang="es">Datos que cuidan</span>';
const shown = [
  ["beside it", `<p>${foreign}<small> (espagnol)</small></p>`],
  ["in its entry of a list", `<ul><li><a href="/a">${foreign}</a> · <b>espagnol</b></li></ul>`],
  ["before it", `<p>Texte en espagnol</p><blockquote lang="es">Datos</blockquote>`],
  ["after it", `<p lang="es">Datos</p><p>L’original est en espagnol.</p>`],
] as const;
const planted = [
  ["nowhere", `<p>${foreign}</p>`],
  ["another language", `<p>${foreign} (anglais)</p>`],
  ["only in words of its own", `<p lang="es">Un texto espagnol</p>`],
  ["far from it", `<p>Texte en espagnol</p><p>Autre chose</p><p>${foreign}</p>`],
  ["in the entry beside", `<ul><li>${foreign} (espagnol)</li><li><p>${foreign}</p></li></ul>`],
] as const;

const page = (body: string) =>
  `<!doctype html><html lang="fr"><title>Essai</title><main><h1>Essai</h1>${body}</main></html>`;

test("every browser test finds what is shown in another language without a label", async () => {
  const tab = await browser.page({ ...phone });
  for (const [where, body] of shown) {
    await tab.setContent(page(body));
    expect(await faultsOf(tab), where).toEqual([]);
  }
  for (const [where, body] of planted) {
    await tab.setContent(page(body));
    expect(await faultsOf(tab), where).toEqual([expect.stringContaining("nothing says in which language")]);
  }
});
