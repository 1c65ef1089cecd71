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
export type RegistrationId = z.infer<typeof RegistrationId>;
export type MemberId = z.infer<typeof MemberId>;
export type PersonId = z.infer<typeof PersonId>;
export type InvitationId = z.infer<typeof InvitationId>;
export type AnnouncementId = z.infer<typeof AnnouncementId>;

/** Who caused an event: a person, the bearer of a letter's link, or the Mechanism itself. */
export const Actor = z.union([PersonId, z.enum(["bearer", "mechanism"])]);
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
