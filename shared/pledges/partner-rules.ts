import type { MemberId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { Refusal } from "../refusal.ts";
import type { Instant } from "../time.ts";
import { type Decision, isPublished } from "./rules.ts";
import type { PledgeState } from "./states.ts";

export type PartnerAnswer = "confirm" | "decline";

/** Whether a member was asked to be the pledge's partner, whatever it answered. */
export const isAsked = ({ partners }: Pick<PledgeState, "partners">, member: MemberId): boolean =>
  partners.some((partner) => partner.member === member && partner.askedAt);

/** The partners that may be told of in public. A partner of a joint pledge is not shown before it confirms. */
export const confirmedPartners = ({ partners }: Pick<PledgeState, "partners">): MemberId[] =>
  partners.flatMap(({ member, status }) => (status === "confirmed" ? [member] : []));

/**
 * Each partner answers for itself, and may change its mind. Where that changes who is named in what is published already,
 * it is a new revision.
 * @throws Refusal not-found: nobody asked that member; out-of-turn: the pledge is neither submitted nor published
 */
export function answerPartnership(
  before: PledgeState,
  { member, answer, now }: { member: MemberId; answer: PartnerAnswer; now: Instant },
): Decision {
  const was = before.partners.find((partner) => partner.member === member && partner.askedAt);
  if (!was) throw new Refusal("not-found");
  if (!isPublished(before) && before.status !== "submitted") throw new Refusal("out-of-turn");
  const status = answer === "confirm" ? "confirmed" : "declined";
  if (was.status === status) return { state: before, events: [] };
  const shown = isPublished(before) && (was.status === "confirmed" || status === "confirmed");
  const partners = before.partners.map((partner) => (partner === was ? { ...was, status, at: now } : partner));
  const told: Decided = {
    type: `pledges.partner-${status}.v1` as "pledges.partner-confirmed.v1",
    aggregate: before.id,
    data: { pledge: before.id, member },
  };
  return {
    state: { ...before, partners, revision: before.revision + (shown ? 1 : 0) } as PledgeState,
    events: [told],
  };
}
