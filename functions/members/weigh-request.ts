import { randomUUID } from "node:crypto";
import { decodeTime } from "ulid";
import type { RegistrationId, SubscriptionId } from "../../events/define.ts";
import { onStream } from "../../shared/aws/lambda.ts";
import { weighRequest } from "../../shared/members/actions.ts";
import { weighSubscription } from "../../shared/members/subscription-actions.ts";
import { laterOf } from "../../shared/time.ts";
import { openWorld } from "../../shared/world.ts";

/** The later of the request's own instant, which its id tells, and the wall clock. */
const nowOf = (id: string) =>
  laterOf(new Date(decodeTime(id.slice("reg_".length))).toISOString(), new Date().toISOString());

export const handler = onStream(
  ({ pk }) => pk?.S as RegistrationId | SubscriptionId,
  async (ids) => {
    for (const id of ids) {
      const world = openWorld({ now: nowOf(id), by: "mechanism", request: randomUUID() });
      if (id.startsWith("sub_")) await weighSubscription(world, id as SubscriptionId);
      else await weighRequest(world, id as RegistrationId);
    }
  },
);
