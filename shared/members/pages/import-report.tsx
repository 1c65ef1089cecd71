import { officeMessages } from "../../i18n/office/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { recordKinds } from "../import-shapes.ts";
import { RowOutcome } from "../import-states.ts";
import type { Report } from "./imports.tsx";

interface Props {
  report: Report;
  language: Language;
}

/** What is to be corrected, by row and column of the spreadsheet. */
export function Mistakes({ report: { errors, faulty }, language }: Props) {
  const { import: words } = officeMessages[language];
  if (!errors.length) return null;
  return (
    <>
      {faulty > errors.length && <p>{words.more(faulty)}</p>}
      <table>
        <caption>{words.errors}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.wrong}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ row, column, detail }) => (
            <tr>
              <th scope="row">{row}</th>
              <td>{column}</td>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How many rows of each kind do what, or did. */
export function Summary({ report: { byRecord }, language }: Props) {
  const { import: words } = officeMessages[language];
  const lines = recordKinds.flatMap((kind) =>
    RowOutcome.options.flatMap((outcome) => {
      const count = byRecord[kind]?.[outcome];
      return count ? [{ kind, outcome, count }] : [];
    }),
  );
  if (!lines.length) return null;
  return (
    <table>
      <caption>{words.summary}</caption>
      <thead>
        <tr>
          <th scope="col">{words.record}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.rows}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ kind, outcome, count }) => (
          <tr>
            <th scope="row">{words.records[kind]}</th>
            <td>{words.outcomes[outcome]}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function CheckedRows({ report: { items }, language }: Props) {
  const { import: words } = officeMessages[language];
  if (!items.length) return null;
  return (
    <table>
      <caption>{words.rows}</caption>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.record}</th>
          <th scope="col">{words.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ row, record, outcome, detail }) => (
          <tr>
            <th scope="row">{row}</th>
            <td>{words.records[record]}</td>
            <td>
              {words.outcomes[outcome]} {detail}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
