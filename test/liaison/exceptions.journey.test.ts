import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { drawOrder } from "../../shared/liaison/draw.ts";
import { agencyCodes } from "../../shared/reference/codes.ts";
import { site } from "../support/client.ts";
import { verifyRotation } from "../support/liaison.ts";
import { agenciesOn, as, openLiaisonYear, rotation } from "../support/liaison-year.ts";

/** What changes the plan of a rotation that has begun, by dated requests; and whether a stranger can follow it. */
const value = "Bogotá 4821";
const link = "https://lottery.example.org/2041-01-31";
const [, second = "", , , fifth = ""] = drawOrder({ agencies: agencyCodes, value });

let year: Awaited<ReturnType<typeof openLiaisonYear>>;
beforeAll(async () => {
  year = await openLiaisonYear([fifth]);
  const source = { es: "Lotería Inventada" };
  const path = "/v1/liaison/draws";
  const announced = await year.asked("2041-01-05T10:00:00.000Z", {
    method: "POST",
    path,
    as,
    body: { source, on: "2041-01-31" },
  });
  const body = { value, link };
  await year.asked("2041-02-01T10:00:00.000Z", {
    method: "POST",
    path: `${path}/${announced.body.id}/value`,
    as,
    body,
  });
  for (const day of ["2041-04-01", "2041-07-01"]) await year.daily("rotate-agencies", day);
}, 400_000);

test("an agency declines its own turn only, and only one to come", async () => {
  const own = year.addressOf(fifth);
  const decline = (quarter: string) =>
    year.asked("2041-07-05T10:00:00.000Z", {
      method: "POST",
      path: `/v1/liaison/turns/${quarter}/refusal`,
      as: own,
      body: {},
    });
  for (const quarter of ["2041-Q3", "2043-Q1"])
    expect((await decline(quarter)).body.type, quarter).toContain("turn-over");
  const mine = (await rotation()).next.find(({ agencies }: { agencies: string[] }) => agencies.includes(fifth)).quarter;
  expect((await decline(mine)).status).toBe(200);
  expect((await decline(mine)).status).toBe(200);
});

test("who leaves the Working Group in the running quarter is replaced at once", async () => {
  const { ledger } = await rotation();
  const [leaving, staying] = ledger.at(-1).agencies as [string, string];
  const withdraw = () =>
    year.asked("2041-08-10T10:00:00.000Z", {
      method: "POST",
      path: "/v1/liaison/withdrawals",
      as,
      body: { agency: leaving, quarter: "2041-Q3" },
    });
  expect((await withdraw()).status).toBe(200);
  expect((await withdraw()).status).toBe(200);
  const after = (await rotation()).ledger;
  expect(after).toHaveLength(ledger.length + 1);
  const { quarter, change } = after.at(-1);
  expect({ quarter, out: change.out }).toEqual({ quarter: "2041-Q3", out: [leaving] });
  expect(change.skipped).toContainEqual({ agency: leaving, reason: "withdrew" });
  const sitting = await agenciesOn("2041-08-10");
  expect(sitting).toHaveLength(2);
  expect(sitting).toContain(staying);
  expect(sitting).not.toContain(leaving);
  expect(await agenciesOn("2041-08-09")).toContain(leaving);
});

test("agencies swap, and one joins", async () => {
  const { next } = await rotation();
  const begin = (n: number) => next[n].agencies.find((code: string) => !next[n - 1].agencies.includes(code)) as string;
  const body = {
    first: { quarter: next[1].quarter, agency: begin(1) },
    second: { quarter: next[2].quarter, agency: begin(2) },
  };
  const swap = () => year.asked("2041-08-11T10:00:00.000Z", { method: "POST", path: "/v1/liaison/swaps", as, body });
  expect((await swap()).status).toBe(200);
  expect((await swap()).status).toBe(200);
  expect((await rotation()).next[1].agencies).toContain(begin(2));
  const joins = {
    agency: "UNICEF",
    names: { es: "Fondo de las Naciones Unidas para la Infancia" },
    quarter: "2042-Q1",
  };
  const join = (agency = joins.agency) =>
    year.asked("2041-08-12T10:00:00.000Z", {
      method: "POST",
      path: "/v1/liaison/agencies",
      as,
      body: { ...joins, agency },
    });
  expect((await join()).status).toBe(200);
  expect((await join(second)).body.type).toContain("agency-known");
  expect((await rotation()).counts).toHaveProperty("UNICEF", 0);
});

test("a stranger verifies the rotation, and is told what is wrong with another", async () => {
  const good = await verifyRotation(site);
  expect(good, good.said).toMatchObject({ code: 0, said: expect.stringContaining("Each of 4 entries follows") });
  const told = await rotation();
  told.ledger[2].at = "2041-07-02T12:00:00.000Z";
  const server = createServer((_, response) =>
    response.setHeader("content-type", "application/json").end(JSON.stringify(told)),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bad = await verifyRotation(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
  expect(bad).toMatchObject({
    code: 1,
    said: expect.stringContaining("Entry 3 (2041-Q3) has not the hash of its text."),
  });
});
