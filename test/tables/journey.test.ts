import { beforeAll, expect, test } from "vitest";
import { openStage } from "../../infra/local/year/stage.ts";
import { plusDays } from "../../shared/time.ts";
import { EMPTIED, haveSeatsAlone } from "../support/alone.ts";
import { as, good, secretariat } from "../support/asking.ts";
import type { Member } from "../support/cast.ts";
import { api, fresh, lettersOf, letterTo, memberOf, tokenIn, tokenOf, usernameOf, waitFor } from "../support/client.ts";
import { eventsOf, place } from "../support/operator.ts";
import { emptySeats, settleDesignations } from "../support/seated.ts";

/** Table 2 from a coordinator and a designation to its seats, and to their end; each step stands on the one before. */
const TABLE = EMPTIED;
const at = (path: string) => `/v1/tables/${TABLE}${path}`;
const today = new Date().toISOString();
const day = (ahead: number) => plusDays(today, ahead).slice(0, 10);
const source = { text: "Acta ficticia 7", link: "https://example.org/acta" };

interface Person {
  email: string;
  person: string;
  token: string;
}
let [alba, bruno, carla]: Member[] = [];
let dora = {} as Person;
let eva = {} as Member;
let [designation, ours, theirs] = ["", "", ""];
let seats: string[] = [];

const member = (name = "") =>
  memberOf(fresh(name), { tables: [TABLE], organization: { name: `Red ficticia de ${name}` } });

async function secondPerson(of: Member | undefined): Promise<Person> {
  const email = fresh("dora");
  await as(of, "POST", "/v1/me/invitations", { email, name: "Dora Inventada", language: "pt" });
  const token = tokenIn(await letterTo(email, "invitation"));
  await api("POST", "/v1/invitations/acceptance", {
    body: { token, person: { name: "Dora Inventada" }, language: "pt", consent: { privacy: true } },
  });
  const signedIn = await tokenOf(email);
  return { email, token: signedIn, person: usernameOf(signedIn) };
}

beforeAll(() => haveSeatsAlone());

test("the secretariat names a coordinator, who is told and may act from then on", async () => {
  const all = await Promise.all(["alba", "bruno", "carla", "eva"].map(member));
  [alba, bruno, carla, eva] = all as [Member, Member, Member, Member];
  dora = await secondPerson(bruno);
  await emptySeats();
  await settleDesignations(TABLE, eva.person as `per_${string}`, "");
  expect((await as(eva, "POST", at("/designations"), { deadline: day(20) })).status).toBe(403);
  const body = { member: eva.member, person: eva.person, source };
  good(await secretariat("POST", at("/coordinators"), body), 201);
  expect((await letterTo(eva.email, "seatTaken")).text).toContain(`/es/tables/${TABLE}`);
  expect(good(await api("GET", at(""))).coordinators).toMatchObject([
    { organization: "Red ficticia de eva", name: null },
  ]);
  const second = await secretariat("POST", at("/coordinators"), {
    ...body,
    member: alba?.member,
    person: alba?.person,
  });
  expect(second.body).toMatchObject({ type: "urn:dialogue:problem:seat-taken" });
});

test("the coordinator opens a designation, and everybody of the table is told", async () => {
  const opened = good(await as(eva, "POST", at("/designations"), { deadline: day(20) }), 201);
  designation = opened.id;
  expect(opened).toMatchObject({ status: "open", nominations: [] });
  expect(good(await as(eva, "POST", at("/designations"), { deadline: day(20) }), 201).id, "a second click").toBe(
    designation,
  );
  expect((await as(eva, "POST", at("/designations"), { deadline: day(40) })).status).toBe(409);
  for (const { email } of [alba, bruno, dora].filter((one) => one !== undefined)) {
    const letter = await letterTo(email, "designationOpened");
    expect(letter.links.join()).toContain(designation);
  }
  expect(good(await api("GET", at(""))).designation).toEqual({ id: designation, deadline: day(20) });
});

