import { describe, expect, test } from "vitest";
import type { Facts } from "../../shared/outcomes/duty-facts.ts";
import { dutyOf, goodYear, historyOf, lookedAt, meeting, priority, seat, unwatched, whatOf } from "./duty-facts.ts";

describe("C6: four working tables", () => {
  test("kept while each has a seat, a priority or a meeting", () => {
    const facts = unwatched({
      seats: [seat("table-1", "coordinator", "2026-01-01T00:00:00.000Z")],
      priorities: [priority(2, "2027-01-01", "2027-12-31"), priority(3, "2027-01-01", "2027-12-31")],
      meetings: [meeting(["table-4"], "2027-05-01T15:00:00.000Z")],
    });
    expect(dutyOf("four-tables", facts, "2027-05-02T00:00:00.000Z").state).toBe("kept");
    expect(dutyOf("four-tables", facts, "2027-04-30T00:00:00.000Z").state, "not yet").toBe("not-enough-data");
  });
  test("broken when a quarter that was watched is over and one was silent", () => {
    const others = [1, 2, 3].map((table) => priority(table, "2027-01-01", "2027-12-31"));
    const facts = lookedAt({ priorities: others });
    expect(dutyOf("four-tables", facts, "2027-04-01T00:00:00.000Z")).toMatchObject({
      state: "broken",
      evidence: [{ what: "table-silent", table: 4 }],
    });
    expect(
      dutyOf("four-tables", { ...facts, watched: "2027-01-02T00:00:00.000Z" }, "2027-04-01T00:00:00.000Z").state,
    ).toBe("not-enough-data");
  });
});

describe("C7: the tables meet by their priorities", () => {
  const year = [1, 2, 3, 4].map((table) => priority(table, "2027-01-01", "2027-12-31"));
  const all = meeting(["table-1", "table-2", "table-3", "table-4"], "2027-02-01T15:00:00.000Z");
  test("kept for six months after a meeting of each, together or apart", () => {
    const facts = lookedAt({ priorities: year, meetings: [all] });
    expect(dutyOf("tables-meet", facts, "2027-07-31T00:00:00.000Z")).toMatchObject({
      state: "kept",
      evidence: [1, 2, 3, 4].map((table) => ({ what: "table-met", table, address: `meetings/${all.id}` })),
    });
    expect(dutyOf("tables-meet", facts, "2027-08-02T00:00:00.000Z").state).toBe("broken");
  });
  test("a meeting with no priority in force that day does not count", () => {
    const [, ...three] = year;
    const facts = lookedAt({ priorities: [priority(1, "2027-03-01", "2027-12-31"), ...three], meetings: [all] });
    expect(whatOf("tables-meet", facts, "2027-07-31T00:00:00.000Z")[0]).toBe("table-without-priority");
    expect(dutyOf("tables-meet", facts, "2027-07-31T00:00:00.000Z").state).toBe("broken");
    const closed = lookedAt({
      priorities: year.map((one) => ({ ...one, closedAt: "2027-01-20T10:00:00.000Z" })),
      meetings: [all],
    });
    expect(dutyOf("tables-meet", closed, "2027-07-31T00:00:00.000Z").state).toBe("broken");
  });
  test("one that was cancelled or nobody recorded does not count", () => {
    for (const status of ["cancelled", "scheduled"] as const)
      expect(
        whatOf(
          "tables-meet",
          lookedAt({ priorities: year, meetings: [{ ...all, status }] }),
          "2027-07-31T00:00:00.000Z",
        ),
      ).toContain("table-without-meeting");
  });
  test("less than six months watched, nobody knows; meetings that were imported count", () => {
    expect(dutyOf("tables-meet", lookedAt({ priorities: year }), "2027-06-30T00:00:00.000Z").state).toBe(
      "not-enough-data",
    );
    const imported = unwatched({ priorities: year, meetings: [{ ...all, imported: true }] });
    expect(dutyOf("tables-meet", imported, "2027-06-30T00:00:00.000Z").state).toBe("kept");
  });
});

