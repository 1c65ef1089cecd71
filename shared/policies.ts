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
  representativeTermMonths: z.int().min(1).default(12).describe("C9: how long a representative is designated for"),
  representativeRenewals: z.int().min(0).default(1).describe("C9: terms in a row that a member may add to its first"),
  vacancyLetterDays: z.array(z.int().min(1)).default([7, 21]).describe("days of a vacancy after which letters go"),
  liaisonNoticeDays: z.int().min(0).default(21).describe("C11: notice for a Liaison meeting; fewer days only warn"),
  meetingReminderDays: z.array(z.int().min(1).max(60)).default([7, 1]).describe("days before a meeting"),
  minutesDays: z.int().min(1).default(14).describe("minutes are due so many days after the meeting"),
  outcomeDays: z.int().min(1).default(7).describe("C3: what is approved for everybody is public so many days later"),
  tableMeetingMonths: z.int().min(1).max(24).default(6).describe("C7: a table meets once in so many months"),
  vacancyDays: z.int().min(1).default(30).describe("C9: a seat that becomes empty is filled within so many days"),
  pledgeShare: z.number().min(0).max(1).default(0.5).describe("C8: share of pledges told of within a year"),
  quorum: z.number().min(0).max(1).default(0.5).describe("share of the seats; informative"),
  actionReminderDays: z.array(z.int().min(0)).default([7, 0]).describe("before an action is due; 0: on the day"),
  rotation: z
    .enum(["staggered", "disjoint"])
    .default("staggered")
    .describe("C10: staggered: two quarters in a row each"),
  turnNoticeDays: z.int().min(1).max(90).default(30).describe("C10: days before its turn in which an agency is told"),
  callReminderDays: z
    .array(z.int().min(1).max(90))
    .default([14, 7, 1])
    .describe("C8: days before the deadline of a call for inputs"),
  dialogueYearsAhead: z
    .int()
    .min(0)
    .max(200)
    .default(1)
    .describe("C13: for so many years ahead a dialogue is announced"),
  quarterReminderDays: z
    .array(z.int().min(1).max(90))
    .default([60, 30, 14])
    .describe("C11: days before the end of a quarter without a meeting"),
  licence: z
    .string()
    .regex(/^[A-Za-z0-9.-]{2,40}$/)
    .default("CC-BY-4.0")
    .describe("C3: under which everything is published: its SPDX identifier"),
  reviewReminderDays: z
    .array(z.int().min(1).max(60))
    .default([7, 14])
    .describe("C8: days after which who reviews a contribution is reminded"),
});
export type Policies = z.infer<typeof Policies>;

export const policies: Policies = Policies.parse(JSON.parse(process.env["POLICIES"] ?? "{}"));