test("a nominated member names another of its persons, and both agree by letter", async () => {
  const nominations = at(`/designations/${designation}/nominations`);
  theirs = good(await as(alba, "POST", nominations, { member: bruno?.member }), 201).id;
  expect((await as(carla, "POST", nominations, { member: bruno?.member })).status).toBe(409);
  const asked = await letterTo(bruno?.email ?? "", "nominated");
  expect(asked.text).toContain("Red ficticia de bruno");
  const answer = { token: tokenIn(asked), answer: "accept", person: dora.person };
  good(await api("POST", "/v1/nominations/answer", { body: answer }));
  good(await api("POST", "/v1/nominations/answer", { body: answer }));
  const stranger = await api("POST", "/v1/nominations/answer", { body: { ...answer, person: alba?.person } });
  expect(stranger.status, "a person of another member").toBe(404);
  const early = await as(eva, "POST", at(`/designations/${designation}/result`), { source, representatives: [theirs] });
  expect(early.body).toMatchObject({ type: "urn:dialogue:problem:not-agreed" });
  const named = await letterTo(dora.email, "namedAsNominee");
  expect(named.text).toContain("Red ficticia de bruno");
  good(await api("POST", "/v1/nominations/agreement", { body: { token: tokenIn(named), answer: "accept" } }));
});

test("who accepts for themself has agreed by that, and a withdrawn nomination stays", async () => {
  const nominations = at(`/designations/${designation}/nominations`);
  ours = good(await as(alba, "POST", nominations, {}), 201).id;
  good(await as(alba, "POST", `${nominations}/${ours}/answer`, { answer: "accept" }));
  const gone = good(await as(carla, "POST", nominations, {}), 201).id;
  const token = tokenIn(await letterTo(carla?.email ?? "", "nominated"));
  good(await as(carla, "POST", `${nominations}/${gone}/withdrawal`, {}));
  expect((await api("POST", "/v1/nominations/answer", { body: { token, answer: "decline" } })).status).toBe(409);
  const { nominations: all, balance } = good(await as(carla, "GET", at(`/designations/${designation}`)));
  const told = all.map(({ id, status, name }: { id: string; status: string; name: string }) => ({ id, status, name }));
  expect(told).toEqual([
    { id: theirs, status: "agreed", name: "Dora Inventada" },
    { id: ours, status: "agreed", name: "María Inventada" },
    { id: gone, status: "withdrawn", name: null },
  ]);
  expect(balance.nominated).toMatchObject({ subregions: { "latin-america": 2 }, countries: { CO: 2 } });
});

test("of two recordings at once one wins, and makes the seats", async () => {
  const record = (who: { token: string }, representatives: string[]) =>
    as(who, "POST", at(`/designations/${designation}/result`), { source, representatives });
  const both = await Promise.all([
    record(eva, [theirs, ours]),
    record({ token: await tokenOf("secretariat") }, [ours, theirs]),
  ]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
    type: "urn:dialogue:problem:designation-closed",
  });
  seats = both.find(({ status }) => status === 200)?.body.result.seats;
  const { representatives, vacancies } = good(await api("GET", at("")));
  expect(representatives.map(({ seat }: { seat: string }) => seat).toSorted()).toEqual(seats.toSorted());
  expect(vacancies).toEqual([]);
  const made = (await eventsOf(`body#table-${TABLE}`)).filter(
    ({ type, data }) => type === "tables.seat-taken.v1" && seats.includes((data as { seat: string }).seat),
  );
  expect(made).toHaveLength(2);
  for (const { email } of [alba, dora].filter((one) => one !== undefined)) await letterTo(email, "seatTaken");
  for (const { email } of [eva, carla].filter((one) => one !== undefined))
    expect((await letterTo(email, "designationResult")).text).toContain("Red ficticia de bruno");
});

