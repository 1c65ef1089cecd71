import type { EventType } from "../../events/index.ts";

/** After which facts somebody's seats end. */
export const partingEvents = [
  "members.person-erased.v1",
  "members.person-removed.v1",
  "members.member-suspended.v1",
] as const satisfies EventType[];
