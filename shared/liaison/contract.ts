import * as z from "zod";
import { AgencyCode, DrawId, Quarter } from "../../events/define.ts";
import { Done, Token } from "../members/shapes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { Line, TextsOf, WebAddress } from "../web/text.ts";
import { Draw, LiaisonAction, QuarterDuty, Roster, RotationTold, Turn } from "./shapes.ts";

const at = z.iso.date().optional().describe("the end of that day in UTC; now unless told");
const query = z.strictObject({ at });
const secretariat = ["secretariat"] as const;

export const getLiaison = operation({
  name: "get-liaison",
  method: "GET",
  path: "/v1/liaison",
  who: ["everyone"],
  summary: "Who sits at the Liaison Table on any date, past or planned, and which seats are empty (C9, C10)",
  query,
  output: Roster,
});
export const getRotation = operation({
  name: "get-rotation",
  method: "GET",
  path: "/v1/liaison/rotation",
  who: ["everyone"],
  summary: "The agencies' rotation: draw, ledger, the next eight quarters, and how to compute it again (C10)",
  query,
  output: RotationTold,
});
export const announceDraw = operation({
  name: "announce-draw",
  method: "POST",
  path: "/v1/liaison/draws",
  who: secretariat,
  summary: "Announce the draw of the agencies' order: list, algorithm, and a public value that nobody knows yet (C10)",
  body: z.strictObject({
    source: TextsOf(300).describe("the public value: a named lottery's number, or alike"),
    on: z.iso.date().describe("the date on which the value becomes known"),
  }),
  output: Draw,
  status: 201,
  errors: [409],
});
export const holdDraw = operation({
  name: "hold-draw",
  method: "POST",
  path: "/v1/liaison/draws/{id}/value",
  who: secretariat,
  summary: "Enter the public value after its date: the draw follows, and the first two agencies sit from now on (C10)",
  params: z.strictObject({ id: DrawId }),
  body: z.strictObject({
    value: Line(200),
    link: WebAddress(/^https$/).describe("where it can be read"),
  }),
  output: Draw,
  errors: [404, 409],
});
export const declineTurn = operation({
  name: "decline-turn",
  method: "POST",
  path: "/v1/liaison/turns/{quarter}/refusal",
  who: ["agency"],
  summary: "Decline one's agency's turn in a coming quarter; it gets the next free place (C10)",
  params: z.strictObject({ quarter: Quarter }),
  output: Done,
  errors: [409],
});
export const declineTurnByLetter = operation({
  name: "decline-turn-by-letter",
  method: "POST",
  path: "/v1/liaison/turns/refusal",
  who: ["bearer"],
  summary: "Decline a turn with the token of its letter, without signing in (C10)",
  body: z.strictObject({ token: Token }),
  output: Done,
  errors: [409, 410],
});
export const swapTurns = operation({
  name: "swap-turns",
  method: "POST",
  path: "/v1/liaison/swaps",
  who: secretariat,
  summary:
    "Let two agencies serve in each other's coming mandates; each is told by the quarter in which it begins (C10)",
  body: z.strictObject({ first: Turn, second: Turn }),
  output: Done,
  errors: [409],
});
export const withdrawAgency = operation({
  name: "withdraw-agency",
  method: "POST",
  path: "/v1/liaison/withdrawals",
  who: secretariat,
  summary: "An agency leaves the Working Group from a quarter on; in the running one it is replaced at once (C10, C17)",
  body: Turn,
  output: Done,
  errors: [409],
});
export const addAgency = operation({
  name: "add-agency",
  method: "POST",
  path: "/v1/liaison/agencies",
  who: secretariat,
  summary: "An agency joins the Working Group from a quarter on (C17)",
  body: z.strictObject({
    agency: AgencyCode,
    names: TextsOf(150).optional(),
    quarter: Quarter,
  }),
  output: Done,
  errors: [409],
});
export const listQuarters = operation({
  name: "list-quarters",
  method: "GET",
  path: "/v1/liaison/quarters",
  who: ["everyone"],
  summary: "Whether the Liaison Table met in each quarter, and what is planned of the next four (C11)",
  query,
  output: z.strictObject({ items: z.array(QuarterDuty) }),
});
export const explainQuarter = operation({
  name: "explain-quarter",
  method: "POST",
  path: "/v1/liaison/quarters/{quarter}/reason",
  who: secretariat,
  summary: "Say why the Liaison Table did not meet in a quarter that is over (C11)",
  params: z.strictObject({ quarter: Quarter }),
  body: z.strictObject({ reason: TextsOf(1000) }),
  output: QuarterDuty,
  errors: [409],
});
export const listLiaisonActions = operation({
  name: "list-liaison-actions",
  method: "GET",
  path: "/v1/liaison/actions",
  who: ["everyone"],
  summary:
    "Open strategic actions, and open items of the Liaison Table, overdue first, with where each came from (C12)",
  query: z.strictObject({ at, ...Paging }),
  output: pageOf(LiaisonAction),
});

export const operations = [
  getLiaison,
  getRotation,
  announceDraw,
  holdDraw,
  declineTurnByLetter,
  declineTurn,
  swapTurns,
  withdrawAgency,
  addAgency,
  listQuarters,
  explainQuarter,
  listLiaisonActions,
] as const;

/** The room's pages designed by hand; every other write has its form at `/{lang}/do/{operation}`. */
export const pages = ["/{lang}/liaison", "/{lang}/liaison/rotation", "/{lang}/turn"] as const;