test("the roster of any day is answered: none yesterday, two today, none after the term", async () => {
  const on = async (date: string) => good(await api("GET", `/v1/bodies/table-${TABLE}/seats?at=${date}`)).items;
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);
  expect(ids(await on(day(-1))).filter((id) => seats.includes(id))).toEqual([]);
  expect(ids(await on(day(0)))).toEqual(expect.arrayContaining(seats));
  expect(ids(await on(day(364)))).toEqual(expect.arrayContaining(seats));
  expect(ids(await on(day(367))).filter((id) => seats.includes(id))).toEqual([]);
  const liaison = good(await api("GET", "/v1/bodies/liaison/seats")).items;
  expect(ids(liaison)).toEqual(expect.arrayContaining(seats));
  expect(liaison[0]).not.toHaveProperty("person");
});

test("who resigns is told, has no right any more, and the vacancy is visible", async () => {
  const own = good(await api("GET", at(""))).representatives.find(
    ({ member: of }: { member: string }) => of === alba?.member,
  );
  const end = `/v1/bodies/table-${TABLE}/seats/${own.seat}/end`;
  expect((await as(carla, "POST", end, { reason: "resigned" })).status).toBe(403);
  const priority = { texts: { es: "Otra" }, objectives: [8], from: day(0), to: day(9) };
  good(await as(alba, "POST", at("/priorities"), priority), 201);
  good(await as(alba, "POST", end, { reason: "resigned", source: { text: "Por carta" } }));
  expect((await as(alba, "POST", at("/priorities"), priority)).status).toBe(403);
  expect((await letterTo(alba?.email ?? "", "seatEnded")).text).toContain("renuncia");
  const { vacancies } = good(await api("GET", at("")));
  expect(vacancies).toMatchObject([{ role: "representative", days: 0 }]);
});

test("letters about the vacancy go after 7 and 21 days, though asked twice and late", async () => {
  const stage = await openStage(place);
  const ask = (days: number) => stage.schedule("tables/watch-seats", new Date(plusDays(today, days)));
  const came = async () => (await lettersOf(eva.email, "vacancy")).length;
  const before = (await lettersOf("secretariat@example.org", "vacancy")).length;
  await ask(3);
  await ask(8);
  await ask(8);
  await letterTo(eva.email, "vacancy");
  await waitFor(
    "the secretariat's letter",
    async () => (await lettersOf("secretariat@example.org", "vacancy")).length > before,
  );
  await ask(9);
  await ask(25);
  await letterTo(eva.email, "vacancy", 2);
  await ask(60);
  await stage.quiet();
  expect(await came()).toBe(2);
});

test("another serves the rest of the term in the place of who resigned", async () => {
  const past = good(await api("GET", `/v1/bodies/table-${TABLE}/seats?all=true`)).items;
  const left = past.findLast(
    ({ ended, member: of }: { ended?: object; member: string }) => ended && of === alba?.member,
  );
  const body = { member: carla?.member, person: carla?.person, source };
  const place_ = at(`/representatives/${left.id}/replacement`);
  const twice = { ...body, member: bruno?.member, person: bruno?.person };
  expect((await as(eva, "POST", place_, twice)).body).toMatchObject({ type: "urn:dialogue:problem:one-seat-each" });
  const taken = good(await as(eva, "POST", place_, body), 201);
  expect(taken).toMatchObject({ organization: "Red ficticia de carla", how: "designated", designation });
  const other = good(await api("GET", at(""))).representatives.find(
    ({ member: of }: { member: string }) => of === bruno?.member,
  );
  expect(taken.until, "the term of both").toBe(other.until);
  await letterTo(carla?.email ?? "", "seatTaken");
});

test("the seat of who leaves the Mechanism ends, and keeps ids only", async () => {
  good(await as(dora, "DELETE", "/v1/me"));
  const seat = await waitFor("the end of the seat", async () =>
    good(await api("GET", `/v1/bodies/table-${TABLE}/seats?all=true`)).items.find(
      ({ id, ended }: { id: string; ended?: { reason: string } }) => seats.includes(id) && ended?.reason === "left",
    ),
  );
  expect(seat).toMatchObject({ organization: "Red ficticia de bruno", name: null, status: "past" });
});
