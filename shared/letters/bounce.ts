import { randomUUID } from "node:crypto";
import * as z from "zod";
import { openWorld } from "../world.ts";
import { suppress } from "./actions.ts";

const recipients = z.array(z.object({ emailAddress: z.string() }));

/** What SES says came back: `eventType` from a configuration set, `notificationType` from an identity's own topic. */
const Notification = z.object({
  eventType: z.string().optional(),
  notificationType: z.string().optional(),
  bounce: z.object({ bounceType: z.string(), bouncedRecipients: recipients }).optional(),
  complaint: z.object({ complainedRecipients: recipients }).optional(),
});

/** Suppresses addresses that bounced for good or complained; a full mailbox or a delivery changes nothing. */
export async function recordBounce(body: string): Promise<void> {
  const envelope = z.object({ Message: z.string() }).parse(JSON.parse(body));
  const { bounce, complaint } = Notification.parse(JSON.parse(envelope.Message));
  const world = openWorld({ now: new Date().toISOString(), by: "mechanism", request: randomUUID() });
  const bounced = bounce?.bounceType === "Permanent" ? bounce.bouncedRecipients : [];
  for (const { emailAddress } of bounced) await suppress(world, emailAddress, "bounce");
  for (const { emailAddress } of complaint?.complainedRecipients ?? [])
    await suppress(world, emailAddress, "complaint");
}
