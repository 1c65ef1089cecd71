import * as z from "zod";
import { Year } from "../../events/define.ts";
import { Objective } from "../reference/codes.ts";
import { SetOf } from "../web/text.ts";

export const byYear = z.strictObject({ year: z.coerce.number().pipe(Year) });
/** Of the Global Compact; none: general. */
export const Objectives = SetOf(Objective, { most: 23 }).default([]);
