import * as z from "zod";
import { AgencyCode, Body, MeetingBody, MemberId, type PersonId, Quarter } from "../../events/define.ts";
import { Country, Language } from "../reference/codes.ts";
import type { Instant } from "../time.ts";
import { Line, Lines, SetOf } from "../web/text.ts";
import type { World } from "../world.ts";
import { Address, Organization, profile } from "./profile.ts";

/** What a row about a member fills in. */
export const memberColumns = [
  "id",
  "kind",
  "organization",
  "acronym",
  "website",
  "types",
  "person",
  "role",
  "email",
  "language",
  "country",
  "countriesOfWork",
  "tables",
  "objectives",
  "about",
  "since",
] as const;
/** Every column of the one format, in the order in which an export writes them. */
export const columns = [
  "record",
  ...memberColumns,
  "body",
  "agency",
  "quarter",
  "start",
  "end",
  "zone",
  "minutes",
  "title_es",
  "title_en",
  "title_pt",
  "title_fr",
  "place",
  "source",
] as const;
export type Column = (typeof columns)[number];
export type Cells = Partial<Record<Column, string>>;

const day = z.iso.date();
const member = { id: MemberId.optional(), ...profile, email: Address, since: day.optional() };
const seat = {
  body: Body.exclude(["liaison"]),
  id: MemberId.optional(),
  organization: Line(200).optional(),
  email: Address.optional(),
  start: day,
  end: day.optional(),
  source: Lines(1000).optional(),
};
const whose = (of: { id?: unknown; organization?: unknown; email?: unknown }) =>
  Boolean(of.id ?? of.organization ?? of.email);
const seatOf = <R extends "representative" | "coordinator">(record: R) =>
  z
    .strictObject({ record: z.literal(record), ...seat })
    .refine(whose, { error: "required", path: ["organization"] })
    .refine(({ start, end }) => !end || end >= start, { error: "ends-before", path: ["end"] });

const MemberRow = z.discriminatedUnion("kind", [
  z.strictObject({
    record: z.literal("member"),
    kind: z.literal("organization"),
    organization: Organization,
    ...member,
  }),
  z.strictObject({ record: z.literal("member"), kind: z.literal("individual"), ...member }),
]);
const FocalRow = z
  .strictObject({
    record: z.literal("focal-point"),
    agency: AgencyCode.optional(),
    country: Country.optional(),
    person: Line(120),
    email: Address,
    language: Language,
  })
  .refine(({ agency, country }) => !agency !== !country, { error: "one-of-two", path: ["agency"] });
const ServiceRow = z.strictObject({ record: z.literal("service"), agency: AgencyCode, quarter: Quarter });
const MeetingRow = z.strictObject({
  record: z.literal("meeting"),
  body: SetOf(MeetingBody, { least: 1, most: 4 }),
  start: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/),
  zone: Line(64),
  minutes: z.int().min(1).max(1440),
  title: z.partialRecord(Language, Lines(200)).refine((texts) => Object.keys(texts).length > 0, { error: "required" }),
  place: Line(300).optional(),
});

/** What a row of each kind must say. */
export const rowSchemas = {
  member: MemberRow,
  "focal-point": FocalRow,
  coordinator: seatOf("coordinator"),
  representative: seatOf("representative"),
  service: ServiceRow,
  meeting: MeetingRow,
} as const;
/** In the order in which they are taken in: a seat needs its member. */
export const recordKinds = Object.keys(rowSchemas) as RecordKind[];
export type RecordKind = keyof typeof rowSchemas;
export const RecordKind = z.enum(Object.keys(rowSchemas) as [RecordKind, ...RecordKind[]]);

export type MemberRow = z.infer<typeof MemberRow>;
export type FocalRow = z.infer<typeof FocalRow>;
export type SeatRow = z.infer<(typeof rowSchemas)["coordinator" | "representative"]>;
export type ServiceRow = z.infer<typeof ServiceRow>;
export type MeetingRow = z.infer<typeof MeetingRow>;
export type ImportRow = MemberRow | FocalRow | SeatRow | ServiceRow | MeetingRow;

/** What a row would do: make something, nothing, or meet something else under the same key, which stays as it is. */
export const Verdict = z.enum(["new", "unchanged", "differs"]);
export type Verdict = z.infer<typeof Verdict>;
/** What is wrong with a row; `column` is of the format, `code` a field's or a refusal's. */
export interface Fault {
  column: Column;
  code: string;
  about?: Record<string, string> | undefined;
}

/** A seat of a table, its member and person found; no member where the same file brings it in. */
export interface ImportedSeat {
  body: Body;
  role: "coordinator" | "representative";
  member?: MemberId | undefined;
  person?: PersonId | undefined;
  start: Instant;
  end?: Instant | undefined;
  source?: string | undefined;
}

/** What another room does with its rows. */
export interface RowRoom<Row> {
  /** judges many at once, also against one another, and changes nothing */
  check(world: World, rows: Row[]): Promise<(Verdict | Fault)[]>;
  /** takes in one: "new" says that it made it, the others that nothing changed. @throws Refusal */
  take(world: World, row: Row): Promise<Verdict>;
  /** all that there are, for the export */
  all(world: World): Promise<Row[]>;
}
