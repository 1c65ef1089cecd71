/** Why a rule says no, with the HTTP status (RFC 9110) that says the same. */
export const refusals = {
  "not-found": 404,
  "link-gone": 410,
  "already-decided": 409,
  "already-erased": 409,
  "not-in-review": 409,
  "nothing-asked": 409,
  "no-such-organization": 409,
  "kind-differs": 409,
  "address-taken": 409,
  "not-an-organization": 409,
  "invitation-over": 409,
  "changed-meanwhile": 409,
  "no-such-local-time": 400,
  "local-time-twice": 400,
  "seat-taken": 409,
  "one-seat-each": 409,
  "term-used-up": 409,
  "seat-over": 409,
  "not-of-the-table": 409,
  "designation-closed": 409,
  "designation-open": 409,
  "already-nominated": 409,
  "nomination-closed": 409,
  "not-agreed": 409,
  "priority-over": 409,
  "not-its-objective": 409,
  "meeting-over": 409,
  "meeting-not-begun": 409,
  "in-the-past": 409,
  "not-invited": 409,
  "not-held": 409,
  "no-minutes": 409,
  "minutes-approved": 409,
  "action-closed": 409,
  "record-full": 409,
  "draw-under-way": 409,
  "draw-too-early": 409,
  "turn-over": 409,
  "no-such-agency": 409,
  "agency-known": 409,
  "two-agencies": 409,
  "quarter-kept": 409,
  "import-over": 409,
  "export-too-large": 409,
  "out-of-turn": 409,
  "own-organization": 409,
  "criteria-unmet": 409,
  "original-missing": 400,
  "practice-incomplete": 400,
  "text-too-short": 400,
  "due-before-start": 400,
  "milestone-outside": 400,
  "mode-incomplete": 400,
  "partner-itself": 400,
  "evidence-needed": 400,
  "reason-needed": 400,
  "no-such-record": 409,
  "dialogue-known": 409,
  "call-closed": 409,
  "call-open": 409,
  "outcomes-approved": 409,
  "nothing-new": 409,
  "faulty-file": 400,
  retired: 410,
  stale: 412,
  "condition-missing": 428,
} as const;
export type RefusalCode = keyof typeof refusals;

/** A named no of a rule. `about` fills the sentence that tells the caller. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly code: RefusalCode;
  readonly about: Record<string, string>;
  constructor(code: RefusalCode, about: Record<string, string> = {}) {
    super(code);
    this.code = code;
    this.about = about;
  }
}
