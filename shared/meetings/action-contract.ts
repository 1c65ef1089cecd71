import * as z from "zod";
import { ActionId, AgencyCode, Body, MeetingId, MemberId, SeatId } from "../../events/define.ts";
import { Done, Token } from "../members/shapes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { Lines, SetOf, TextsOf } from "../web/text.ts";
import { Action } from "./after-shapes.ts";
import { ActionState } from "./states.ts";

const actionById = z.strictObject({ id: ActionId });
const state = ActionState.shape.state;
const note = Lines(1000).optional();

const Owner = z
  .strictObject({ seat: SeatId.optional(), member: MemberId.optional(), agency: AgencyCode.optional() })
  .refine((owner) => Object.values(owner).filter(Boolean).length === 1, { error: "one-owner" });

export const openAction = operation({
  name: "open-action",
  method: "POST",
  path: "/v1/actions",
  who: ["coordinator", "representative", "liaison", "secretariat"],
  summary: "Open an action item, or as the Liaison Table a strategic action, with an owner and a date (C12)",
  body: z.strictObject({
    text: TextsOf(1000),
    bodies: SetOf(Body, { least: 1, most: 5 }),
    owner: Owner,
    due: z.iso.date(),
    meeting: MeetingId.optional(),
    decision: z.int().min(1).optional(),
    strategic: z.boolean().default(false),
  }),
  output: Action,
  status: 201,
  errors: [404, 409],
});
export type ActionInput = z.output<(typeof openAction)["body"]>;

export const updateAction = operation({
  name: "update-action",
  method: "POST",
  path: "/v1/actions/{id}/updates",
  who: ["member", "agency", "secretariat"],
  summary: "Tell how far an action got: its owner, who sits in its bodies, or the secretariat",
  params: actionById,
  body: z.strictObject({ state, text: note }),
  output: Action,
  errors: [404, 409],
});
export const updateActionByLetter = operation({
  name: "update-action-by-letter",
  method: "POST",
  path: "/v1/actions/updates",
  who: ["bearer"],
  summary: "Tell how far an action got, with the token of a reminder",
  body: z.strictObject({ token: Token, state, text: note }),
  output: Done,
  errors: [409, 410],
});

export const ActionFilter = {
  body: Body.optional(),
  state: state.optional().describe("without one: what is open or under way, overdue first"),
  at: z.iso.date().optional(),
};
export const listActions = operation({
  name: "list-actions",
  method: "GET",
  path: "/v1/actions",
  who: ["everyone"],
  summary: "Action items and strategic actions: open ones by date, so overdue first; closed ones newest first (C12)",
  query: z.strictObject({ ...ActionFilter, ...Paging }),
  output: pageOf(Action),
});
export const getAction = operation({
  name: "get-action",
  method: "GET",
  path: "/v1/actions/{id}",
  who: ["everyone"],
  summary: "One action with its updates",
  params: actionById,
  query: z.strictObject({ at: z.iso.date().optional() }),
  output: Action,
  errors: [404],
});

export const actionOperations = [openAction, updateAction, updateActionByLetter, listActions, getAction] as const;
