import * as z from "zod";
import { SeatEnd, SeatRole } from "./choices.ts";
import {
  AgencyCode,
  Body,
  DesignationId,
  defineEvent,
  MemberId,
  NominationId,
  PersonId,
  PriorityId,
  SeatId,
} from "./define.ts";

const table = z.int().min(1).max(4);
const seat = {
  seat: SeatId,
  body: Body,
  role: SeatRole,
  member: MemberId.optional(),
  person: PersonId.optional(),
  agency: AgencyCode.optional(),
};
const nomination = { table, designation: DesignationId, nomination: NominationId, member: MemberId };

export const SeatTaken = defineEvent("tables.seat-taken.v1", z.strictObject(seat));
/** The seat ends, or will: `seat` keeps its interval. */
export const SeatEnded = defineEvent("tables.seat-ended.v1", z.strictObject({ ...seat, reason: SeatEnd }));
/** A seat has been empty for so many days. */
export const SeatVacant = defineEvent(
  "tables.seat-vacant.v1",
  z.strictObject({ body: Body, role: SeatRole, days: z.int().min(1) }),
);
export const PrioritySet = defineEvent("tables.priority-set.v1", z.strictObject({ table, priority: PriorityId }));
export const PriorityClosed = defineEvent("tables.priority-closed.v1", z.strictObject({ table, priority: PriorityId }));
export const DesignationOpened = defineEvent(
  "tables.designation-opened.v1",
  z.strictObject({ table, designation: DesignationId }),
);
export const MemberNominated = defineEvent("tables.member-nominated.v1", z.strictObject(nomination));
/** The nominated member agrees and names the person, who is asked next. */
export const NominationAccepted = defineEvent(
  "tables.nomination-accepted.v1",
  z.strictObject({ ...nomination, person: PersonId }),
);
/** The person named agrees too: the nomination stands. */
export const NomineeAgreed = defineEvent(
  "tables.nominee-agreed.v1",
  z.strictObject({ ...nomination, person: PersonId }),
);
export const NominationDeclined = defineEvent("tables.nomination-declined.v1", z.strictObject(nomination));
export const NominationWithdrawn = defineEvent("tables.nomination-withdrawn.v1", z.strictObject(nomination));
export const DesignationDecided = defineEvent(
  "tables.designation-decided.v1",
  z.strictObject({ table, designation: DesignationId }),
);
