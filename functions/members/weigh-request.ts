import { randomUUID } from "node:crypto";
import { decodeTime } from "ulid";
import type { RegistrationId } from "../../events/define.ts";
import { onStream } from "../../shared/aws/lambda.ts";
import { weighRequest } from "../../shared/members/actions.ts";
import { laterOf } from "../../shared/time.ts";
import { openWorld } from "../../shared/world.ts";

/** The later of the request's own instant, which its id tells, and the wall clock. */
const nowOf = (id: RegistrationId) =>
  laterOf(new Date(decodeTime(id.slice("reg_".length))).toISOString(), new Date().toISOString());

export const handler = onStream(
  ({ pk }) => pk?.S as RegistrationId,
  async (ids) => {
    for (const id of ids) await weighRequest(openWorld({ now: nowOf(id), by: "mechanism", request: randomUUID() }), id);
  },
);
