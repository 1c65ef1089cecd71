import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EMPTIED, haveSeatsAlone } from "../support/alone.ts";
import { desk, faultsOf, openBrowser, phone, send, signIn } from "../support/browser.ts";
import { linkOf, type Member, memberIn, personIn } from "../support/cast.ts";
import { api, fresh, memberOf, site } from "../support/client.ts";
import { emptySeats, nominationTo, priorityAt, seatAt } from "../support/seated.ts";

const TABLE = EMPTIED;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let [coordinator, representative, nominated]: Member[] = [];
let [designation, seat, priority] = ["", "", ""];

const held = (of: Member) => ({ member: memberIn(of), person: personIn(of) });
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  browser = await openBrowser();
  await haveSeatsAlone();
  await emptySeats();
  const all = await Promise.all(
    ["coordinates", "represents", "nominated"].map((name) =>
      memberOf(fresh(name), { tables: [TABLE], organization: { name: `Red ficticia que ${name}` } }),
    ),
  );
  [coordinator, representative, nominated] = all as [Member, Member, Member];
  const [start, end] = [`${day(-30)}T00:00:00.000Z`, `${day(10)}T00:00:00.000Z`];
  const of = { body: `table-${TABLE}`, start, end } as const;
  await seatAt({ ...of, role: "coordinator", ...held(coordinator) });
  const source = { text: "Acta ficticia", link: "https://example.org/acta" };
  ({ id: seat } = await seatAt({ ...of, role: "representative", term: end, source, ...held(representative) }));
  const { id } = await priorityAt({
    table: TABLE,
    texts: { es: "Rutas seguras <b>ya</b>", fr: "Des routes sûres" },
    objectives: [14],
    from: day(-5),
    to: day(50),
  });
  priority = id;
  ({ designation } = await nominationTo({ table: TABLE, by: personIn(coordinator), deadline: day(20) }));
}, 60_000);
afterAll(() => browser?.close());

const good = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([]);

test.for(["es", "pt"] as const)(
  "the pages of the tables in %s, on a telephone and at a desk",
  { timeout: 120_000 },
  async (language) => {
    const at = { table: TABLE, by: personIn(representative as Member) };
    const links = {
      nomination: await nominationTo(at, { member: memberIn(nominated as Member), status: "proposed" }),
      nominee: await nominationTo(at, { ...held(nominated as Member), status: "accepted" }),
    };
    for (const screen of [phone, desk]) {
      const page = await browser.page(screen);
      const look = async (path: string) => {
        await page.goto(`${site}/${language}${path}`);
        expect(await page.getAttribute("html", "lang")).toBe(language);
        expect(await page.$$("h1"), path).toHaveLength(1);
        await good(page);
      };
      await look("/tables");
      await look(`/tables/${TABLE}`);
      expect(await page.textContent("main")).toContain("Red ficticia que represents");
      expect(await page.content()).toContain("Rutas seguras &lt;b&gt;ya&lt;/b&gt;");
      await look(`/tables/${TABLE}?at=${day(-31)}`);
      await look("/tables?at=2020-01-01");
      expect(await page.textContent("main")).not.toContain("Red ficticia que represents");
      for (const [purpose, { designation: id, nomination }] of Object.entries(links)) {
        const subject = `${nominated?.person}#${TABLE}#${id}#${nomination}`;
        await look(`/${purpose}?t=${await linkOf(purpose as "nominee", subject)}`);
        expect(await page.textContent("main")).toContain("Red ficticia que nominated");
      }
      await signIn(page, site, "member", coordinator?.email ?? "");
      await look(`/tables/${TABLE}/seats`);
      await look(`/tables/${TABLE}/seats?member=${nominated?.member}`);
      await look(`/tables/${TABLE}/designations/${links.nominee.designation}`);
      await look(`/do/end-seat?body=table-${TABLE}&seat=${seat}`);
      await look(`/do/set-priority?n=${TABLE}`);
      await look(`/do/close-priority?n=${TABLE}&id=${priority}`);
      await look(`/do/replace-representative?n=${TABLE}&member=${nominated?.member}`);
      await page.context().close();
    }
  },
);

test("by forms alone: nominate, accept, record the result, and resign", async () => {
  const at = `${site}/es/tables/${TABLE}/designations/${designation}`;
  const nominator = await browser.page(phone);
  await signIn(nominator, site, "member", representative?.email ?? "");
  await nominator.goto(at);
  await nominator.selectOption("[name=member]", nominated?.member ?? "");
  await send(nominator, "form[action$='/do/nominate'] button");
  expect(nominator.url()).toBe(`${at}?done=nominate`);
  await good(nominator);

  const own = await browser.page(phone);
  await signIn(own, site, "member", nominated?.email ?? "");
  await own.goto(at);
  await send(own, "main a[href*='answer-nomination']");
  await good(own);
  await send(own, "main form button");
  expect(await own.textContent("main"), own.url()).toContain("aceptada por el miembro y por la persona");

  const runs = await browser.page(desk);
  await signIn(runs, site, "member", coordinator?.email ?? "");
  await runs.goto(at);
  await send(runs, "form[action$='/do/record-result'] button:not([name=add])");
  await good(runs);
  expect(await runs.$$("[role=alert] a"), "a nomination and a source").toHaveLength(2);
  await runs.selectOption("[name='representatives.0']", { index: 1 });
  await runs.fill("[name='source.text']", "Acta ficticia 9");
  await send(runs, "main form button:not([name=add])");
  expect(runs.url(), await runs.textContent("main").then(String)).toBe(`${at}?done=record-result`);
  await good(runs);
  const table = await api("GET", `/v1/tables/${TABLE}`);
  const seated = table.body.representatives.find(({ member }: { member: string }) => member === nominated?.member);
  expect(seated.organization).toBe("Red ficticia que nominated");

  await own.goto(`${site}/es/do/end-seat?body=table-${TABLE}&seat=${seated.seat}&reason=resigned`);
  await good(own);
  await send(own, "main form button");
  const after = await api("GET", `/v1/tables/${TABLE}`);
  expect(after.body.representatives).not.toContainEqual(expect.objectContaining({ seat: seated.seat }));
});
