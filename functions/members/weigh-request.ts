import { randomUUID } from "node:crypto";
import type { RegistrationId } from "../../events/define.ts";
import { onStream } from "../../shared/aws/lambda.ts";
import { weighRequest } from "../../shared/members/actions.ts";
import { openWorld } from "../../shared/world.ts";

export const handler = onStream(
  ({ pk }) => pk?.S as RegistrationId,
  async (ids) => {
    for (const id of ids)
      await weighRequest(openWorld({ now: new Date().toISOString(), by: "mechanism", request: randomUUID() }), id);
  },
);