describe("C9: two representatives of each table", () => {
  const bodies = ["table-1", "table-2", "table-3", "table-4"] as const;
  const start = "2027-01-10T00:00:00.000Z";
  const eight = (end?: string) =>
    bodies.flatMap((body) => [
      seat(body, "representative", start, body === "table-3" ? end : undefined),
      seat(body, "representative", start),
    ]);
  test("kept with eight, and for thirty days after one is left", () => {
    const facts = lookedAt({ seats: eight("2027-06-01T00:00:00.000Z") });
    expect(dutyOf("representatives", facts, "2027-05-31T00:00:00.000Z")).toMatchObject({
      state: "kept",
      evidence: [{ what: "seats-held", count: 8, of: 8 }],
    });
    expect(dutyOf("representatives", facts, "2027-06-30T00:00:00.000Z")).toMatchObject({
      state: "kept",
      evidence: [{ count: 7 }, { what: "seats-empty", table: 3, count: 1, days: 29 }],
    });
    expect(dutyOf("representatives", facts, "2027-07-01T00:00:00.000Z")).toMatchObject({
      state: "broken",
      since: "2027-07-01T00:00:00.000Z",
    });
  });
  test("seats that were never filled are not kept by anybody's patience", () => {
    expect(dutyOf("representatives", lookedAt({}), "2027-01-20T00:00:00.000Z").state).toBe("not-enough-data");
    expect(dutyOf("representatives", lookedAt({}), "2027-02-01T00:00:00.000Z")).toMatchObject({
      state: "broken",
      evidence: [{ what: "seats-empty", table: 1, count: 2, days: 31 }, {}, {}, {}],
    });
  });
  test("a seat that ended before anybody looked is unknown, then empty since somebody looks", () => {
    const seats = eight("2026-02-01T00:00:00.000Z").map((one) => ({ ...one, start: "2026-01-01T00:00:00.000Z" }));
    expect(dutyOf("representatives", lookedAt({ seats }), "2027-01-15T00:00:00.000Z").state).toBe("not-enough-data");
    expect(dutyOf("representatives", lookedAt({ seats }), "2027-01-31T00:00:00.000Z").state).toBe("broken");
    expect(dutyOf("representatives", unwatched({ seats }), "2027-01-31T00:00:00.000Z").state).toBe("not-enough-data");
  });
});

describe("C10: two agencies, in rotation", () => {
  const without = (change: Partial<Facts>) => ({ ...goodYear, ...change });
  test("broken where nobody began, where fewer than two sit, or where the ledger does not hold", () => {
    const still = goodYear.turns.map((one, i) => (i === 3 ? { ...one, begun: 0 } : one));
    expect(whatOf("agencies", without({ turns: still }))[0]).toBe("no-rotation");
    const fewer = goodYear.seats.filter(({ role, start }) => role !== "agency" || start < "2027-10");
    expect(dutyOf("agencies", without({ seats: fewer })).evidence[0]).toMatchObject({
      what: "agencies-sitting",
      count: 1,
    });
    expect(whatOf("agencies", without({ ledgerFaults: ["Entry 2 does not follow the one before."] }))[0]).toBe(
      "ledger-unsound",
    );
  });
  test("a quarter without an entry is broken once it is over", () => {
    const three = goodYear.turns.slice(0, 3);
    expect(dutyOf("agencies", without({ turns: three })).state, "runs").toBe("kept");
    expect(dutyOf("agencies", without({ turns: three }), "2028-01-01T00:00:00.000Z").state).toBe("broken");
  });
  test("quarters served before count where the one before is known and was served by others", () => {
    const served = [
      ["2026-Q2", "IOM"],
      ["2026-Q2", "ILO"],
      ["2026-Q3", "ILO"],
      ["2026-Q3", "UNDP"],
      ["2026-Q4", "ILO"],
    ].map(([quarter = "", agency = ""]) => ({ quarter, agency })) as Facts["served"];
    expect(historyOf("agencies", unwatched({ served }), "2027-01-02T00:00:00.000Z")).toEqual([
      "2026-Q3 kept",
      "2026-Q4 not-enough-data",
    ]);
  });
});

