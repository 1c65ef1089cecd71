import * as z from "zod";
import { AnnouncementId, defineEvent, PersonId, RegistrationId, SubscriptionId } from "./define.ts";

export const AnnouncementMade = defineEvent(
  "letters.announcement-made.v1",
  z.strictObject({ announcement: AnnouncementId }),
);
/** A bounce or a complaint came back: nothing more is sent to that address. */
export const AddressSuppressed = defineEvent(
  "letters.address-suppressed.v1",
  z.strictObject({
    recipient: z.union([PersonId, RegistrationId, SubscriptionId]),
    reason: z.enum(["bounce", "complaint"]),
  }),
);
