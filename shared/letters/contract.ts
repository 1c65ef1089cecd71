import * as z from "zod";
import { AnnouncementId } from "../../events/define.ts";
import { Token } from "../members/shapes.ts";
import { Language, TableNumber } from "../reference/codes.ts";
import { operation } from "../web/operation.ts";
import { Line, Lines } from "../web/text.ts";

const done = z.strictObject({ status: z.literal("done") });

export const chooseLetters = operation({
  name: "choose-letters",
  method: "POST",
  path: "/v1/letters/preferences",
  who: ["bearer"],
  summary: "Choose which optional letters one gets, with the token of a letter and without signing in",
  body: z.strictObject({ token: Token, optionalLetters: z.boolean(), language: Language.optional() }),
  output: done,
  errors: [410],
});
export const unsubscribe = operation({
  name: "unsubscribe",
  method: "POST",
  path: "/v1/letters/unsubscription",
  who: ["bearer"],
  summary: "Get no more optional letters (RFC 8058)",
  body: z.strictObject({ token: Token }),
  output: done,
  errors: [410],
});
export const announce = operation({
  name: "announce",
  method: "POST",
  path: "/v1/announcements",
  who: ["secretariat"],
  summary: "Write to every member who gets optional letters, or to those of one table",
  body: z.strictObject({
    words: z
      .partialRecord(Language, z.strictObject({ subject: Line(78), text: Lines(4000) }))
      .refine((words) => Object.keys(words).length > 0, { error: "required" }),
    table: TableNumber.optional(),
  }),
  output: z.strictObject({ id: AnnouncementId }),
  status: 201,
});

export const operations = [chooseLetters, unsubscribe, announce] as const;
export const pages = ["/{lang}/letters"] as const;
