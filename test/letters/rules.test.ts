import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { backoffSeconds, maySend, paceMs, tooOld } from "../../shared/letters/rules.ts";
import { letterKey } from "../../shared/letters/store.ts";

describe("a letter", () => {
  test("goes to nobody who bounced, nor, when optional, to who opted out", () => {
    expect(maySend({}, { suppressed: false, optionalLetters: false })).toBe(true);
    expect(maySend({ optional: true }, { suppressed: false, optionalLetters: false })).toBe(false);
    expect(maySend({ optional: true }, { suppressed: false, optionalLetters: true })).toBe(true);
    expect(maySend({}, { suppressed: true, optionalLetters: true })).toBe(false);
  });
  test("is the same one however often its event comes, and another for another reader", () => {
    const of = { event: "e", letter: "welcome", to: "per_1" };
    expect(letterKey(of)).toBe(letterKey({ ...of }));
    expect(letterKey(of)).not.toBe(letterKey({ ...of, to: "per_2" }));
  });
  test("is refused when its fact is older than the ledger remembers", () => {
    expect(tooOld("2027-01-01T00:00:00.000Z", "2027-04-01T00:00:00.000Z")).toBe(false);
    expect(tooOld("2027-01-01T00:00:00.000Z", "2027-04-01T00:00:00.001Z")).toBe(true);
  });
  test("that failed waits twice as long each time, a quarter of an hour at most", () => {
    expect([1, 2, 5, 50].map(backoffSeconds)).toEqual([2, 4, 32, 900]);
  });
  property.prop([fc.integer({ min: 1, max: 200 })])(
    "in bulk keeps under the account's pace, and over 95 % of it",
    (rate) => {
      let at = 0;
      for (let sent = 0; sent < 500; sent++) at += paceMs({ rate, lastSentAt: at, nowMs: at });
      const pace = 500 / (at / 1000);
      expect(pace).toBeLessThanOrEqual(rate);
      if (rate <= 14) expect(pace).toBeGreaterThan(rate * 0.95);
    },
  );
});
