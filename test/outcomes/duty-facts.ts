import type { MeetingState } from "../../shared/meetings/states.ts";
import { type Facts, noFacts } from "../../shared/outcomes/duty-facts.ts";
import type { DutyName } from "../../shared/outcomes/duty-names.ts";
import { dutiesAt } from "../../shared/outcomes/duty-rules.ts";
import { Policies } from "../../shared/policies.ts";
import type { SeatState } from "../../shared/tables/states.ts";

export const policies = Policies.parse({});
const by = "per_01M00000000000000000000001" as const;
let n = 0;
const next = () => String((n += 1)).padStart(25, "0");

export const seat = (
  body: SeatState["body"],
  role: SeatState["role"],
  start: string,
  end?: string,
): Facts["seats"][number] => ({
  id: `sea_0${next()}`,
  version: 1,
  body,
  role,
  start,
  ...(end && { end }),
  how: "designated",
});

export const meeting = (
  of: MeetingState["of"],
  at: string,
  { drafted, approved, ...more }: Partial<MeetingState> & { drafted?: string; approved?: string } = {},
): MeetingState => ({
  id: `mtg_0${next()}`,
  version: 1,
  of,
  status: "held",
  title: { es: "Reunión" },
  start: at.slice(0, 16),
  zone: "UTC",
  at,
  minutes: 90,
  agenda: [],
  interpretation: [],
  sequence: 0,
  changedAt: at,
  scheduledAt: "2022-01-01T00:00:00.000Z",
  by,
  reminded: [],
  decisions: [],
  ...(drafted && {
    record: {
      public: { es: "Acta" },
      draftedAt: drafted,
      draftedBy: by,
      ...(approved && { approvedAt: approved, approvedBy: by }),
    },
  }),
  ...more,
});

export const priority = (table: number, from: string, to: string, closedAt?: string) => ({
  id: `pri_0${next()}`,
  table,
  from,
  to,
  closedAt,
});

/** From the first day of 2027 on somebody looks. */
export const watched = "2027-01-01T00:00:00.000Z";
const bodies = ["table-1", "table-2", "table-3", "table-4"] as const;

/** The year 2027 as the charter wants it; known whole at its last day. */
export const goodYear: Facts = {
  ...noFacts,
  watched,
  seats: [
    ...bodies.flatMap((body) => [
      seat(body, "coordinator", "2027-01-02T00:00:00.000Z"),
      seat(body, "representative", "2027-01-10T00:00:00.000Z"),
      seat(body, "representative", "2027-01-10T00:00:00.000Z"),
    ]),
    seat("liaison", "agency", "2027-01-15T00:00:00.000Z", "2027-07-01T00:00:00.000Z"),
    seat("liaison", "agency", "2027-01-15T00:00:00.000Z", "2027-04-01T00:00:00.000Z"),
    seat("liaison", "agency", "2027-04-01T00:00:00.000Z", "2027-10-01T00:00:00.000Z"),
    seat("liaison", "agency", "2027-07-01T00:00:00.000Z"),
    seat("liaison", "agency", "2027-10-01T00:00:00.000Z"),
  ],
  meetings: [
    ...bodies.map((body) => meeting([body], "2027-02-20T15:00:00.000Z", { drafted: "2027-02-25T10:00:00.000Z" })),
    ...["02-10", "05-10", "08-10", "11-10"].map((day) =>
      meeting(["liaison"], `2027-${day}T15:00:00.000Z`, { drafted: `2027-${day.slice(0, 3)}14T10:00:00.000Z` }),
    ),
    ...bodies.map((body) => meeting([body], "2027-08-05T15:00:00.000Z", { drafted: "2027-08-09T10:00:00.000Z" })),
  ],
  priorities: [1, 2, 3, 4].map((table) => priority(table, "2027-02-01", "2028-01-31")),
  turns: [
    { quarter: "2027-Q1", at: "2027-01-15T00:00:00.000Z", agencies: ["IOM", "ILO"], begun: 2 },
    { quarter: "2027-Q2", at: "2027-04-01T00:00:00.000Z", agencies: ["IOM", "UNDP"], begun: 1 },
    { quarter: "2027-Q3", at: "2027-07-01T00:00:00.000Z", agencies: ["ECLAC", "UNDP"], begun: 1 },
    { quarter: "2027-Q4", at: "2027-10-01T00:00:00.000Z", agencies: ["ECLAC", "UNFPA"], begun: 1 },
  ],
  actions: [{ id: `act_0${next()}`, openedAt: "2027-02-11T00:00:00.000Z", owned: true }],
  releases: [
    { page: "meetings/mtg_1", approvedAt: "2027-03-01T10:00:00.000Z", publicAt: "2027-03-01T10:00:02.000Z" },
    { page: "contributions/con_1", approvedAt: "2027-11-20T10:00:00.000Z", publicAt: "2027-11-20T10:00:02.000Z" },
  ],
  practices: [{ page: "contributions/con_1", at: "2027-05-20T10:00:00.000Z", reviewed: true }],
  pledges: [{ at: "2027-04-02T10:00:00.000Z", published: 3, open: 2, silent: 1 }],
  dialogues: [{ year: 2027, calledAt: "2027-08-01T10:00:00.000Z", heldAt: "2027-10-20T15:00:00.000Z" }],
  jointActions: [{ year: 2027, at: "2027-10-20T16:00:00.000Z", both: true }],
  recommendations: [
    { id: "FX2027-1", at: "2027-02-02T10:00:00.000Z", links: [{ at: "2027-10-21T10:00:00.000Z" }] },
    { id: "FX2027-2", at: "2027-02-02T10:00:00.000Z", links: [] },
  ],
};

export const NEW_YEARS_EVE = "2027-12-31T23:59:59.999Z";

export const judged = (facts: Facts, at: string) => dutiesAt(facts, { at, policies });
export const dutyOf = (name: DutyName, facts: Facts, at = NEW_YEARS_EVE) => {
  const found = judged(facts, at).find(({ duty }) => duty === name);
  if (!found) throw new Error(`no duty ${name}`);
  return found;
};
/** Verdicts as text, such as `2027-Q1 kept`. */
export const historyOf = (name: DutyName, facts: Facts, at?: string) =>
  dutyOf(name, facts, at).history.map(({ period, state }) => `${period} ${state}`);

/** These facts alone, where somebody looked all the time, or nobody did. */
export const lookedAt = (facts: Partial<Facts>): Facts => ({ ...noFacts, watched, ...facts });
export const unwatched = (facts: Partial<Facts>): Facts => ({ ...noFacts, ...facts });
export const whatOf = (...[name, facts, at]: Parameters<typeof dutyOf>) =>
  dutyOf(name, facts, at).evidence.map(({ what }) => what);
