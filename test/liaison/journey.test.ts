import { beforeAll, expect, test } from "vitest";
import { drawOrder } from "../../shared/liaison/draw.ts";
import { agencyCodes } from "../../shared/reference/codes.ts";
import { api, lettersOf, letterTo, tokenIn } from "../support/client.ts";
import { agenciesOn, as, openLiaisonYear, quarterOn, rosterOn, rotation } from "../support/liaison-year.ts";

/** One Liaison Table through 2041, which nobody else plays in, by dated events and requests; each step stands on the one before. */
const value = "07 13 21 34 40 42";
const link = "https://lottery.example.org/2041-01-31";
const order = drawOrder({ agencies: agencyCodes, value });
const [first = "", second = "", third = "", fourth = ""] = order;

let year: Awaited<ReturnType<typeof openLiaisonYear>>;
beforeAll(async () => {
  year = await openLiaisonYear();
}, 400_000);

let draw = "";

test("a draw is announced once, of a value that nobody can know yet", async () => {
  const source = { es: "Lotería Inventada, primer premio", en: "Invented Lottery, first prize" };
  const announce = (on: string) =>
    year.asked("2041-01-05T10:00:00.000Z", { method: "POST", path: "/v1/liaison/draws", as, body: { source, on } });
  expect((await announce("2041-01-05")).body).toMatchObject({ type: expect.stringContaining("in-the-past") });
  const announced = await announce("2041-01-31");
  expect(announced).toMatchObject({
    status: 201,
    body: { status: "announced", agencies: agencyCodes.toSorted(), order: null },
  });
  expect(announced.body.algorithm).toContain("SHA-256");
  draw = announced.body.id;
  expect((await announce("2041-01-31")).body.type).toContain("draw-under-way");
  expect(await rotation()).toMatchObject({
    ledger: [],
    next: [],
    draw: { id: draw, announced: { source, on: "2041-01-31" } },
  });
});

test("it is held after that day; the order follows, and two agencies sit at once", async () => {
  const hold = (at: string, entered = value) =>
    year.asked(at, { method: "POST", path: `/v1/liaison/draws/${draw}/value`, as, body: { value: entered, link } });
  expect((await hold("2041-01-31T23:00:00.000Z")).body.type).toContain("draw-too-early");
  const held = await hold("2041-02-01T09:00:00.000Z");
  expect(held).toMatchObject({ status: 200, body: { status: "held", value, source: link, order } });
  expect((await hold("2041-02-01T10:00:00.000Z")).body).toEqual(held.body);
  expect((await hold("2041-02-01T10:00:00.000Z", "8")).body.type).toContain("draw-under-way");
  const { agencies, vacancies, at } = await rosterOn("2041-02-01");
  expect({ agencies, at }).toEqual({
    at: "2041-02-01",
    agencies: [
      { code: first, since: "2041-02-01T09:00:00.000Z", until: "2041-04-01T00:00:00.000Z" },
      { code: second, since: "2041-02-01T09:00:00.000Z", until: "2041-07-01T00:00:00.000Z" },
    ],
  });
  expect(vacancies.filter(({ body }: { body: string }) => body === "liaison")).toEqual([]);
  const before = await rosterOn("2041-01-31");
  expect(before.agencies).toEqual([]);
  expect(before.vacancies.filter(({ role }: { role: string }) => role === "agency")).toHaveLength(2);
  for (const agency of [first, second]) await letterTo(year.addressOf(agency), "rosterNotice");
});

