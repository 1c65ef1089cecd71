import { labelled } from "../../i18n/punctuation.ts";
import { tableMessages } from "../../i18n/tables/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { dayIn } from "../../web/page.tsx";
import type { Table } from "../shapes.ts";
import { calledIn } from "./named.ts";

/** Who holds seats, with their interval; or that nobody does. */
export function Who({ holders, language }: { holders: Table["representatives"]; language: Language }) {
  const { table: words } = tableMessages[language];
  if (!holders.length) return <p>{words.nobody}</p>;
  return (
    <ul>
      {holders.map((holder) => (
        <li>
          <b>{calledIn(language, holder)}</b>, {words.since(dayIn(holder.since, language))}
          {holder.until && `, ${words.until(dayIn(holder.until, language))}`}
        </li>
      ))}
    </ul>
  );
}

/** Empty seats, with how long each has been so. */
export function Vacancies({ vacancies, language }: { vacancies: Table["vacancies"]; language: Language }) {
  const { table: words, role, days } = tableMessages[language];
  if (!vacancies.length) return null;
  return (
    <ul>
      {vacancies.map(({ role: of, since, days: count }) => (
        <li>
          {labelled(role[of], language)}{" "}
          {since && count !== null ? words.empty(dayIn(since, language), days(count)) : words.neverFilled}
        </li>
      ))}
    </ul>
  );
}
