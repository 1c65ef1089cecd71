import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { decline, join, withdraw } from "../../shared/liaison/exception-rules.ts";
import { type Exception, forecast, type Rotation, turnsDue } from "../../shared/liaison/rules.ts";
import { seatPlan } from "../../shared/liaison/seat-plan-rules.ts";
import { endOf, plusQuarters, type Quarter, quartersBetween, startOf } from "../../shared/quarter.ts";
import type { SeatState } from "../../shared/tables/states.ts";

const order = ["IOM", "ECLAC", "ILO", "UNDP", "OHCHR", "UNAIDS", "UNFPA"];
const first: Quarter = "2027-Q1";
const fresh: Rotation = { policy: "staggered", order, past: [], ledger: [], exceptions: [] };
/** IOM and ECLAC sit; then come ILO, UNDP, OHCHR, … */
const begun: Rotation = { ...fresh, ledger: forecast(fresh, 1, first) };

describe("seats", () => {
  const seat = (agency: string, start: string, end: string): SeatState => ({
    id: "sea_01M00000000000000000000001",
    version: 1,
    body: "liaison",
    role: "agency",
    agency,
    start,
    end,
    how: "rotated",
  });
  const noon = "2027-01-15T12:00:00.000Z";

  test("of the first entry begin at once, and whoever sat from before stands up", () => {
    const before = seat("UNFPA", startOf("2027-Q1"), endOf("2027-Q1"));
    expect(seatPlan(begun, [before], { from: noon, begins: ["IOM", "ECLAC"] })).toEqual({
      take: [
        { agency: "IOM", start: noon, end: startOf("2027-Q2") },
        { agency: "ECLAC", start: noon, end: startOf("2027-Q3") },
      ],
      end: [{ seat: before, end: noon, reason: "rotated" }],
    });
  });
  test("end earlier when an agency leaves, from a coming quarter too", () => {
    const seats = [seat("IOM", noon, startOf("2027-Q2")), seat("ECLAC", noon, startOf("2027-Q3"))];
    const leaves = {
      ...begun,
      exceptions: [{ kind: "withdrew", agency: "ECLAC", quarter: "2027-Q2", at: noon }],
    } satisfies Rotation;
    expect(seatPlan(leaves, seats, { from: noon, begins: [] })).toEqual({
      take: [],
      end: [{ seat: seats[1], end: startOf("2027-Q2"), reason: "left" }],
    });
    expect(seatPlan(begun, seats, { from: noon, begins: [] })).toEqual({ take: [], end: [] });
  });

  const move = fc.record({
    after: fc.nat({ max: 30 }),
    kind: fc.constantFrom("declined", "withdrew", "joined"),
    agency: fc.constantFrom(...order, "FAO", "WHO"),
    ahead: fc.nat({ max: 3 }),
  });
  property.prop([fc.array(move, { maxLength: 12 }), fc.constantFrom("staggered", "disjoint")])(
    "of ten years with whatever happens: two different agencies at every instant, never a gap",
    (moves, policy) => {
      let rotation: Rotation = { ...fresh, policy: policy as Rotation["policy"] };
      let seats: SeatState[] = [];
      const arrange = (from: string, come: string[]) => {
        const plan = seatPlan(rotation, seats, { from, begins: come });
        seats = seats.map((one) => {
          const ended = plan.end.find(({ seat: old }) => old === one);
          return ended ? { ...one, end: ended.end } : one;
        });
        seats.push(...plan.take.map(({ agency, start, end }) => seat(agency, start, end)));
      };
      const enter = (from: string, turns: Rotation["ledger"]) => {
        for (const turn of turns) {
          rotation = { ...rotation, ledger: [...rotation.ledger, turn] };
          arrange(from, turn.change.in);
        }
      };
      const quarters = quartersBetween(first, plusQuarters(first, 39));
      quarters.forEach((quarter, n) => {
        enter(startOf(quarter), forecast(rotation, 1, first));
        for (const { kind, agency, ahead } of moves.filter(({ after }) => after === n)) {
          const service = { agency, quarter: plusQuarters(quarter, ahead) };
          const rules = {
            declined: () => decline(rotation, service),
            withdrew: () => withdraw(rotation, service, quarter),
            joined: () => join(rotation, service, quarter),
          };
          let decided: object | undefined;
          try {
            decided = rules[kind as keyof typeof rules]();
          } catch {
            continue;
          }
          if (!decided) continue;
          const within = startOf(quarter).replace("-01T00", "-20T00");
          rotation = { ...rotation, exceptions: [...rotation.exceptions, { ...decided, at: within } as Exception] };
          const { ledger } = rotation;
          const sits = ledger.at(-1)?.agencies.includes(agency);
          const correction = kind === "withdrew" && ahead === 0 && sits;
          if (correction) {
            const again = turnsDue(rotation, quarter)[0];
            if (again) enter(within, [again]);
            else arrange(within, []);
          } else arrange(within, []);
        }
      });
      const instants = [...new Set(seats.flatMap(({ start, end = "" }) => [start, end]))].filter(
        (instant) => instant >= startOf(first) && instant < endOf(quarters.at(-1) ?? first),
      );
      for (const instant of instants) {
        const sitting = seats
          .filter(({ start, end = "" }) => start <= instant && instant < end)
          .map(({ agency }) => agency);
        expect(new Set(sitting).size, `${instant} ${sitting.join()}`).toBe(2);
        expect(sitting).toHaveLength(2);
      }
    },
  );
});
