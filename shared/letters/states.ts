import * as z from "zod";
import { AnnouncementId } from "../../events/define.ts";
import { Language, TableNumber } from "../reference/codes.ts";

/** `record`, ann_…: what the secretariat tells all members, in one or more languages. */
export const AnnouncementState = z.object({
  id: AnnouncementId,
  at: z.iso.datetime(),
  words: z.partialRecord(Language, z.object({ subject: z.string(), text: z.string() })),
  table: TableNumber.optional(),
});
export type AnnouncementState = z.infer<typeof AnnouncementState>;

/**
 * Whose letter: a request's applicant, a person, a subscriber, an invited one, a person's new or former address, the secretariat, or the
 * author of a contribution, who may be protected and is found at the instant of sending alone.
 */
export const Recipient = z.union([
  z.literal("secretariat"),
  z.string().regex(/^(reg|per|inv|sub)_[0-9A-HJKMNP-TV-Z]{26}$/),
  z.string().regex(/^(new|former|imported):per_[0-9A-HJKMNP-TV-Z]{26}$/),
  z.string().regex(/^author:con_[0-9A-HJKMNP-TV-Z]{26}$/),
]);
export type Recipient = z.infer<typeof Recipient>;
