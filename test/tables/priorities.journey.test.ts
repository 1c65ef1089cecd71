import { expect, test } from "vitest";
import { openStage } from "../../infra/local/year/stage.ts";
import { plusDays } from "../../shared/time.ts";
import { as, good } from "../support/asking.ts";
import { type Member, memberIn, personIn } from "../support/cast.ts";
import { api, fresh, memberOf, waitFor } from "../support/client.ts";
import { place } from "../support/operator.ts";
import { seatAt } from "../support/seated.ts";

const TABLE = 3;
const at = (path: string) => `/v1/tables/${TABLE}${path}`;
const today = new Date().toISOString();
const day = (ahead: number) => plusDays(today, ahead).slice(0, 10);
let rita = {} as Member;

test("a priority is set, public, and closed with what was achieved", async () => {
  rita = await memberOf(fresh("rita"), { tables: [TABLE] });
  const [start, end] = [`${day(-1)}T00:00:00.000Z`, `${day(1)}T00:00:00.000Z`];
  const holder = { member: memberIn(rita), person: personIn(rita), start, end };
  await seatAt({ body: `table-${TABLE}`, role: "representative", ...holder });
  const texts = { es: "Rutas seguras", pt: "Rotas seguras" };
  const priority = { texts, objectives: [14, 15], from: day(0), to: day(90) };
  const { id } = good(await as(rita, "POST", at("/priorities"), priority), 201);
  expect(good(await api("GET", at(""))).priorities).toContainEqual({ id, ...priority });
  expect(good(await api("GET", at(`?at=${day(-1)}`))).priorities).not.toContainEqual({ id, ...priority });
  const wrong = await as(rita, "POST", at("/priorities"), { ...priority, objectives: [1] });
  expect(wrong).toMatchObject({ status: 409, body: { type: "urn:dialogue:problem:not-its-objective" } });
  const backwards = await as(rita, "POST", at("/priorities"), { ...priority, to: day(-1) });
  expect(backwards).toMatchObject({ status: 400, body: { errors: [{ pointer: "/to" }] } });
  const achieved = { es: "Dos rutas" };
  const closed = good(await as(rita, "POST", at(`/priorities/${id}/closure`), { achieved }));
  expect(closed).toMatchObject({ closed: { on: day(0), achieved } });
  expect(good(await api("GET", at(""))).pastPriorities).toContainEqual(closed);
});

test("the table's numbers are those of today, and of a day that kept them", async () => {
  const stage = await openStage(place);
  const kept = plusDays(today, 5000);
  const asked = async (date: string) => good(await api("GET", at(`?at=${date}`))).numbers;
  await Promise.all(
    ["uno", "dos", "tres", "cuatro", "cinco"].map((name) => memberOf(fresh(name), { tables: [TABLE] })),
  );
  await stage.schedule("members/keep-numbers", new Date(kept));
  await waitFor("the count", async () => ((await asked(day(0))).members ?? 0) >= 5);
  await stage.schedule("members/keep-numbers", new Date(kept));
  const then = await asked(day(5001));
  expect(then.on).toBe(kept.slice(0, 10));
  expect(then.members, "five or more are told").toBeGreaterThanOrEqual(5);
  expect(then.countries["CO"]).toBe(then.members);
  expect(await asked("2020-01-01")).toBeNull();
});
