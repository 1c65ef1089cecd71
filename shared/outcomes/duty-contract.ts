import * as z from "zod";
import { AgencyCode, Quarter } from "../../events/define.ts";
import { Language } from "../reference/codes.ts";
import { operation } from "../web/operation.ts";
import { clauses, dutyNames, dutyStates, whats } from "./duty-names.ts";

const instant = z.iso.datetime();
const State = z.enum(dutyStates).meta({ id: "DutyState" });
const n = z.int().min(0);

const Evidence = z
  .strictObject({
    what: z.enum(whats),
    table: z.int().optional(),
    count: n.optional(),
    of: n.optional().describe("of so many"),
    days: n.optional().describe("late, or empty"),
    agencies: z.array(AgencyCode).optional(),
    address: z.string().describe("the page that shows it, below the language"),
    instant: instant.nullable(),
  })
  .meta({ id: "DutyEvidence" });

const Duty = z
  .strictObject({
    clause: z.enum(clauses),
    duty: z.enum(dutyNames),
    quoted: z.string().describe("the founding document's words for the clause"),
    words: z.record(Language, z.string()).describe("what is asked, with what the settings leave open"),
    by: z.enum(["quarter", "year"]),
    state: State,
    since: instant.nullable().describe("of this state, as far back as the history goes"),
    evidence: z.array(Evidence).describe("at most eight"),
    history: z
      .array(z.strictObject({ period: z.string(), state: State, evidence: z.array(Evidence) }))
      .describe("from the first quarter or year of which something is known to the last that is decided"),
  })
  .meta({ id: "Duty" });

export const DutiesTold = z
  .strictObject({
    day: z.iso.date(),
    at: instant.describe("computed of what was known then"),
    watched: z.iso.date().nullable().describe("since when somebody looks: what is absent before then proves nothing"),
    state: State.describe("whether every duty was kept"),
    clauses: z.record(z.enum(clauses), State),
    head: z
      .strictObject({ hash: z.string(), quarter: Quarter, at: instant })
      .nullable()
      .describe("of the rotation's ledger: the last entry's hash, which seals all before it"),
    items: z.array(Duty),
  })
  .meta({ id: "Duties" });
export type DutiesTold = z.infer<typeof DutiesTold>;

/** A minute old at most; older while a new one is fetched, for an hour. */
export const CACHE = "public, max-age=60, stale-while-revalidate=3600";

export const listDuties = operation({
  name: "list-duties",
  method: "GET",
  path: "/v1/duties",
  who: ["everyone"],
  summary: "Whether each duty of the charter was kept, with clause, evidence and history (C3, C6-C14)",
  query: z.strictObject({
    at: z.iso.date().optional().describe("as kept on that day, at noon UTC, or as known at its end; now unless told"),
  }),
  output: DutiesTold,
  cache: CACHE,
});

/** C3, C6-C14: the duties of the charter, as computed checks. */
export const dutyOperations = [listDuties] as const;
/** The page of the same, designed by hand. */
export const dutyPages = ["/{lang}/duties"] as const;
