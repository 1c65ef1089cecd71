import type { ActionId, AgencyCode, Body, MemberId, PersonId } from "../../events/define.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { personsOf } from "../members/member-store.ts";
import { Refusal } from "../refusal.ts";
import { holdersOf } from "../tables/holders.ts";
import { membersById } from "../tables/names.ts";
import { sitsIn } from "../tables/rights.ts";
import { bodies, holds } from "../tables/seat-rules.ts";
import { findSeat } from "../tables/seat-store.ts";
import type { SeatState } from "../tables/states.ts";
import type { Instant } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import type { World } from "../world.ts";
import { actionAt, isOpen, isOverdue } from "./action-rules.ts";
import { closedActions, findAction, openActions } from "./action-store.ts";
import type { Action } from "./after-shapes.ts";
import type { ActionState } from "./states.ts";

type Records = Pick<World, "record">;

/** @throws Refusal not-found */
export async function mustFindAction(world: Records, id: ActionId): Promise<ActionState> {
  const action = await findAction(world, id);
  if (!action) throw new Refusal("not-found");
  return action;
}

/** Who answers for an action at an instant: its member's persons, its agency's focal points, or who sits in its seat then. */
export async function ownersOf(world: Records, { owner }: ActionState, at: Instant): Promise<PersonId[]> {
  if (owner.member) return personsOf(world, owner.member);
  if (owner.agency) return focalPointsOf(world, { agency: owner.agency });
  const seat = owner.seat && (await findSeat(world, owner.seat.body, owner.seat.seat));
  if (!seat) return [];
  // A seat that ended hands on to whoever sits for the same body in the same role.
  if (!holds(seat, at)) return holdersOf(world, seat.body, { at, role: seat.role });
  return seat.agency ? focalPointsOf(world, { agency: seat.agency }) : seat.person ? [seat.person] : [];
}

/** Whether the caller may tell how far an action got: its owner, who sits in its bodies, and the secretariat. */
export async function mayUpdate(world: Records, caller: Caller, action: ActionState, at: Instant): Promise<boolean> {
  if (caller.as === "everyone") return false;
  if (caller.as === "secretariat" || action.bodies.some((body) => sitsIn(caller, body))) return true;
  return (await ownersOf(world, action, at)).includes(caller.person);
}

/** Actions as everybody sees them at an instant. */
export async function actionResources(world: Records, actions: ActionState[], at: Instant): Promise<Action[]> {
  const seats = new Map<string, SeatState | undefined>();
  for (const { owner } of actions)
    if (owner.seat && !seats.has(owner.seat.seat))
      seats.set(owner.seat.seat, await findSeat(world, owner.seat.body, owner.seat.seat));
  const seatOf = ({ owner }: ActionState) => owner.seat && seats.get(owner.seat.seat);
  const members = await membersById(
    world,
    actions.map((action) => action.owner.member ?? seatOf(action)?.member),
  );
  const organization = (id: MemberId | undefined, open: boolean) => {
    const member = id && members.get(id);
    return (member && (open || member.listed) && member.organization?.name) || null;
  };
  return actions.map((action) => {
    const { id, text, bodies: of, strategic, due, state, openedAt, meeting, decision, updates, owner } = action;
    const seat = seatOf(action);
    const agency: AgencyCode | undefined = owner.agency ?? seat?.agency;
    return {
      id,
      text,
      bodies: of,
      strategic,
      owner: {
        ...(seat && { seat: seat.id, body: seat.body, role: seat.role }),
        ...(owner.member && { member: owner.member }),
        ...(agency && { agency }),
        // Who sits where is public always; a member that is not listed is not named.
        organization: agency ?? organization(owner.member ?? seat?.member, !owner.member),
      },
      due,
      overdue: isOverdue(action, at),
      state,
      openedAt,
      ...(meeting && { meeting }),
      ...(decision && { decision }),
      updates: updates.map((update) => ({
        at: update.at,
        state: update.state as Action["state"],
        ...(update.text && { text: update.text }),
      })),
    };
  });
}

/** One action as it stood at the instant. @throws Refusal not-found */
export async function getAction(world: Records, id: ActionId, at: Instant): Promise<Action> {
  const state = actionAt(await mustFindAction(world, id), at);
  const [action] = state ? await actionResources(world, [state], at) : [];
  if (!action) throw new Refusal("not-found");
  return action;
}

export interface ActionsAsked {
  body?: Body | undefined;
  /** what is open or under way, unless told */
  state?: ActionState["state"] | undefined;
  /** strategic ones only, or others only */
  strategic?: boolean | undefined;
  at: Instant;
  /** 100 at most */
  limit: number;
  /** the last place already seen */
  after?: string | undefined;
}

/** One page of actions at an instant, and the place where the next begins: open ones overdue first, closed ones newest first. */
export async function listActions(
  world: Records,
  asked: ActionsAsked,
): Promise<{ items: Action[]; last?: string | undefined }> {
  const { body, state, strategic, at, limit, after } = asked;
  const of = body ? [body] : bodies;
  const fits = (action: ActionState) =>
    (!state || action.state === state) && (strategic === undefined || action.strategic === strategic);
  if (state && !isOpen({ state })) {
    const page = await closedActions(world, { of, at, limit, after });
    return { items: await actionResources(world, page.actions.filter(fits), at), last: page.last };
  }
  const place = ({ due, id }: ActionState) => `${due}#${id}`;
  const open = (await openActions(world, { of, at })).filter(
    (action) => fits(action) && (!after || place(action) > after),
  );
  const shown = open.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await actionResources(world, shown, at),
    last: open.length > limit && last ? place(last) : undefined,
  };
}
