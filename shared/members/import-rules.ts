import { type Language, languages, StakeholderType } from "../reference/codes.ts";
import { countriesIn, languageName, typeName } from "../reference/names.ts";
import { fieldErrors } from "../web/validation.ts";
import {
  type Cells,
  type Column,
  columns,
  type Fault,
  type FocalRow,
  type ImportRow,
  type MeetingRow,
  type MemberRow,
  memberColumns,
  RecordKind,
  rowSchemas,
  type SeatRow,
  type ServiceRow,
} from "./import-shapes.ts";

/** What is wrong, and in which row of the spreadsheet. */
export type RowFault = Fault & { row: number };

const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Codes by themselves and by their names in the four languages, however accented. */
const codesBy = (names: (language: Language) => readonly (readonly [code: string, name: string])[]) => {
  let known: Map<string, string> | undefined;
  return (text: string): string => {
    known ??= new Map(
      languages.flatMap((language) =>
        names(language).flatMap(([code, name]) => [[folded(name), code] as const, [folded(code), code] as const]),
      ),
    );
    return known.get(folded(text)) ?? text;
  };
};
const countryOf = codesBy(countriesIn);
const typeOf = codesBy((language) => StakeholderType.options.map((code) => [code, typeName(code, language)]));
const tongueOf = codesBy((language) => languages.map((code) => [code, languageName(code, language)]));

const list = (cell: string | undefined) =>
  cell === undefined
    ? undefined
    : cell
        .split(";")
        .map((one) => one.trim())
        .filter(Boolean);
const numbers = (cell: string | undefined) => list(cell)?.map(Number);
const mapped = (cell: string | undefined, read: (text: string) => string) =>
  cell === undefined ? undefined : read(cell);

/** `2024-03-01`, or as spreadsheets of the region write it: `1/3/2024`. */
const dayOf = (text: string) =>
  text.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})/, (_, day, month, year) =>
    [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
  );
const momentOf = (text: string) =>
  dayOf(text).replace(
    /^(\d{4}-\d\d-\d\d)[ T](\d{1,2}):(\d\d)(:00)?$/,
    (_, day, hour, minute) => `${day}T${hour.padStart(2, "0")}:${minute}`,
  );
const bodyOf = (text: string) => text.replace(/^([1-4])$/, "table-$1");

type Read = (cells: Cells) => Record<string, unknown>;
/** The cells of each kind of record as its schema wants them. */
const readers: Record<RecordKind, { uses: readonly Column[]; read: Read }> = {
  member: {
    uses: memberColumns,
    read: (cells) => ({
      id: cells.id,
      kind: cells.kind ?? (cells.organization ? "organization" : "individual"),
      organization: together({ name: cells.organization, acronym: cells.acronym, website: cells.website }),
      stakeholderTypes: list(cells.types)?.map(typeOf),
      person: together({ name: cells.person, role: cells.role }) ?? {},
      email: cells.email,
      language: mapped(cells.language, tongueOf),
      country: mapped(cells.country, countryOf),
      countriesOfWork: list(cells.countriesOfWork)?.map(countryOf),
      tables: numbers(cells.tables),
      objectives: numbers(cells.objectives),
      about: cells.about,
      since: mapped(cells.since, dayOf),
    }),
  },
  "focal-point": {
    uses: ["agency", "country", "person", "email", "language"],
    read: ({ agency, country, person, email, language }) => ({
      agency,
      country: mapped(country, countryOf),
      person,
      email,
      language: mapped(language, tongueOf),
    }),
  },
  coordinator: { uses: ["body", "id", "organization", "person", "email", "start", "end", "source"], read: readSeat },
  representative: { uses: ["body", "id", "organization", "person", "email", "start", "end", "source"], read: readSeat },
  service: { uses: ["agency", "quarter"], read: ({ agency, quarter }) => ({ agency, quarter }) },
  meeting: {
    uses: ["body", "start", "zone", "minutes", "title_es", "title_en", "title_pt", "title_fr", "place"],
    read: (cells) => ({
      body: list(cells.body)?.map(bodyOf),
      start: mapped(cells.start, momentOf),
      zone: cells.zone,
      minutes: cells.minutes === undefined ? undefined : Number(cells.minutes),
      title: together({ es: cells.title_es, en: cells.title_en, pt: cells.title_pt, fr: cells.title_fr }) ?? {},
      place: cells.place,
    }),
  },
};

