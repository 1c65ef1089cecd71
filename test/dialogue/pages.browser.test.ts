import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { secretariat as office, passwordsIn } from "../../infra/local/appoint.ts";
import { placeIn } from "../../infra/local/settings.ts";
import { languages } from "../../shared/reference/codes.ts";
import { dateIn } from "../support/after-ground.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { linkOf, type Member, memberIn, personIn } from "../support/cast.ts";
import { api, fresh, memberOf, site, tokenOf } from "../support/client.ts";
import {
  dialogueOf,
  freshYear,
  inputOf,
  jointActionOf,
  meetingOfDialogue,
  openCall,
} from "../support/dialogue-ground.ts";
import { directory } from "../support/directory.ts";
import { focalPointOf } from "../support/offices.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let member: Member;
let secretariat: string;

beforeAll(async () => {
  browser = await openBrowser();
  [member, secretariat] = await Promise.all([memberOf(fresh("aporta"), { tables: [1, 3] }), tokenOf("secretariat")]);
});
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);
const of = (year: number, below = "") => api("GET", `/v1/dialogues/${year}${below}`, { token: secretariat });

test("a member answers the call on a telephone, for one table after the other", { timeout: 90_000 }, async () => {
  const { year } = await dialogueOf(personIn(member), { call: openCall() });
  const page = await browser.page(phone);
  await page.goto(`${site}/es/dialogues/${year}`);
  expect(await page.textContent("main")).toContain("inicie sesión para enviar su aporte");
  await good(page);
  await signIn(page, site, "member", member.email);
  await page.goto(`${site}/es/dialogues/${year}`);
  expect(await page.textContent("main")).toContain("Falta para el plazo: 9 días");
  await good(page);
  const form = "form:has([name=table])";
  await send(page, `${form} button:not([name])`);
  expect(await page.textContent("[role=alert]"), "nothing was answered").toContain("Hay datos por corregir");
  await good(page);
  await page.fill("[name='answers.1.text.es']", "a".repeat(3001));
  await send(page, `${form} button:not([name])`);
  expect(await page.getAttribute("[name='answers.1.text.es']", "aria-invalid"), "the box that is wrong").toBe("true");
  await good(page);
  await page.fill("[name='answers.1.text.es']", "Falta tiempo");
  await send(page, `${form} button:not([name])`);
  expect(await page.textContent("[role=status]")).toContain("Recibimos su aporte");
  expect(await page.inputValue("[name='answers.1.text.es']")).toBe("Falta tiempo");
  await good(page);
  expect(await page.textContent("main"), "told before it is sent").toContain("Los aportes son públicos");
  await send(page, "main a[href*='withdraw-input']");
  await good(page);
  await send(page, "main form button:not([name])");
  expect(await page.textContent("[role=status]")).toContain("El aporte está retirado");
  await page.fill("[name='answers.1.text.es']", "Falta tiempo");
  await send(page, `${form} button:not([name])`);
  await send(page, "main a[href*='table=3']");
  await page.fill("[name='answers.0.text.es']", "Avanzó la ley");
  await send(page, `${form} button:not([name])`);
  const { items } = (await api("GET", `/v1/dialogues/${year}/inputs`, { token: member.token })).body;
  expect(items).toMatchObject([
    { table: 1, answers: [{ question: 2, text: { es: "Falta tiempo" } }] },
    { table: 3, answers: [{ question: 1 }] },
  ]);
  await page.goto(`${site}/pt/dialogues/${year}/inputs`);
  expect(await page.textContent("main")).toContain("Falta tiempo");
  await good(page);
});

