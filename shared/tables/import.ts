import type { ImportedSeat, RowRoom, Verdict } from "../members/import-shapes.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { dateOf, type Instant } from "../time.ts";
import { newId, recordAll, retryOnConflict } from "../world.ts";
import { seatTaken, tableBodies } from "./seat-rules.ts";
import { bodyWrite, findBody, seatsOf, seatWrites } from "./seat-store.ts";
import type { SeatState } from "./states.ts";
import { takeSeat } from "./term-rules.ts";

const day = (at: Instant | undefined) => at && dateOf(at);

/** The same seat where body, role, member and first day are the same; what is kept of it stays as it is. */
function verdictOn(seats: readonly SeatState[], row: ImportedSeat): Verdict {
  const known = seats.filter(
    (seat) => row.member && seat.member === row.member && seat.role === row.role && day(seat.start) === day(row.start),
  );
  if (!known.length) return "new";
  const same = ({ end, person, source }: SeatState) =>
    day(end) === day(row.end) &&
    (!row.person || person === row.person) &&
    (!row.source || !source?.text || source.text === row.source);
  return known.some(same) ? "unchanged" : "differs";
}

/**
 * C9: "two representatives designated by each working table"; and one coordinator. What is a policy of this software (one
 * seat each, one renewal) is not asked of terms from before it: they are facts. @throws Refusal seat-taken
 */
function seatFrom({ source, ...row }: ImportedSeat, id: SeatState["id"], seats: readonly SeatState[]): SeatState {
  const seat: SeatState = {
    id,
    version: 0,
    ...row,
    ...(row.role === "representative" && row.end && { term: row.end }),
    how: "imported",
    ...(source && { source: { text: source } }),
  };
  takeSeat(seats, { ...seat, member: undefined }, policies);
  return seat;
}

/** Coordinators and representatives with their terms from before the software. */
export const seatRows: RowRoom<ImportedSeat> = {
  async check(world, rows) {
    const kept = new Map(
      await Promise.all(tableBodies.map(async (body) => [body as string, await seatsOf(world, body)] as const)),
    );
    return rows.map((row, n) => {
      const seats = kept.get(row.body) ?? [];
      const verdict = verdictOn(seats, row);
      if (verdict !== "new") return verdict;
      try {
        const id = `sea_${String(n).padStart(26, "0")}` as const;
        kept.set(row.body, [...seats, seatFrom(row, id, seats)]);
        return verdict;
      } catch (error) {
        if (error instanceof Refusal) return { column: "start", code: error.code, about: error.about };
        throw error;
      }
    });
  },
  take: (world, row) =>
    retryOnConflict(async () => {
      const [seats, state] = await Promise.all([seatsOf(world, row.body), findBody(world, row.body)]);
      const verdict = verdictOn(seats, row);
      if (verdict !== "new") return verdict;
      const seat = seatFrom(row, newId(world, "sea"), seats);
      await recordAll(world, [bodyWrite(world, row.body, state), ...seatWrites(world, seat, seat)], seatTaken(seat));
      return verdict;
    }),
  async all(world) {
    const seats = (await Promise.all(tableBodies.map((body) => seatsOf(world, body)))).flat();
    return seats.flatMap(({ body, role, member, person, start, end, source }): ImportedSeat[] =>
      role === "agency" ? [] : [{ body, role, member, person, start, end, source: source?.text }],
    );
  },
};