/** Who is named beside a seat is for people to read: the seat goes by member and address. */
function readSeat({ body, id, organization, email, start, end, source }: Cells): Record<string, unknown> {
  return {
    body: mapped(body, bodyOf),
    id,
    organization,
    email,
    start: mapped(start, dayOf),
    end: mapped(end, dayOf),
    source,
  };
}

const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
const together = (fields: Record<string, string | undefined>) => {
  const some = given(fields);
  return Object.keys(some).length ? some : undefined;
};

/** The columns that a kind of record uses, beside `record` itself. */
export const columnsOf = (kind: RecordKind): readonly Column[] => readers[kind].uses;

/** What a row says, or everything that is wrong with it. */
export function rowOf(cells: Cells): { row: ImportRow; faults?: undefined } | { faults: Fault[]; row?: undefined } {
  const kind = RecordKind.safeParse(cells.record).data;
  if (!kind) return { faults: [{ column: "record", code: cells.record ? "not-a-choice" : "required" }] };
  const { uses, read } = readers[kind];
  const astray = columns
    .filter((column) => column !== "record" && cells[column] !== undefined && !uses.includes(column))
    .map((column): Fault => ({ column, code: "not-for-record" }));
  const parsed = rowSchemas[kind].safeParse({ record: kind, ...given(read(cells)) });
  if (parsed.success && !astray.length) return { row: parsed.data };
  const faults = parsed.success
    ? []
    : fieldErrors(parsed.error.issues).map(({ pointer, code }): Fault => {
        const column = columnOf(pointer);
        return { column, code: cells[column] === undefined && code === "not-a-choice" ? "required" : code };
      });
  return {
    faults: [...astray, ...faults.filter(({ column }, n) => faults.findIndex((f) => f.column === column) === n)],
  };
}

const called: Record<string, Column> = {
  "/stakeholderTypes": "types",
  "/person/role": "role",
  "/organization/acronym": "acronym",
  "/organization/website": "website",
  "/title": "title_es",
};
function columnOf(pointer: string): Column {
  const [, first = "", second] = pointer.split("/");
  const found = called[`/${first}/${second}`] ?? called[`/${first}`] ?? first;
  return columns.find((column) => column === (first === "title" && second ? `title_${second}` : found)) ?? "record";
}

/** The cells that a row was read from, in the format's own way of writing them. */
export function cellsOf(row: ImportRow): Cells {
  switch (row.record) {
    case "member":
      return memberCells(row);
    case "meeting":
      return meetingCells(row);
    default:
      return text(row satisfies FocalRow | SeatRow | ServiceRow);
  }
}

function memberCells({ stakeholderTypes, person, ...row }: MemberRow): Cells {
  const organization = row.kind === "organization" ? row.organization : undefined;
  return text({
    ...row,
    organization: organization?.name,
    acronym: organization?.acronym,
    website: organization?.website,
    types: stakeholderTypes,
    person: person.name,
    role: person.role,
  });
}

const meetingCells = ({ title, ...row }: MeetingRow): Cells =>
  text({ ...row, title_es: title.es, title_en: title.en, title_pt: title.pt, title_fr: title.fr });

const text = (fields: object): Cells =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([column, value]) => {
      const cell = Array.isArray(value) ? value.join(";") : value === undefined ? "" : String(value);
      return cell ? [[column, cell]] : [];
    }),
  );
