import * as z from "zod";
import { Body } from "../../events/define.ts";
import { operation } from "../web/operation.ts";
import * as designation from "./designation-contract.ts";
import * as priority from "./priority-contract.ts";
import * as seat from "./seat-contract.ts";
import { Seat, Table } from "./shapes.ts";
import { tableParams } from "./table-params.ts";

export * from "./designation-contract.ts";
export * from "./priority-contract.ts";
export * from "./seat-contract.ts";

const at = z.iso.date().optional().describe("as on that day, past or planned; today unless told");

export const listTables = operation({
  name: "list-tables",
  method: "GET",
  path: "/v1/tables",
  who: ["everyone"],
  summary: "The four working tables (C6): priorities, seats, vacancies and numbers",
  query: z.strictObject({ at }),
  output: z.strictObject({ at: z.iso.date(), items: z.array(Table) }),
});
export const getTable = operation({
  name: "get-table",
  method: "GET",
  path: "/v1/tables/{n}",
  who: ["everyone"],
  summary: "One working table: priorities, seats, vacancies and numbers (C6, C7, C9)",
  params: tableParams,
  query: z.strictObject({ at }),
  output: Table.extend({ at: z.iso.date() }),
  errors: [404],
});
export const listSeats = operation({
  name: "list-seats",
  method: "GET",
  path: "/v1/bodies/{body}/seats",
  who: ["everyone"],
  summary: "Who sits in a body, on any day or ever, how that came about and where it stands",
  params: z.strictObject({ body: Body }),
  query: z.strictObject({ at, all: z.literal("true").optional().describe("past and planned seats too") }),
  output: z.strictObject({ at: z.iso.date(), items: z.array(Seat) }),
  errors: [404],
});

export const operations = [
  listTables,
  getTable,
  listSeats,
  ...Object.values(priority),
  ...Object.values(designation),
  ...Object.values(seat),
] as const;

/** The room's pages designed by hand; every other write has its form at `/{lang}/do/{operation}`. */
export const pages = [
  "/{lang}/tables",
  "/{lang}/tables/{n}",
  "/{lang}/tables/{n}/seats",
  "/{lang}/tables/{n}/designations/{id}",
  "/{lang}/nomination",
  "/{lang}/nominee",
] as const;