test("who runs it announces, calls, builds the agenda, records and approves, in forms", {
  timeout: 180_000,
}, async () => {
  const year = await freshYear();
  const page = await browser.page(desk);
  await signIn(page, site, "secretariat", office, passwordsIn(placeIn(directory).directory)[office]);
  await page.goto(`${site}/es/dialogues`);
  await good(page);
  await page.goto(`${site}/es/do/announce-dialogue?year=${year}`);
  await page.fill("[name='title.es']", `Diálogo ${year}`);
  await good(page);
  await send(page, "main form button:not([name])");
  expect(page.url()).toContain(`/dialogues/${year}/run?done=announce-dialogue`);
  await good(page);

  const calling = "form[action$=set-call]";
  await page.fill(`${calling} [name='questions.0.text.es']`, "¿Qué avanzó?");
  await send(page, `${calling} button[name=add]`);
  expect(await page.inputValue("[name='questions.0.text.es']"), "what was written stays").toBe("¿Qué avanzó?");
  await page.fill("[name='questions.1.text.es']", "¿Qué falta?");
  await page.check("[name=tables][value='1']");
  await page.fill("[name=opens]", "2026-01-02T09:00");
  await page.fill("[name=deadline]", `${year}-01-02T09:00`);
  await page.selectOption("[name=zone]", "America/Lima");
  await good(page);
  await send(page, "main form button:not([name])");
  expect((await of(year)).body.call).toMatchObject({ tables: [1], open: true, questions: [{}, {}] });

  const { dialogue } = { dialogue: { year } as Parameters<typeof inputOf>[0] };
  const [first] = await Promise.all([
    inputOf(dialogue, { member: memberIn(member), person: personIn(member), table: 1 }),
    inputOf(dialogue, { member: `org_${"0".repeat(26)}`, person: personIn(member), table: 1, late: true }),
  ]);
  await page.goto(`${site}/es/dialogues/${year}/agenda`);
  await good(page);
  const item = "form:has([name=save])";
  await send(page, `${item} button:not([name])`);
  expect(await page.textContent("[role=alert]")).toContain("Hay datos por corregir");
  await page.fill(`${item} [name='text.es']`, "Plazos");
  await page.check(`${item} [name=table][value='1']`);
  await page.check(`${item} [value='${first.id}']`);
  await send(page, `${item} button:not([name])`);
  await page.fill(`${item} [name='text.es']`, "Dinero");
  await send(page, `${item} button:not([name])`);
  await good(page);
  await send(page, "ol li:nth-child(2) button[name=up]");
  await send(page, "ol li:nth-child(2) a");
  expect(await page.isChecked(`${item} [value='${first.id}']`)).toBe(true);
  await good(page);
  await page.fill(`${item} [name='text.es']`, "Plazos más cortos");
  await send(page, `${item} button:not([name])`);
  expect((await of(year)).body.agenda).toMatchObject([
    { text: { es: "Dinero" } },
    { text: { es: "Plazos más cortos" }, table: 1, inputs: [first.id] },
  ]);
  await send(page, "ol li:first-child button[name=remove]");
  expect((await of(year)).body.agenda).toHaveLength(1);

  const meeting = await meetingOfDialogue(personIn(member));
  await page.goto(`${site}/es/dialogues/${year}/run`);
  await page.selectOption("[name=meeting]", meeting);
  await send(page, "form[action$=name-meeting] button");
  await page.click("details:has(form[action$=record-finding]) summary");
  await page.check("form[action$=record-finding] [value=challenge]");
  await page.fill("form[action$=record-finding] [name='text.es']", "Faltan datos");
  await good(page);
  await send(page, "form[action$=record-finding] button");
  await send(page, "main a[href*=record-finding]");
  expect(await page.inputValue("[name='text.es']"), "filled in").toBe("Faltan datos");
  await good(page);
  await page.fill("[name='text.es']", "Faltan cifras");
  await send(page, "main form button:not([name])");

  await send(page, "main a[href*=agree-joint-action]");
  await page.fill("[name='text.es']", "Publicar cifras");
  await page.check("[name='ours.body'][value='table-1']");
  await page.selectOption("[name='theirs.country']", "CL");
  await page.fill("[name=due]", "2099-12-31");
  await good(page);
  await send(page, "main form button:not([name])");
  await good(page);
  await send(page, "form[action$=approve-dialogue-outcomes] button");
  expect(page.url()).toContain(`/es/dialogues/${year}?done=approve-dialogue-outcomes`);
  await good(page);
  const telephone = await browser.page(phone);
  await telephone.goto(`${site}/es/dialogues/${year}`);
  const told = await telephone.textContent("main");
  for (const what of ["Faltan cifras", "Publicar cifras", "Chile", "En espera de respuesta: 1"])
    expect(told).toContain(what);
  await good(telephone);
});

