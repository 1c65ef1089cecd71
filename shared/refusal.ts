/** Why a rule says no, by whose rules, with the HTTP status (RFC 9110) that says the same. */
const refusalsOf = {
  everyRoom: {
    "not-found": 404,
    "link-gone": 410,
    "changed-meanwhile": 409,
    "in-the-past": 409,
    "record-full": 409,
    stale: 412,
    "condition-missing": 428,
  },
  named: {
    "no-such-organization": 409,
    "not-of-the-table": 409,
    "seat-over": 409,
    "no-such-agency": 409,
  },
  members: {
    "already-decided": 409,
    "not-in-review": 409,
    "nothing-asked": 409,
    "kind-differs": 409,
    "address-taken": 409,
    "not-an-organization": 409,
  },
  office: {
    "import-over": 409,
    "export-too-large": 409,
    "faulty-file": 400,
  },
  tables: {
    "seat-taken": 409,
    "one-seat-each": 409,
    "term-used-up": 409,
    "designation-closed": 409,
    "designation-open": 409,
    "already-nominated": 409,
    "nomination-closed": 409,
    "not-agreed": 409,
    "priority-over": 409,
    "not-its-objective": 409,
  },
  meetings: {
    "no-such-local-time": 400,
    "local-time-twice": 400,
    "meeting-over": 409,
    "meeting-not-begun": 409,
    "not-invited": 409,
    "not-held": 409,
    "no-minutes": 409,
    "minutes-approved": 409,
    "action-closed": 409,
  },
  liaison: {
    "draw-under-way": 409,
    "draw-too-early": 409,
    "turn-over": 409,
    "agency-known": 409,
    "two-agencies": 409,
    "quarter-kept": 409,
  },
  publishing: {
    "out-of-turn": 409,
    "original-missing": 400,
    "reason-needed": 400,
    "due-before-start": 400,
    "no-such-record": 409,
    retired: 410,
  },
  contributions: {
    "own-organization": 409,
    "criteria-unmet": 409,
    "practice-incomplete": 400,
  },
  pledges: {
    "text-too-short": 400,
    "milestone-outside": 400,
    "mode-incomplete": 400,
    "partner-itself": 400,
    "evidence-needed": 400,
  },
  dialogue: {
    "dialogue-known": 409,
    "call-closed": 409,
    "call-open": 409,
    "outcomes-approved": 409,
    "nothing-new": 409,
    "year-too-far": 409,
    "outcomes-retracted": 409,
    "outcomes-public": 409,
  },
  register: {
    "dossier-too-large": 409,
    "takes-up-no-more": 409,
  },
} as const;
export type Sayer = keyof typeof refusalsOf;
export type RefusalOf<S extends Sayer> = keyof (typeof refusalsOf)[S];
export type RefusalCode = { [S in Sayer]: RefusalOf<S> }[Sayer];

export const refusals: Record<RefusalCode, number> = Object.assign({}, ...Object.values(refusalsOf));

/** What takes the place of what was asked for; `path` is its address below the site. */
export interface Successor {
  id: string;
  path: string;
}

/** A named no of a rule. `about` fills the sentence that tells the caller. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly code: RefusalCode;
  readonly about: Record<string, string>;
  readonly successor: Successor | undefined;
  constructor(code: RefusalCode, about: Record<string, string> = {}, successor?: Successor) {
    super(code);
    this.code = code;
    this.about = about;
    this.successor = successor;
  }
}
