import * as z from "zod";
import { Body, MemberId, PersonId, SeatId } from "../../events/define.ts";
import { operation } from "../web/operation.ts";
import { Seat, SourceInput } from "./shapes.ts";
import { n, tableParams } from "./table-params.ts";

const day = z.iso.date().describe("00:00 UTC of that day; now unless told");

export const nameCoordinator = operation({
  name: "name-coordinator",
  method: "POST",
  path: "/v1/tables/{n}/coordinators",
  who: ["secretariat"],
  summary: "Name a table's coordinator (C6)",
  params: tableParams,
  body: z.strictObject({
    member: MemberId,
    person: PersonId,
    from: day.optional(),
    until: day.optional().describe("the first day no longer of it; open unless told"),
    source: SourceInput,
  }),
  output: Seat,
  status: 201,
  errors: [404, 409],
});
export const endSeat = operation({
  name: "end-seat",
  method: "POST",
  path: "/v1/bodies/{body}/seats/{seat}/end",
  who: ["member", "secretariat"],
  summary: "End a seat: its holder resigns, or the table's coordinator or the secretariat ends it",
  params: z.strictObject({ body: Body, seat: SeatId }),
  body: z.strictObject({
    reason: z.enum(["resigned", "replaced", "decided"]),
    on: day.optional(),
    source: SourceInput.optional(),
  }),
  output: Seat,
  errors: [404, 409],
});
export const replaceRepresentative = operation({
  name: "replace-representative",
  method: "POST",
  path: "/v1/tables/{n}/representatives/{seat}/replacement",
  who: ["coordinator", "secretariat"],
  summary: "Put another in a representative's place for the rest of the term (C9)",
  params: z.strictObject({ n, seat: SeatId }),
  body: z.strictObject({ member: MemberId, person: PersonId, from: day.optional(), source: SourceInput }),
  output: Seat,
  status: 201,
  errors: [404, 409],
});
