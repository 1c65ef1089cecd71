import { PledgeStage } from "../../events/choices.ts";
import type { Instant } from "../time.ts";
import { isLate, isOpen, isSilent, isUpdated } from "./follow-rules.ts";
import type { Counted } from "./shapes.ts";
import { PledgeKind, type PledgeState } from "./states.ts";

/** What the figures need to know of a published pledge. */
export interface Pulse {
  kind: PledgeState["kind"];
  stage: PledgeState["stage"];
  due: string;
  published: Instant;
  updated?: Instant;
}

export function pulseOf({ kind, stage, due, published, updates }: PledgeState): Pulse {
  const updated = updates.at(-1)?.at;
  return { kind, stage, due, published: published?.at ?? "", ...(updated && { updated }) };
}

/**
 * The Global Refugee Forum got updates for about 21 % of its pledges: so the share of open ones whose state was told
 * within 12 months is public, and null where none is open. Pledges are public: no group is hidden. What was published
 * later does not count.
 */
export function figuresOf(all: readonly Pulse[], now: Instant): Counted {
  const pulses = all.filter(({ published }) => published <= now);
  const status = "published" as const;
  const open = pulses.filter(({ stage }) => isOpen({ status, stage }));
  const updated = open.filter((one) => isUpdated(one.updated, now)).length;
  const by = <K extends string>(keys: readonly K[], of: (pulse: Pulse) => K) =>
    Object.fromEntries(keys.map((key) => [key, pulses.filter((pulse) => of(pulse) === key).length])) as Record<
      K,
      number
    >;
  return {
    published: pulses.length,
    open: open.length,
    updated,
    rate: open.length ? updated / open.length : null,
    late: open.filter((pulse) => isLate({ status, ...pulse }, now)).length,
    silent: open.filter((pulse) => isSilent({ status, ...pulse }, now)).length,
    stages: by(PledgeStage.options, ({ stage }) => stage),
    kinds: by(PledgeKind.options, ({ kind }) => kind),
  };
}