test("the quarter has no meeting: sixty days before its end letters go, once, with the form begun", async () => {
  expect(await quarterOn("2041-Q1", "2041-02-01")).toMatchObject({ status: "missing", daysLeft: 58, meeting: null });
  const told = { type: "quarter-unscheduled", quarter: "2041-Q1" };
  expect(await year.daily("watch-quarter", "2041-02-01")).toEqual([{ ...told, days: 58 }]);
  expect(await year.daily("watch-quarter", "2041-02-01")).toEqual([]);
  expect(await year.daily("watch-quarter", "2041-02-05")).toEqual([]);
  const letter = await letterTo(year.addressOf(first), "quarterReminder");
  expect(letter.text).toContain("31 de marzo de 2041");
  expect(letter.links.some((to) => to.includes("/es/meetings/new?of=liaison&"))).toBe(true);
  expect(await year.daily("watch-quarter", "2041-03-20"), "of two missed, the nearest").toEqual([
    { ...told, days: 11 },
  ]);
  await letterTo(year.addressOf(second), "quarterReminder", 2);
  expect(await year.daily("watch-quarter", "2041-03-21")).toEqual([]);
});

test("thirty days before, the incoming agency is told, once, and declines by the link; whoever comes instead is told", async () => {
  expect(await year.daily("rotate-agencies", "2041-03-01")).toEqual([]);
  const near = { type: "turn-near", quarter: "2041-Q2", agency: third };
  expect(await year.daily("rotate-agencies", "2041-03-02")).toEqual([near]);
  expect(await year.daily("rotate-agencies", "2041-03-03")).toEqual([]);
  const letter = await letterTo(year.addressOf(third), "turnNotice");
  expect(letter.text).toMatch(/1 de abril de 2041.*30 de septiembre de 2041/s);
  const token = tokenIn(letter);
  const shown = await year.stage.request("liaison/pages", new Date("2041-03-04T10:00:00.000Z"), {
    method: "GET",
    path: `/es/turn?t=${token}`,
  });
  expect(shown).toMatchObject({ status: 200, body: expect.stringContaining("Declinar el turno") });
  const decline = () =>
    year.asked("2041-03-04T10:00:00.000Z", { method: "POST", path: "/v1/liaison/turns/refusal", body: { token } });
  expect((await decline()).status).toBe(200);
  expect((await decline()).status, "a second click").toBe(200);
  await letterTo(year.addressOf(fourth), "turnNotice");
  expect(await lettersOf(year.addressOf(third), "turnNotice")).toHaveLength(1);
  expect((await rotation()).exceptions).toMatchObject([{ kind: "declined", agency: third, quarter: "2041-Q2" }]);
});

test("the first day of a quarter one agency hands over and one stays; asked again, nothing happens", async () => {
  const planned = await agenciesOn("2041-05-15");
  expect(planned).toEqual([second, fourth].toSorted());
  expect(await year.daily("rotate-agencies", "2041-04-01")).toMatchObject([{ type: "agency-rotated", in: [fourth] }]);
  expect(await year.daily("rotate-agencies", "2041-04-01")).toEqual([]);
  expect(await agenciesOn("2041-04-01")).toEqual(planned);
  expect(await agenciesOn("2041-03-31")).toEqual([first, second].toSorted());
  const { ledger, counts } = await rotation();
  expect(ledger).toHaveLength(2);
  expect(ledger[1]).toMatchObject({
    quarter: "2041-Q2",
    change: { in: [fourth], out: [first], skipped: [{ agency: third, reason: "declined" }] },
    previous: ledger[0].hash,
  });
  expect(counts).toMatchObject({ [first]: 1, [second]: 1, [third]: 0, [fourth]: 1 });
  await letterTo(year.addressOf(fourth), "rosterNotice");
  await letterTo(year.addressOf(first), "rosterNotice", 2);
});

test("a missed quarter heals itself, and two agencies sit on every day of the year", async () => {
  const healed = await year.daily("rotate-agencies", "2041-10-02");
  expect(new Set(healed.map(({ quarter }) => quarter))).toEqual(new Set(["2041-Q3", "2041-Q4"]));
  const { ledger } = await rotation();
  expect(ledger.map(({ quarter }: { quarter: string }) => quarter)).toEqual([
    "2041-Q1",
    "2041-Q2",
    "2041-Q3",
    "2041-Q4",
  ]);
  for (const day of [
    "2041-02-01",
    "2041-06-30",
    "2041-07-01",
    "2041-09-30",
    "2041-10-01",
    "2041-12-31",
    "2042-01-01",
    "2043-07-09",
  ])
    expect(new Set(await agenciesOn(day)).size, day).toBe(2);
  expect(await agenciesOn("2041-07-01")).toEqual(ledger[2].agencies.toSorted());
});

