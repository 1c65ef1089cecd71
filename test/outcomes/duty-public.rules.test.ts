import { describe, expect, test } from "vitest";
import { dutyOf, historyOf, lookedAt, unwatched, whatOf } from "./duty-facts.ts";

describe("C3: what was approved for everybody is public", () => {
  const approvedAt = "2027-05-03T10:00:00.000Z";
  const page = "meetings/mtg_1";
  test("kept when it is, some seconds later", () => {
    const facts = unwatched({ releases: [{ page, approvedAt, publicAt: "2027-05-03T10:00:03.000Z" }] });
    expect(dutyOf("information", facts, "2027-05-04T00:00:00.000Z")).toMatchObject({
      state: "kept",
      evidence: [{ what: "made-public", count: 1, address: "outcomes" }],
    });
  });
  test("broken from the eighth day on while it waits, and in the next quarter still", () => {
    const facts = lookedAt({ releases: [{ page, approvedAt }] });
    expect(dutyOf("information", facts, "2027-05-09T00:00:00.000Z").state).toBe("not-enough-data");
    const late = dutyOf("information", facts, "2027-07-15T00:00:00.000Z");
    expect(late).toMatchObject({ state: "broken", since: "2027-05-10T10:00:00.000Z" });
    expect(late.evidence).toMatchObject([{ what: "not-public", days: 65, address: page }]);
    expect(late.history.map(({ state }) => state)).toEqual(["broken", "broken"]);
  });
  test("what came late broke its quarter, and no other", () => {
    const late = { page, approvedAt, publicAt: "2027-06-01T10:00:00.000Z" };
    const good = { page, approvedAt: "2027-07-02T10:00:00.000Z", publicAt: "2027-07-02T10:00:01.000Z" };
    expect(historyOf("information", lookedAt({ releases: [late, good] }), "2027-08-01T00:00:00.000Z")).toEqual([
      "2027-Q2 broken",
      "2027-Q3 kept",
    ]);
    expect(whatOf("information", lookedAt({ releases: [late] }), "2027-06-15T00:00:00.000Z")).toEqual(["public-late"]);
  });
});

describe("C8: good practices, inputs, pledges", () => {
  const page = "contributions/con_1";
  const at = "2027-05-20T10:00:00.000Z";
  test("a practice keeps its year, one that no review approved breaks it", () => {
    expect(dutyOf("good-practices", unwatched({ practices: [{ page, at, reviewed: true }] }))).toMatchObject({
      state: "kept",
      since: at,
    });
    expect(dutyOf("good-practices", lookedAt({ practices: [{ page, at, reviewed: false }] }))).toMatchObject({
      state: "broken",
      evidence: [{ what: "practice-unreviewed", address: page }],
    });
  });
  test("a running year may still bring one; a year that is over may not", () => {
    const facts = lookedAt({ practices: [{ page, at: "2028-05-20T10:00:00.000Z", reviewed: true }] });
    expect(dutyOf("good-practices", facts, "2027-12-31T00:00:00.000Z").state).toBe("not-enough-data");
    expect(dutyOf("good-practices", facts, "2028-01-01T00:00:00.000Z").state).toBe("broken");
    expect(historyOf("good-practices", facts, "2028-06-01T00:00:00.000Z")).toEqual(["2027 broken", "2028 kept"]);
  });
  test("a call keeps its year from its opening on", () => {
    const facts = lookedAt({ dialogues: [{ year: 2027, calledAt: "2027-08-01T10:00:00.000Z" }] });
    expect(dutyOf("inputs", facts, "2027-07-31T00:00:00.000Z").state).toBe("not-enough-data");
    expect(dutyOf("inputs", facts, "2027-08-02T00:00:00.000Z")).toMatchObject({
      state: "kept",
      evidence: [{ what: "call-opened", address: "dialogues/2027" }],
    });
  });
  test("pledges are kept when half of the open ones are not silent, or none is open any more", () => {
    const of = (open: number, silent: number, published = 4) =>
      dutyOf("pledges", unwatched({ pledges: [{ at, published, open, silent }] })).state;
    expect([of(4, 2), of(4, 3), of(0, 0), of(0, 0, 0)]).toEqual(["kept", "broken", "kept", "not-enough-data"]);
  });
});

describe("C13, C14: the annual dialogue and what comes of it", () => {
  const heldAt = "2027-10-20T15:00:00.000Z";
  test("held each year", () => {
    const facts = lookedAt({ dialogues: [{ year: 2027, heldAt }, { year: 2028 }] });
    expect(dutyOf("annual-dialogue", facts, "2027-10-19T00:00:00.000Z").state).toBe("not-enough-data");
    expect(dutyOf("annual-dialogue", facts, "2028-12-31T00:00:00.000Z")).toMatchObject({
      state: "kept",
      since: heldAt,
    });
    expect(dutyOf("annual-dialogue", facts, "2029-01-01T00:00:00.000Z")).toMatchObject({
      state: "broken",
      since: "2029-01-01T00:00:00.000Z",
      evidence: [{ what: "no-dialogue", address: "dialogues" }],
    });
  });
  test("joint actions have somebody on both sides", () => {
    const one = { year: 2027, at: heldAt, both: true };
    expect(dutyOf("joint-actions", unwatched({ jointActions: [one, one] }))).toMatchObject({
      state: "kept",
      evidence: [{ what: "joint-actions", count: 2, address: "dialogues/2027" }],
    });
    expect(whatOf("joint-actions", lookedAt({ jointActions: [one, { ...one, both: false }] }))).toEqual(["one-sided"]);
  });
  test("recommendations: some more each year, until all are taken up", () => {
    const at = "2026-12-01T00:00:00.000Z";
    const of = (...links: { at: string; until?: string }[]) =>
      lookedAt({
        recommendations: [
          { id: "FX2027-1", at, links },
          { id: "FX2027-2", at, links: [] },
        ],
      });
    const next = "2028-01-02T00:00:00.000Z";
    expect(dutyOf("recommendations", of({ at: heldAt }), next)).toMatchObject({
      state: "kept",
      evidence: [{ what: "recommendations-linked", count: 1, of: 2 }],
    });
    expect(dutyOf("recommendations", of(), next).state).toBe("broken");
    expect(dutyOf("recommendations", of({ at: heldAt, until: "2027-11-01T00:00:00.000Z" }), next).state).toBe("broken");
    const all = lookedAt({ recommendations: [{ id: "FX2027-1", at, links: [{ at }] }] });
    expect(dutyOf("recommendations", all, next).state).toBe("kept");
  });
  test("a register that came in the middle of the year is asked nothing that year", () => {
    const late = lookedAt({ recommendations: [{ id: "FX2027-1", at: heldAt, links: [] }] });
    expect(dutyOf("recommendations", late, "2028-01-02T00:00:00.000Z").state).toBe("not-enough-data");
    expect(dutyOf("recommendations", late, "2029-01-02T00:00:00.000Z").state).toBe("broken");
  });
});
