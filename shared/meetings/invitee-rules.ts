import type { MeetingId } from "../../events/define.ts";
import type { Decision } from "./rules.ts";
import type { InviteeState } from "./states.ts";

/**
 * What becomes of one person's invitation when they join or leave: who comes is invited, who leaves is told, who comes back
 * is invited again; each with the next SEQUENCE of their entry. Asked again, it says nothing.
 */
export function keep(
  invitee: InviteeState,
  {
    meeting,
    was,
    is,
    unheard = false,
  }: {
    meeting: MeetingId;
    /** took part when it was asked last */
    was: boolean;
    /** takes part now */
    is: boolean;
    /** whatever was sent before did not reach them */
    unheard?: boolean;
  },
): Decision<InviteeState> {
  const event = (type: "added" | "removed") =>
    ({
      type: `meetings.invitee-${type}.v1`,
      aggregate: meeting,
      data: { meeting, person: invitee.person },
    }) as const;
  if (is && invitee.removed)
    return { state: { ...invitee, removed: false, ahead: invitee.ahead + 1 }, events: [event("added")] };
  if (is && unheard && invitee.ahead === 0) return { state: { ...invitee, ahead: 1 }, events: [event("added")] };
  if (is && !was && invitee.version === 0) return { state: invitee, events: [event("added")] };
  if (!is && was && !invitee.removed)
    return { state: { ...invitee, removed: true, ahead: invitee.ahead + 1 }, events: [event("removed")] };
  return { state: invitee, events: [] };
}
