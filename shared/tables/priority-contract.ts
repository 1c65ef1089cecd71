import * as z from "zod";
import { MeetingId, PriorityId } from "../../events/define.ts";
import { operation } from "../web/operation.ts";
import { TextsOf } from "../web/text.ts";
import { objectives, Priority } from "./shapes.ts";
import { n, tableParams } from "./table-params.ts";

const who = ["coordinator", "representative", "secretariat"] as const;

export const setPriority = operation({
  name: "set-priority",
  method: "POST",
  path: "/v1/tables/{n}/priorities",
  who,
  summary: "Set a table's thematic priority for a time (C7)",
  params: tableParams,
  body: z
    .strictObject({
      texts: TextsOf(1000),
      objectives,
      from: z.iso.date(),
      to: z.iso.date(),
      meeting: MeetingId.optional(),
    })
    .refine(({ from, to }) => from <= to, { error: "ends-before", path: ["to"] }),
  output: Priority,
  status: 201,
  errors: [404, 409],
});
export const closePriority = operation({
  name: "close-priority",
  method: "POST",
  path: "/v1/tables/{n}/priorities/{id}/closure",
  who,
  summary: "Close a priority with what was achieved",
  params: z.strictObject({ n, id: PriorityId }),
  body: z.strictObject({ achieved: TextsOf(2000) }),
  output: Priority,
  errors: [404, 409],
});