test("a joint action is answered by its letter's link", async () => {
  const dialogue = await dialogueOf(personIn(member));
  const { id } = await jointActionOf(dialogue, { ours: { member: memberIn(member) }, theirs: { country: "AQ" } });
  const link = await linkOf("joint-action", `${member.person}#${id}`);
  const page = await browser.page(phone);
  await page.goto(`${site}/fr/joint-action?t=${link}`);
  await good(page);
  await page.check("[name=state][value=done]");
  await page.fill("[name='text.fr']", "C'est fait");
  await send(page, "main form button");
  expect(await page.textContent("[role=status]")).toContain("réponse");
  await good(page);
  expect((await of(dialogue.year)).body.outcomes.jointActions).toMatchObject([
    { state: "done", replies: [{ side: "ours" }] },
  ]);
});

test("a government's focal point finds the invitation, and answers for itself", { timeout: 90_000 }, async () => {
  const focal = await focalPointOf({ country: "PE" }, fresh("cancilleria"));
  const body = {
    of: ["dialogue"],
    title: { es: "Con los gobiernos" },
    start: `${dateIn(55)}T15:00`,
    zone: "UTC",
    minutes: 90,
  };
  const { id } = (await api("POST", "/v1/meetings", { token: secretariat, body })).body;
  const page = await browser.page(phone);
  await signIn(page, site, "member", focal.email);
  await page.goto(`${site}/es/me`);
  await good(page);
  await send(page, `main a[href$='${id}']`);
  expect(await page.textContent("main")).toContain("Diálogo anual con los gobiernos");
  expect(await page.$("[name=name]"), "nobody comes instead").toBeNull();
  await good(page);
  await send(page, "main button[name=answer][value=yes]");
  expect(await page.textContent("main")).toContain("Sí, voy");
  const link = await linkOf("rsvp", `${focal.person}#${id}`);
  await page.goto(`${site}/pt/rsvp?t=${link}`);
  expect(await page.$("[name=name]")).toBeNull();
  await good(page);
  // Whoever comes after this test is invited to nothing of it.
  await api("POST", `/v1/meetings/${id}/cancellation`, {
    token: secretariat,
    body: { reason: { es: "Fue una prueba" } },
  });
});

test.for(languages)("the dialogue in %s: no finding of axe, no page wider than a telephone", async (language) => {
  const by = personIn(member);
  const at = new Date(Date.now() - 60_000).toISOString();
  const dialogue = await dialogueOf(by, {
    call: openCall(),
    agenda: [{ text: { es: "Un punto" }, table: 1, objectives: [7], inputs: [] }],
    agendaSetAt: at,
    meeting: await meetingOfDialogue(by),
    meetingNamedAt: at,
    findings: [{ number: 1, kind: "opportunity", text: { es: "Hay voluntad" }, objectives: [], at }],
    summary: { es: "Un resumen" },
    approved: { at: new Date().toISOString(), by },
    revision: 1,
  });
  await inputOf(dialogue, { member: memberIn(member), person: by, table: 1 });
  await jointActionOf(dialogue, {
    ours: { body: "table-1" },
    theirs: { agency: "IOM" },
    due: "2026-01-01",
    replies: [{ at, by, side: "theirs", state: "awaiting", text: { es: "Lo vemos" } }],
    agreedAt: at,
  });
  const day = new Date().toISOString().slice(0, 10);
  for (const screen of [phone, desk]) {
    const page = await browser.page(screen);
    for (const path of ["", `/${dialogue.year}`, `/${dialogue.year}?at=${day}`, `/${dialogue.year}/inputs`, "/2022"]) {
      await page.goto(`${site}/${language}/dialogues${path}`);
      expect(await page.getAttribute("html", "lang")).toBe(language);
      await good(page);
    }
  }
});
