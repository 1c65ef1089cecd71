import type { DrawId, PersonId } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import { dateOf, type Instant } from "../time.ts";
import type { RotationPolicy } from "./rules.ts";
import type { DrawState, RotationState } from "./states.ts";

/**
 * C10: who rotates is drawn once, so that nobody can rig it: the list, the rule and a public value that nobody knows yet
 * are announced first. @throws Refusal draw-under-way, in-the-past
 */
export function announce(
  { draw, agencies }: Pick<RotationState, "draw" | "agencies">,
  asked: { id: DrawId; lottery: Texts; on: string; policy: RotationPolicy; by: PersonId },
  now: Instant,
): DrawState {
  if (draw) throw new Refusal("draw-under-way");
  if (asked.on <= dateOf(now)) throw new Refusal("in-the-past");
  const { by, ...told } = asked;
  return { ...told, agencies: agencies.toSorted(), announcedAt: now, announcedBy: by };
}

/** Whether the value may be entered now; false where the same one was. @throws Refusal draw-under-way, draw-too-early */
export function mayHold({ held, on }: DrawState, entered: { value: string; source: string }, now: Instant): boolean {
  if (held?.value === entered.value && held.source === entered.source) return false;
  if (held) throw new Refusal("draw-under-way");
  if (dateOf(now) <= on) throw new Refusal("draw-too-early");
  return true;
}
