import * as z from "zod";
import { operation } from "../web/operation.ts";

const words = z.record(z.string(), z.string());

export const getReference = operation({
  name: "get-reference",
  method: "GET",
  path: "/v1/reference",
  who: ["everyone"],
  summary: "The 23 objectives, four tables, principles, agencies, stakeholder types and codes, with what is official",
  cache: "public, max-age=300, stale-while-revalidate=86400",
  output: z.looseObject({
    version: z.string(),
    languages: z.array(z.string()),
    official: z.record(z.string(), z.boolean()),
    toBeConfirmed: z.record(z.string(), z.array(z.int())),
    objectives: z.array(z.looseObject({ objective: z.int(), table: z.int(), short: words, title: words })),
    tables: z.array(z.looseObject({ table: z.int(), objectives: z.array(z.int()) })),
    stakeholderTypes: z.array(z.looseObject({ code: z.string(), name: words })),
    declineReasons: z.array(z.string()),
  }),
});

export const operations = [getReference] as const;
