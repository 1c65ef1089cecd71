import * as z from "zod";

// Compiling a parser for each schema pays off after thousands of inputs; a fresh process has one request to answer.
z.config({ jitless: true });

const ULID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";

/** A prefixed, time-ordered id such as `reg_01J…` (Crockford ULID). */
export const idOf = <P extends string>(...prefixes: P[]) =>
  z.string().regex(new RegExp(`^(${prefixes.join("|")})_${ULID}$`)) as unknown as z.ZodType<`${P}_${string}`>;

export const RegistrationId = idOf("reg");
/** An organization's membership is `org_…`, an individual's `mbr_…`. */
export const MemberId = idOf("org", "mbr");
export const PersonId = idOf("per");
export const InvitationId = idOf("inv");
export const AnnouncementId = idOf("ann");
export const ImportId = idOf("imp");
export const SeatId = idOf("sea");
export const PriorityId = idOf("pri");
export const DesignationId = idOf("dsg");
export const NominationId = idOf("nom");
export const MeetingId = idOf("mtg");
export const ActionId = idOf("act");
export const DrawId = idOf("drw");
export const ContributionId = idOf("con");
export const PledgeId = idOf("plg");
export const InputId = idOf("inp");
export const JointActionId = idOf("jac");
export const MessageId = idOf("msg");
export const OutcomeId = idOf("out");
export const SubscriptionId = idOf("sub");
export type RegistrationId = z.infer<typeof RegistrationId>;
export type MemberId = z.infer<typeof MemberId>;
export type PersonId = z.infer<typeof PersonId>;
export type InvitationId = z.infer<typeof InvitationId>;
export type AnnouncementId = z.infer<typeof AnnouncementId>;

export type ImportId = z.infer<typeof ImportId>;
export type SeatId = z.infer<typeof SeatId>;
export type PriorityId = z.infer<typeof PriorityId>;
export type DesignationId = z.infer<typeof DesignationId>;
export type NominationId = z.infer<typeof NominationId>;
export type MeetingId = z.infer<typeof MeetingId>;
export type ActionId = z.infer<typeof ActionId>;
export type DrawId = z.infer<typeof DrawId>;
export type ContributionId = z.infer<typeof ContributionId>;
export type PledgeId = z.infer<typeof PledgeId>;
export type InputId = z.infer<typeof InputId>;
export type JointActionId = z.infer<typeof JointActionId>;
export type MessageId = z.infer<typeof MessageId>;
export type OutcomeId = z.infer<typeof OutcomeId>;
export type SubscriptionId = z.infer<typeof SubscriptionId>;

/** C6, C9: the four working tables and the Liaison Table. */
export const Body = z.enum(["table-1", "table-2", "table-3", "table-4", "liaison"]);
export type Body = z.infer<typeof Body>;
/** Who meets: a body, or the Mechanism with the governments of the region in its annual dialogue (C13), which has no seats. */
export const MeetingBody = z.enum([...Body.options, "dialogue"]);
export type MeetingBody = z.infer<typeof MeetingBody>;
/** An agency of the Regional Network's Working Group on Civil Society (C17), such as `IOM`. */
export const AgencyCode = z.string().regex(/^[A-Z]{2,12}$/);
export type AgencyCode = z.infer<typeof AgencyCode>;
/** A quarter of the Gregorian year as `2027-Q1`. */
export const Quarter = z.string().regex(/^\d{4}-Q[1-4]$/) as unknown as z.ZodType<`${number}-Q${1 | 2 | 3 | 4}`>;
export type Quarter = z.infer<typeof Quarter>;

/** A paragraph of a review process, by its source and number, such as `PD2022-70`. */
export const RecommendationId = z.string().regex(/^[A-Z]{1,8}\d{4}-\d{1,3}[a-z]?$/);
export type RecommendationId = z.infer<typeof RecommendationId>;
/** A review process, such as `PD2022`. */
export const SourceCode = z.string().regex(/^[A-Z]{1,8}\d{4}$/);
export type SourceCode = z.infer<typeof SourceCode>;
/** The calendar year of an annual dialogue (C13). */
export const Year = z.int().min(2022).max(2200);

/** Who caused an event: a person, the bearer of a letter's link, a contribution's author (who may be protected), or the Mechanism itself. */
export const Actor = z.union([PersonId, z.enum(["bearer", "author", "mechanism"])]);
export type Actor = z.infer<typeof Actor>;

// Made once for all events: thousands of small schemas are a third of what a fresh process does.
const common = {
  id: z.string().regex(new RegExp(`^${ULID}$`)),
  at: z.iso.datetime(),
  aggregate: z.string().max(64),
  by: Actor,
  request: z.string().max(128),
};

/**
 * One kind of fact. `id` orders events in time, `aggregate` names the item whose history it belongs to, `request`
 * follows the fact from the HTTP request through to the letter. Data are ids and codes only: the log is for ever.
 */
export function defineEvent<const T extends `${string}.${string}.v${number}`, D extends z.ZodType>(type: T, data: D) {
  return z
    .strictObject({
      ...common,
      type: z.literal(type),
      data,
    })
    .meta({ id: type });
}