test("a meeting at 20:00 on 31 December in Mexico keeps the fourth quarter, and nobody is reminded", async () => {
  const body = {
    of: ["liaison"],
    title: { es: "Reunión trimestral" },
    start: "2041-12-31T20:00",
    zone: "America/Mexico_City",
    minutes: 60,
  };
  const at = new Date("2041-11-15T10:00:00.000Z");
  const scheduled = await year.stage.request("meetings/api", at, { method: "POST", path: "/v1/meetings", as, body });
  expect(scheduled.status, JSON.stringify(scheduled.body)).toBe(201);
  expect(await quarterOn("2041-Q4", "2041-11-15")).toMatchObject({ status: "scheduled", meeting: scheduled.body.id });
  expect(await quarterOn("2042-Q1", "2041-11-15")).toMatchObject({ status: "missing" });
  expect(await year.daily("watch-quarter", "2041-12-20")).toEqual([]);
});

test("strategic actions are told with where they came from, overdue first", async () => {
  const { meeting } = await quarterOn("2041-Q4", "2041-11-15");
  const open = (due: string, more: object) =>
    year.stage.request("meetings/api", new Date("2041-11-15T11:00:00.000Z"), {
      method: "POST",
      path: "/v1/actions",
      as,
      body: {
        text: { es: `Para el ${due}` },
        bodies: ["table-1"],
        owner: { agency: first },
        due,
        strategic: true,
        ...more,
      },
    });
  const [late, soon] = [await open("2041-12-20", { meeting }), await open("2041-11-20", { bodies: ["liaison"] })];
  expect([late.status, soon.status], JSON.stringify(late.body)).toEqual([201, 201]);
  const { items } = (await api("GET", "/v1/liaison/actions?at=2041-12-01&limit=100")).body;
  const mine = items.filter(({ id }: { id: string }) => [late.body.id, soon.body.id].includes(id));
  expect(mine).toMatchObject([
    { id: soon.body.id, overdue: true, from: null },
    { id: late.body.id, overdue: false, from: { meeting, on: "2041-12-31", title: { es: "Reunión trimestral" } } },
  ]);
  const page = (await api("GET", "/v1/liaison/actions?at=2041-12-01&limit=1")).body;
  expect([page.items.length, typeof page.next]).toEqual([1, "string"]);
});

test("why a quarter had no meeting is said by the secretariat, of such a quarter only", async () => {
  const reason = { es: "Elecciones en varios países", fr: "Élections dans plusieurs pays" };
  const explain = (quarter: string) =>
    year.asked("2041-11-16T10:00:00.000Z", {
      method: "POST",
      path: `/v1/liaison/quarters/${quarter}/reason`,
      as,
      body: { reason },
    });
  expect((await explain("2041-Q2")).body).toMatchObject({ quarter: "2041-Q2", status: "not-held", reason });
  expect((await explain("2041-Q4")).body.type).toContain("quarter-kept");
  expect(await quarterOn("2041-Q2", "2041-11-16")).toMatchObject({ status: "not-held", reason, meeting: null });
  const page = await api("GET", "/fr/liaison?at=2041-11-16");
  for (const told of ["Ne s'est pas réunie", reason.fr, "Réunion convoquée", "<svg", "1er trimestre 2042"])
    expect(page.text.replaceAll("&#39;", "'"), told).toContain(told);
});

test("the rotation as it was known on a day", async () => {
  const then = (await api("GET", "/v1/liaison/rotation?at=2041-04-02")).body;
  expect(then.ledger).toHaveLength(2);
  expect(then.next[0].quarter).toBe("2041-Q3");
  expect((await api("GET", "/v1/liaison/rotation?at=2041-01-04")).body).toMatchObject({
    draw: null,
    ledger: [],
    next: [],
  });
});
