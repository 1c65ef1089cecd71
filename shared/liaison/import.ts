import type { RowRoom, ServiceRow } from "../members/import-shapes.ts";
import { quarterOf } from "../quarter.ts";
import { importService } from "./draw-actions.ts";
import { findRotation } from "./store.ts";

type Row = Omit<ServiceRow, "record">;

/** Quarters that agencies served before the software. */
export const serviceRows: RowRoom<Row> = {
  async check(world, rows) {
    const { served, agencies, exceptions, draw } = await findRotation(world);
    const joined = exceptions.flatMap((one) => (one.kind === "joined" ? [one.agency] : []));
    const known = new Set([...agencies, ...joined]);
    return rows.map(({ agency, quarter }) => {
      if (served.some((one) => one.agency === agency && one.quarter === quarter)) return "unchanged";
      if (!known.has(agency)) return { column: "agency", code: "no-such-agency" };
      if (quarter > quarterOf(world.now)) return { column: "quarter", code: "not-past" };
      return draw?.held ? { column: "quarter", code: "draw-under-way" } : "new";
    });
  },
  async take(world, row) {
    const { served } = await findRotation(world);
    if (served.some((one) => one.agency === row.agency && one.quarter === row.quarter)) return "unchanged";
    await importService(world, row);
    return "new";
  },
  async all(world) {
    return (await findRotation(world)).served;
  },
};
