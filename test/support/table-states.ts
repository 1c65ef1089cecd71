import type { DesignationState, NominationState, SeatState } from "../../shared/tables/states.ts";

export const idOf = <P extends string>(prefix: P, n: number) => `${prefix}_01M${String(n).padStart(23, "0")}` as const;
type Four<T> = [T, T, T, T];
export const ORGS = [1, 2, 3, 4].map((n) => idOf("org", n)) as Four<`org_${string}`>;
export const [ORG_A, ORG_B, ORG_C] = ORGS;
export const PERSONS = [11, 12, 13, 14].map((n) => idOf("per", n)) as Four<`per_${string}`>;
export const DSG = idOf("dsg", 1);

/** A representative of table 2 for the year 2027. */
export const seatOf = (n: number, more: Partial<SeatState> = {}): SeatState => ({
  id: idOf("sea", n),
  version: 1,
  body: "table-2",
  role: "representative",
  member: ORG_A,
  person: PERSONS[0],
  start: "2027-01-01T00:00:00.000Z",
  end: "2028-01-01T00:00:00.000Z",
  term: "2028-01-01T00:00:00.000Z",
  how: "designated",
  designation: idOf("dsg", n),
  ...more,
});

export const nominationOf = (n: number, more: Partial<NominationState> = {}): NominationState => ({
  id: idOf("nom", n),
  member: ORG_A,
  by: PERSONS[3],
  at: "2027-03-01T12:00:00.000Z",
  status: "proposed",
  ...more,
});

/** Of table 2, open to the end of 31 March 2027. */
export const designationOf = (more: Partial<DesignationState> = {}): DesignationState => ({
  id: DSG,
  version: 1,
  table: 2,
  openedAt: "2027-03-01T12:00:00.000Z",
  by: PERSONS[3],
  deadline: "2027-03-31",
  nominations: [],
  ...more,
});