describe("C11: a meeting every quarter", () => {
  test("the quarter that runs is not late yet; one that is over is", () => {
    const facts = lookedAt({ meetings: [meeting(["liaison"], "2027-02-10T15:00:00.000Z")] });
    expect(dutyOf("quarterly-meeting", facts, "2027-06-30T00:00:00.000Z")).toMatchObject({
      state: "kept",
      since: "2027-02-10T15:00:00.000Z",
      evidence: [{ what: "liaison-met" }],
    });
    expect(dutyOf("quarterly-meeting", facts, "2027-07-01T00:00:00.000Z")).toMatchObject({
      state: "broken",
      since: "2027-07-01T00:00:00.000Z",
      evidence: [{ what: "no-meeting", address: "liaison" }],
    });
  });
  test("it counts after a hundred years with the same seats, too", () => {
    const seats = [seat("liaison", "agency", "2027-01-10T00:00:00.000Z")];
    const facts = lookedAt({ seats, meetings: [meeting(["liaison"], "2127-02-10T15:00:00.000Z")] });
    expect(dutyOf("quarterly-meeting", facts, "2127-03-01T00:00:00.000Z").state).toBe("kept");
  });
  test("what was imported counts, and a gap from before anybody looked is unknown", () => {
    const imported = ["2026-02-10", "2026-11-10"].map((day) =>
      meeting(["liaison"], `${day}T15:00:00.000Z`, { imported: true }),
    );
    expect(historyOf("quarterly-meeting", lookedAt({ meetings: imported }), "2027-02-01T00:00:00.000Z")).toEqual([
      "2026-Q1 kept",
      "2026-Q2 not-enough-data",
      "2026-Q3 not-enough-data",
      "2026-Q4 kept",
    ]);
  });
});

describe("C12: strategic actions, minutes", () => {
  const openedAt = "2027-02-11T00:00:00.000Z";
  test("an action counts while it is open and for a year after", () => {
    const closed = lookedAt({
      actions: [{ id: "act_1", openedAt, closedAt: "2027-03-01T00:00:00.000Z", owned: true }],
    });
    expect(dutyOf("strategic-actions", closed, "2028-02-28T00:00:00.000Z").state).toBe("kept");
    expect(dutyOf("strategic-actions", closed, "2028-03-02T00:00:00.000Z").state).toBe("broken");
    expect(whatOf("strategic-actions", lookedAt({ actions: [{ id: "act_1", openedAt, owned: false }] }))).toEqual([
      "action-unowned",
    ]);
  });
  const at = "2027-05-01T15:00:00.000Z";
  const minutes = (more: Parameters<typeof meeting>[2], day = "2027-06-01T00:00:00.000Z") =>
    dutyOf("minutes", unwatched({ meetings: [meeting(["table-1"], at, more)] }), day);
  test("kept on the fourteenth day, broken from then on", () => {
    expect(minutes({ drafted: "2027-05-15T14:00:00.000Z" })).toMatchObject({ state: "kept", evidence: [{ count: 1 }] });
    expect(minutes({}, "2027-05-15T14:00:00.000Z").state, "not due yet").toBe("not-enough-data");
    const late = "2027-05-20T15:00:00.000Z";
    const asked = { minutesAsked: "2027-05-16T12:00:00.000Z" };
    expect(minutes({ drafted: late, ...asked })).toMatchObject({
      state: "broken",
      evidence: [{ what: "minutes-late", days: 5 }],
    });
    expect(minutes({ drafted: late }).state, "a second draft: nobody was asked for the first").toBe("kept");
    expect(minutes({ ...asked, status: "scheduled" })).toMatchObject({
      state: "broken",
      evidence: [{ what: "minutes-missing", days: 16 }],
    });
  });
  test("nothing is asked of meetings that were cancelled or imported", () => {
    expect(minutes({ status: "cancelled" }).state).toBe("not-enough-data");
    expect(minutes({ imported: true }).state).toBe("not-enough-data");
  });
});
