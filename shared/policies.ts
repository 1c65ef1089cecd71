import * as z from "zod";

/** What the founding document leaves open: ours to set, with defaults that a secretariat could live with. */
export const Policies = z.strictObject({
  requestDays: z.int().min(1).default(7).describe("an unconfirmed request's life"),
  linkDays: z.int().min(1).default(30).describe("how long a request's link works after the decision"),
  keptDays: z.int().min(1).default(90).describe("how long a decided request is kept"),
  reviewWorkingDays: z.int().min(1).default(10).describe("the review target"),
  invitationDays: z.int().min(1).default(30),
  lettersADay: z.int().min(1).default(3).describe("letters that requests may send to one mailbox a day"),
  leastTold: z.int().min(2).default(5).describe("a smaller group is not told in numbers"),
});
export type Policies = z.infer<typeof Policies>;

export const policies: Policies = Policies.parse(JSON.parse(process.env["POLICIES"] ?? "{}"));
