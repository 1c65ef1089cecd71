import * as z from "zod";
import { SourceCode } from "../../events/define.ts";
import { inert, plain } from "../inert.ts";
import { counts, Language, languages, Objective } from "../reference/codes.ts";
import { Line, Lines, SetOf, WebAddress } from "../web/text.ts";
import { fieldErrors } from "../web/validation.ts";
import type { RecommendationState, SourceState } from "./states.ts";

const perLanguage = <N extends string>(name: N) => languages.map((language) => `${name}.${language}` as const);

/** The columns of the register's file; `links` is told and never read: what is linked stays as it is. */
export const columns = [
  "source",
  ...perLanguage("title"),
  "day",
  ...perLanguage("link"),
  "paragraph",
  ...perLanguage("text"),
  "objectives",
  "links",
] as const;
export type Column = (typeof columns)[number];
export type Cells = Partial<Record<Column, string>>;

/** What is wrong, in which row of the spreadsheet, where 1 is the row of names. */
export interface Fault {
  row: number;
  /** of the sheet; a name that is none of its columns */
  column?: string | undefined;
  /** a code of the sheet, or of the fields' sentences */
  code: string;
  /** how many rows more are wrong */
  more?: number;
}
/** A file that is not taken in, for its first mistake. */
export class FaultySheet extends Error {
  override name = "FaultySheet";
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

const web = WebAddress();
const someOf = <T extends z.ZodType>(of: T) =>
  z.partialRecord(Language, of).refine((texts) => Object.keys(texts).length > 0, { error: "required" });
const Row = z.strictObject({
  source: SourceCode,
  title: someOf(Line(300)),
  day: z.iso.date(),
  link: someOf(web),
  paragraph: z.string().regex(/^\d{1,3}[a-z]?$/),
  text: z.partialRecord(Language, Lines(20_000, 60_000)),
  objectives: SetOf(Objective, { most: counts.objectives }),
});
export interface SheetRow extends Pick<SourceState, "title" | "day" | "links"> {
  source: SourceCode;
  paragraph: string;
  texts: RecommendationState["texts"];
  objectives: number[];
}

const SOURCE_COLUMNS = [...perLanguage("title"), "day", ...perLanguage("link")] as const satisfies Column[];

/** What the rows of a file say; of a source, its first row does, and the others repeat that or leave it out. @throws FaultySheet */
export function readRows(rows: readonly { row: number; cells: Cells }[]): SheetRow[] {
  const [read, faults]: [SheetRow[], Fault[]] = [[], []];
  const [sources, seen] = [new Map<string, Cells>(), new Set<string>()];
  for (const { row, cells } of rows) {
    const first = sources.get(cells.source ?? "") ?? cells;
    if (cells.source) sources.set(cells.source, first);
    const differing = SOURCE_COLUMNS.find((column) => cells[column] && cells[column] !== first[column]);
    const of: Cells = { ...Object.fromEntries(SOURCE_COLUMNS.map((column) => [column, first[column]])), ...cells };
    const parsed = Row.safeParse(fieldsOf(of));
    const id = `${of.source}-${of.paragraph}`;
    if (differing) faults.push({ row, column: differing, code: "source-differs" });
    else if (!parsed.success) faults.push({ row, ...firstOf(parsed.error.issues, of) });
    else if (seen.has(id)) faults.push({ row, column: "paragraph", code: "repeated" });
    else read.push(asRow(parsed.data));
    seen.add(id);
  }
  const [first] = faults;
  if (first) throw new FaultySheet({ ...first, more: new Set(faults.map(({ row }) => row)).size - 1 });
  return read;
}

function fieldsOf(cells: Cells) {
  const texts = (name: "title" | "link" | "text") =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const cell = cells[`${name}.${language}`];
        return cell ? [[language, plain(cell)]] : [];
      }),
    );
  const { source, day, paragraph, objectives = "" } = cells;
  return {
    source,
    title: texts("title"),
    day: day && dayOf(day),
    link: texts("link"),
    paragraph,
    text: texts("text"),
    objectives: objectives
      .split(/[;,\s]+/)
      .filter(Boolean)
      .map(Number),
  };
}

/** `2022-05-20`, or as spreadsheets of the region write it: `20/5/2022`. */
const dayOf = (text: string) =>
  text.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
  );

function firstOf(issues: Parameters<typeof fieldErrors>[0], cells: Cells): Omit<Fault, "row"> {
  const [first] = fieldErrors(issues);
  const [, name = "", language] = (first?.pointer ?? "").split("/");
  const column = columns.find((one) => one === `${name}.${language}` || one === name || one === `${name}.es`);
  const missing = column && !cells[column] && first?.code !== "required" && !language;
  return { column, code: missing ? "required" : (first?.code ?? "wrong-format") };
}

const asRow = ({ link, text, objectives, ...row }: z.output<typeof Row>): SheetRow => ({
  ...row,
  links: link,
  texts: text,
  objectives: objectives.toSorted((a, b) => a - b),
});

/** The cells that a recommendation is written to, so that reading them changes nothing. */
export function cellsOf(source: SourceState, recommendation: RecommendationState, linked: readonly string[]): Cells {
  const texts = (name: "title" | "link" | "text", of: Partial<Record<Language, string>>) =>
    Object.fromEntries(Object.entries(of).map(([language, text]) => [`${name}.${language}`, inert(text)]));
  return {
    source: source.code,
    ...texts("title", source.title),
    day: source.day,
    ...texts("link", source.links),
    paragraph: recommendation.paragraph,
    ...texts("text", recommendation.texts),
    objectives: recommendation.objectives.join(";"),
    links: linked.join(";"),
  };
}
