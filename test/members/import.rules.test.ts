import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inert, plain } from "../../shared/inert.ts";
import { checkFile } from "../../shared/members/import-actions.ts";
import type { RowRooms } from "../../shared/members/import-check.ts";
import { readCsv, writeCsv } from "../../shared/members/import-csv.ts";
import { cellsOf, rowOf } from "../../shared/members/import-rules.ts";
import type { ImportRow } from "../../shared/members/import-shapes.ts";
import { fileText } from "../../shared/web/file-text.ts";
import type { World } from "../../shared/world.ts";

const header = "record;kind;organization;types;person;email;language;country;tables;since";
const row = "member;;Asociación Ficticia Ñandú;migrant;María Inventada;maria@example.org;es;Colombia;1;1/3/2023";
const faultsIn = (text: string) => {
  const { rows, faults } = readCsv(text);
  return [...faults, ...rows.flatMap((one) => rowOf(one.cells).faults?.map((f) => ({ row: one.row, ...f })) ?? [])];
};
const codes = (text: string) => faultsIn(text).map(({ row: n, column, code }) => `${n} ${column} ${code}`);

/** Words that spreadsheets take for formulas, quote, split or lose, among plain ones. */
const word = fc.oneof(
  fc.constantFrom("=cmd()", "+1", "-2", "@x", "'=x", "''-y", "＝1", 'a "b" c', "a;b", "a,b", "Ñandú", "'", "José"),
  fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }),
);
const line = word
  .map((text) =>
    text
      .normalize("NFC")
      .replace(/[\p{C}\p{Z}]+/gu, " ")
      .trim(),
  )
  .filter(Boolean);
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const some = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const address = fc.stringMatching(/^[a-z]{1,8}$/).map((name) => `${name}@example.org`);
const language = fc.constantFrom("es", "en", "pt", "fr");
const country = fc.constantFrom("CO", "BR", "HT", "AQ");
const tables = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4), { minLength: 1 });
const organization = fc.record({
  name: line,
  acronym: some(line),
  website: some(fc.constant("https://example.org/a?b=1;2")),
});
const id = some(fc.constant("org_01M00000000000000000000001"));
const member = {
  record: fc.constant("member"),
  id,
  stakeholderTypes: fc.uniqueArray(fc.constantFrom("migrant", "media", "academia"), { minLength: 1 }),
  person: fc.record({ name: line, role: some(line) }),
  email: address,
  language,
  country,
  countriesOfWork: some(fc.uniqueArray(country, { minLength: 1 })),
  tables,
  objectives: some(fc.uniqueArray(fc.integer({ min: 1, max: 23 }), { minLength: 1 })),
  about: some(fc.tuple(line, line).map(([a, b]) => `${a}\n${b}`)),
  since: some(day),
};
const rows = fc.oneof(
  fc.record({ kind: fc.constant("organization"), organization, ...member }),
  fc.record({ kind: fc.constant("individual"), ...member }),
  fc.record({ record: fc.constant("focal-point"), agency: fc.constant("IOM"), person: line, email: address, language }),
  fc.record({ record: fc.constant("focal-point"), country, person: line, email: address, language }),
  fc.record({
    record: fc.constantFrom("coordinator", "representative"),
    body: fc.constantFrom("table-1", "table-4"),
    id,
    organization: line,
    email: some(address),
    start: fc.constant("2023-02-01"),
    end: some(fc.constant("2024-02-01")),
    source: some(line),
  }),
  fc.record({ record: fc.constant("service"), agency: fc.constant("ILO"), quarter: fc.constant("2024-Q3") }),
  fc.record({
    record: fc.constant("meeting"),
    body: fc.uniqueArray(fc.constantFrom("table-1", "table-2", "liaison"), { minLength: 1 }),
    start: fc.constant("2023-05-10T15:30"),
    zone: fc.constant("America/Bogota"),
    minutes: fc.integer({ min: 1, max: 1440 }),
    title: fc.record({ es: line, fr: some(line) }),
    place: some(line),
  }),
) as unknown as fc.Arbitrary<ImportRow>;

