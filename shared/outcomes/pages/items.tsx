import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import { publicOutcomeMessages } from "../../i18n/outcomes-public/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Language } from "../../reference/codes.ts";
import { countryName } from "../../reference/names.ts";
import { dayIn } from "../../web/page.tsx";
import { langOf, Words } from "../../web/texts.tsx";
import type { ListedOutcome } from "../shapes.ts";
import { saidIn } from "./said.tsx";

/** Countries told beside an outcome; of more, how many more. */
const COUNTRIES = 4;

function Item({ outcome, language }: { outcome: ListedOutcome; language: Language }) {
  const { id, kind, words, revision, publishedAt, tables, objectives, countries, authors } = outcome;
  const { list, one } = outcomeMessages[language];
  const { table } = pageMessages[language];
  const found = saidIn(words, language);
  if (!found) return null;
  const { said, lang } = found;
  const named = countries.slice(0, COUNTRIES).map((code) => countryName(code, language));
  const facts = [
    publicOutcomeMessages[language].kinds[kind],
    dayIn(publishedAt, language),
    ...(revision > 1 ? [list.version(revision)] : []),
    ...authors,
    ...tables.map(table),
    ...(objectives.length ? [`${labelled(one.objectives, language)} ${objectives.join(", ")}`] : []),
    ...named,
    ...(countries.length > COUNTRIES ? [`+${countries.length - COUNTRIES}`] : []),
  ];
  return (
    <li>
      <a href={`/${language}/outcomes/${id}`}>
        <Words lang={lang} language={language} how={said.how}>
          {said.title}
        </Words>
      </a>
      <br />
      {facts.join(" · ")}
      <p class="h" lang={langOf(lang, language)}>
        {said.summary}
      </p>
    </li>
  );
}

export function Items({ outcomes, language }: { outcomes: ListedOutcome[]; language: Language }) {
  if (!outcomes.length) return <p>{outcomeMessages[language].list.none}</p>;
  return (
    <ul class="list">
      {outcomes.map((outcome) => (
        <Item outcome={outcome} language={language} />
      ))}
    </ul>
  );
}
