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