/** Without what is not told, however it is not told. */
const told = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("the format", () => {
  test("what is exported is imported unchanged, whatever it says", () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 8 }), (all) => {
        const { rows: read, faults } = readCsv(writeCsv(all.map(cellsOf)));
        expect(faults).toEqual([]);
        expect(read.map(({ cells }) => told(rowOf(cells)))).toEqual(all.map((one) => ({ row: told(one) })));
      }),
      { numRuns: 300, seed: 11 },
    );
  });
  test("a formula is inert in the file, and comes back as it was", () => {
    for (const name of ["=cmd()", "+1+1", "-1", "@sum", "'=1", "''=1", "＝1", "'", "'quoted'"]) {
      const file = writeCsv([{ record: "member", person: name }]);
      expect(file).not.toMatch(/(^|[,\n"])[=+@＝-]/m);
      expect(readCsv(file).rows[0]?.cells.person).toBe(name);
    }
  });
  test("reading takes away exactly the apostrophe that writing added", () => {
    fc.assert(
      fc.property(word, (value) => {
        const written = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : inert(value);
        expect(plain(written)).toBe(value);
      }),
    );
  });
});

describe("a spreadsheet", () => {
  test("may be written in the region's way: semicolons, names for codes, day before month, Windows' letters", () => {
    const file = `\uFEFF${header};;\r\n${row};;\r\n;;;;;;;;;;;\r\n`;
    const latin = Buffer.from(file.slice(1), "latin1");
    for (const text of [file, fileText(latin), fileText(Buffer.from(file))]) {
      const { rows: read, faults } = readCsv(text);
      expect(faults).toEqual([]);
      expect(read).toHaveLength(1);
      expect(rowOf(read[0]?.cells ?? {}).row).toMatchObject({
        kind: "organization",
        organization: { name: "Asociación Ficticia Ñandú" },
        country: "CO",
        since: "2023-03-01",
      });
    }
  });
  test("tells each mistake by row and column", () => {
    expect(
      codes(
        [
          header,
          row,
          row.replace("maria@", "maria at "),
          row.replace("Colombia", "Atlantis").replace(";1;", ";1;7;"),
          "member;;;;;;;;;",
          "mebmer;;;;;;;;;x",
          ";;;;;;;;;x",
          row.replace("1/3/2023", "31/2/2023"),
          `${row};too;many`,
        ].join("\n"),
      ),
    ).toEqual([
      "4 record cell-count",
      "9 record cell-count",
      "3 email not-an-address",
      "4 country not-a-choice",
      "4 since wrong-format",
      "5 types required",
      "5 person required",
      "5 language required",
      "5 country required",
      "5 tables required",
      "5 email required",
      "6 record not-a-choice",
      "7 record required",
      "8 since wrong-format",
    ]);
  });
  test.for([
    ["", ["1 record no-record-column"]],
    ["record,kind\n", ["1 record no-rows"]],
    ["kind,record\nx,y", ["1 record no-record-column"]],
    ["record,colour\nmember,red", ["1 record unknown-column"]],
    ["record,kind,kind\nmember,a,b", ["1 record repeated-column"]],
    ['record,kind\nmember,"a', ["2 record bad-csv"]],
    ['record,kind\nmember,a"b"', ["2 record bad-csv"]],
    ["record,agency,quarter,email\nservice,IOM,2024-Q1,a@example.org", ["2 email not-for-record"]],
    ["record,agency,country,person,email,language\nfocal-point,IOM,CL,Ana,a@example.org,es", ["2 agency one-of-two"]],
    ["record,body,organization,start,end\nrepresentative,1,Red,2023-01-01,2022-01-01", ["2 end ends-before"]],
    ["record,body,id,start,end\nrepresentative,5,org_1,2023-01-01,", ["2 body not-a-choice", "2 id wrong-format"]],
  ] as const)("%j is told as %j", ([text, expected]) => {
    expect(codes(text)).toEqual(expected);
  });
  test.for([
    ["[]", "Row 1: The first column must be called “record”. There is no column “[]”."],
    ["\r\n\r\n", "Row 1: The first column must be called “record”."],
    ["kind;record\nx;y", "Row 1: The first column must be called “record”."],
    ["record;e-mail\nmember;a@example.org", "Row 1: There is no column “e-mail”."],
    ["record,Kind,KIND\nmember,a,b", "Row 1: The column “kind” stands there twice."],
    ['"record', "Row 1: From here on the file is no valid CSV: look at the quotes."],
    ["rec\uFFFDrd,kind", "Row 1: The file did not come in UTF-8 and lost letters"],
    ["record,$&$'\nmember,a", "Row 1: There is no column “$&$'”."],
    ["x".repeat(1e6), `Row 1: The first column must be called “record”. There is no column “${"x".repeat(60)}”.`],
  ] as const)("that names no columns is refused before anything is kept: %#", async ([text, detail]) => {
    const refused = await checkFile({} as World, {} as RowRooms, text, { language: "en" }).catch((error) => error);
    expect(refused).toMatchObject({ code: "faulty-file", about: { row: "1" } });
    expect(`Row ${refused.about.row}: ${refused.about.what}.`).toContain(detail);
  });
  test.for([
    "record,kind\n",
    "\uFEFFrecord;kind;;\r\nmember;x;;\r\n",
    '"record";"kind"\nmember;x',
    " Record , KIND \nmember,x",
    'record,kind\nmember,"x',
    "record,kind\nmember,\uFFFD",
  ])("%j names its columns: what is wrong below them is told by row", (text) => {
    expect(readCsv(text).unnamed ?? false).toBe(false);
  });
});
