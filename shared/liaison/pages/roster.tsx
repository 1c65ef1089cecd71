import { liaisonMessages } from "../../i18n/liaison/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { agencyAcronym, agencyName } from "../../reference/agencies.ts";
import type { Language } from "../../reference/codes.ts";
import { tableOf } from "../../tables/seat-rules.ts";
import type { Texts } from "../../tables/states.ts";
import { dayIn } from "../../web/page.tsx";
import { Told } from "../../web/texts.tsx";
import type { Roster } from "../shapes.ts";
import { lastDay } from "./as-on.tsx";

interface Props {
  roster: Roster;
  language: Language;
}

/** C9, C10: the eight representatives and the two agencies, each with its time. */
export function Sitting({
  roster: { representatives, agencies },
  names,
  language,
}: Props & { names: Record<string, Texts> }) {
  const nameOf = (code: string) =>
    agencyName(code, language) ?? (names[code] && <Told texts={names[code]} language={language} />);
  const { liaison: words } = liaisonMessages[language];
  const { table } = pageMessages[language];
  const { columns } = words;
  return (
    <>
      <h3>{words.representatives}</h3>
      {representatives.length === 0 && <p>{words.nobody}</p>}
      <ul>
        {representatives.map((one) => (
          <li>
            <b>{labelled(table(one.table), language)}</b> {who(one, language)}. {labelled(columns.since, language)}{" "}
            {dayIn(one.since, language)}
            {one.until && ` · ${labelled(columns.until, language)} ${lastDay(one.until, language)}`}
          </li>
        ))}
      </ul>
      <h3>{words.agencies}</h3>
      {agencies.length === 0 && <p>{words.nobody}</p>}
      <ul>
        {agencies.map(({ code, since, until }) => (
          <li>
            <b>{agencyAcronym(code, language)}</b>
            {nameOf(code) && <> ({nameOf(code)})</>}. {labelled(columns.since, language)} {dayIn(since, language)}
            {until && ` · ${labelled(columns.until, language)} ${lastDay(until, language)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function who({ name, organization }: Roster["representatives"][number], language: Language): string {
  const { liaison: words } = liaisonMessages[language];
  if (name) return `${name}, ${organization ?? words.individual.toLocaleLowerCase(language)}`;
  return organization ? words.unnamedOf(organization) : words.unnamed;
}

/** A vacancy shows, and since when. */
export function Vacancies({ roster: { vacancies }, language }: Props) {
  const { liaison: words } = liaisonMessages[language];
  const { table } = pageMessages[language];
  if (!vacancies.length) return <p>{words.noVacancy}</p>;
  return (
    <ul>
      {vacancies.map(({ body, since }) => {
        const n = tableOf(body);
        const place = n ? words.placeOf.representative(table(n)) : words.placeOf.agency;
        return <li>{words.vacancy(place, since ? dayIn(since, language) : undefined)}</li>;
      })}
    </ul>
  );
}
