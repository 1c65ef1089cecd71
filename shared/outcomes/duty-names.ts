/** The charter's duties in its order, each with its clause and the periods by which it is judged. */
export const dutyList = {
  information: { clause: "C3", by: "quarter" },
  "four-tables": { clause: "C6", by: "quarter" },
  "tables-meet": { clause: "C7", by: "quarter" },
  "good-practices": { clause: "C8", by: "year" },
  inputs: { clause: "C8", by: "year" },
  pledges: { clause: "C8", by: "year" },
  representatives: { clause: "C9", by: "quarter" },
  agencies: { clause: "C10", by: "quarter" },
  "quarterly-meeting": { clause: "C11", by: "quarter" },
  "strategic-actions": { clause: "C12", by: "quarter" },
  minutes: { clause: "C12", by: "quarter" },
  "annual-dialogue": { clause: "C13", by: "year" },
  "joint-actions": { clause: "C14", by: "year" },
  recommendations: { clause: "C14", by: "year" },
} as const;

export type DutyName = keyof typeof dutyList;
export type Clause = (typeof dutyList)[DutyName]["clause"];
export const dutyNames = Object.keys(dutyList) as DutyName[];
export const clauses = [...new Set(dutyNames.map((name) => dutyList[name].clause))];

export const dutyStates = ["kept", "broken", "not-enough-data"] as const;
export type DutyState = (typeof dutyStates)[number];

/** What evidence may say. */
export const whats = [
  "made-public",
  "public-late",
  "not-public",
  "table-stands",
  "table-silent",
  "table-met",
  "table-without-priority",
  "table-without-meeting",
  "practice-published",
  "practice-unreviewed",
  "no-practice",
  "call-opened",
  "no-call",
  "pledges-silent",
  "no-pledge",
  "seats-held",
  "seats-empty",
  "two-agencies",
  "served-before",
  "no-agencies",
  "no-rotation",
  "agencies-sitting",
  "ledger-unsound",
  "liaison-met",
  "no-meeting",
  "strategic-actions",
  "action-unowned",
  "no-action",
  "minutes-in-time",
  "minutes-late",
  "minutes-missing",
  "dialogue-held",
  "no-dialogue",
  "joint-actions",
  "one-sided",
  "no-joint-action",
  "recommendations-linked",
] as const;
export type What = (typeof whats)[number];
