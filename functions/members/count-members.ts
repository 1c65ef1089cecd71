import type { MemberId } from "../../events/define.ts";
import { onEvent } from "../../shared/aws/lambda.ts";
import { countMember } from "../../shared/members/number-actions.ts";

export const handler = onEvent(async (world, { data }) => {
  if ("member" in data) await countMember(world, data.member as MemberId);
});
