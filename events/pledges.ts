import * as z from "zod";
import { PledgeStage } from "./choices.ts";
import { defineEvent, MemberId, PledgeId } from "./define.ts";

const pledge = z.strictObject({ pledge: PledgeId });
const partner = z.strictObject({ pledge: PledgeId, member: MemberId });

export const PledgeDrafted = defineEvent("pledges.pledge-drafted.v1", pledge);
export const PledgeRevised = defineEvent("pledges.pledge-revised.v1", pledge);
export const PledgeSubmitted = defineEvent("pledges.pledge-submitted.v1", pledge);
export const PledgeReturned = defineEvent("pledges.pledge-returned.v1", pledge);
export const PledgeWithdrawn = defineEvent("pledges.pledge-withdrawn.v1", pledge);
export const PledgePublished = defineEvent("pledges.pledge-published.v1", pledge);
export const PledgeCorrected = defineEvent("pledges.pledge-corrected.v1", pledge);
export const PledgeRetracted = defineEvent("pledges.pledge-retracted.v1", pledge);
export const PartnerAsked = defineEvent("pledges.partner-asked.v1", partner);
export const PartnerConfirmed = defineEvent("pledges.partner-confirmed.v1", partner);
export const PartnerDeclined = defineEvent("pledges.partner-declined.v1", partner);
export const PledgeUpdated = defineEvent(
  "pledges.pledge-updated.v1",
  z.strictObject({ pledge: PledgeId, update: z.int().min(1), stage: PledgeStage }),
);
export const UpdateDue = defineEvent(
  "pledges.update-due.v1",
  z.strictObject({ pledge: PledgeId, why: z.enum(["milestone", "half-year"]), on: z.iso.date() }),
);
export const StewardChanged = defineEvent("pledges.steward-changed.v1", pledge);
