import * as z from "zod";
import { MemberId } from "../../events/define.ts";
import { Country, StakeholderType, TableNumber } from "../reference/codes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import * as me from "./me-contract.ts";
import * as registration from "./registration-contract.ts";
import { PublicMember } from "./shapes.ts";

export * from "./me-contract.ts";
export * from "./registration-contract.ts";

const count = z.int().nullable().describe("null: a group under five is not told");

const MemberFilter = {
  type: StakeholderType.optional(),
  country: Country.optional(),
  table: z.coerce.number().pipe(TableNumber).optional(),
};
export const listMembers = operation({
  name: "list-members",
  method: "GET",
  path: "/v1/members",
  who: ["everyone"],
  summary: "Members that consented to be listed (C4)",
  query: z.strictObject({ ...MemberFilter, ...Paging }),
  output: pageOf(PublicMember),
});
export const getMember = operation({
  name: "get-member",
  method: "GET",
  path: "/v1/members/{id}",
  who: ["everyone"],
  summary: "One listed member",
  params: z.strictObject({ id: MemberId }),
  output: PublicMember,
  errors: [404],
});
export const memberNumbers = operation({
  name: "member-numbers",
  method: "GET",
  path: "/v1/members/numbers",
  who: ["everyone"],
  summary: "How many members, by type, country and table",
  output: z.strictObject({
    members: count,
    types: z.record(z.string(), count),
    countries: z.record(z.string(), count),
    tables: z.record(z.string(), count),
  }),
});

/** Behind the door of the room's daily work. */
export const dailyOperations = [
  ...Object.values(registration),
  ...Object.values(me),
  listMembers,
  memberNumbers,
  getMember,
] as const;

/** The room's pages designed by hand; every other write has its form at `/{lang}/do/{operation}`. */
export const pages = [
  "/{lang}/join",
  "/{lang}/join/sent",
  "/{lang}/confirm",
  "/{lang}/answer",
  "/{lang}/invitation",
  "/{lang}/members",
  "/{lang}/sign-in",
  "/sign-in/callback",
  "/{lang}/sign-out",
  "/{lang}/me",
  "/{lang}/review",
  "/{lang}/review/{id}",
] as const;
