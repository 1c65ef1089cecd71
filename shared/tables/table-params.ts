import * as z from "zod";
import { TableNumber } from "../reference/codes.ts";

/** A working table as a path names it. */
export const n = z.coerce.number<number>().pipe(TableNumber);
export const tableParams = z.strictObject({ n });
