import type { ComponentChildren } from "preact";
import { practiceHeadings } from "../../i18n/contributions/headings.ts";
import { contributionMessages } from "../../i18n/contributions/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { type Language, languages } from "../../reference/codes.ts";
import { countryName, languageName, objectiveName } from "../../reference/names.ts";
import { markdown } from "../../web/markdown.ts";
import { dayIn } from "../../web/page.tsx";
import { langOf, Tongue, Words } from "../../web/texts.tsx";
import { practiceParts } from "../rules.ts";
import type { Contribution, Listed } from "../shapes.ts";

type Said = Partial<Record<Language, { title: string; how: "original" | "human" | "machine" }>>;

/** The language that the reader gets: their own, or else the original. */
export function languageFor({ words, original }: { words: Said; original: Language }, language: Language): Language {
  return [language, original, ...languages].find((one) => words[one]) ?? original;
}

export function Title({ of, language }: { of: { words: Said; original: Language }; language: Language }) {
  const shown = languageFor(of, language);
  return (
    <Words lang={shown} language={language} how={of.words[shown]?.how}>
      {of.words[shown]?.title}
    </Words>
  );
}

/** Which language it is and how it came about, wherever that is not the original in the reader's own. */
export function HowTold({ of, language }: { of: { words: Said; original: Language }; language: Language }) {
  const { one: words } = contributionMessages[language];
  const shown = languageFor(of, language);
  const how = of.words[shown]?.how;
  const original = languageName(of.original, language);
  if (shown !== language) return <p class="box">{words.missing(original)}</p>;
  if (how === "human") return <p class="h">{words.human(original)}</p>;
  return how === "machine" ? <p class="box">{words.machine(original)}</p> : null;
}

export const authorLine = (author: Contribution["author"], language: Language) => {
  const { one: words } = contributionMessages[language];
  return author ? words.by(author.name) : words.unnamed;
};

interface ItemsProps {
  items: readonly Listed[];
  language: Language;
  /** below `/contributions`, where each leads to */
  below?: string;
  /** what stands beside its kind */
  beside: (item: Listed) => ComponentChildren;
}

export function Items({ items, language, below = "", beside }: ItemsProps) {
  const { form, list: words } = contributionMessages[language];
  if (!items.length) return <p>{words.none}</p>;
  return (
    <ul class="list">
      {items.map((item) => {
        const shown = languageFor(item, language);
        return (
          <li>
            <a href={`/${language}/contributions${below}/${item.id}`}>
              <Title of={item} language={language} />
            </a>
            <br />
            {form.choices.kind[item.kind]} · {beside(item)}
            {item.words[shown]?.summary && (
              <>
                <br />
                <span lang={langOf(shown, language)}>{item.words[shown].summary}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What is said in one language: summary, text, and the parts of a good practice; people's Markdown does nothing. */
export function Told({ of, language }: { of: Contribution; language: Language }) {
  const { one: words } = contributionMessages[language];
  const shown = languageFor(of, language);
  const said = of.words[shown];
  if (!said) return null;
  const lang = langOf(shown, language);
  const headings = practiceHeadings[language];
  const prose = (text: string, tongue = shown) => (
    <div lang={langOf(tongue, language)} dangerouslySetInnerHTML={{ __html: markdown(text) }} />
  );
  return (
    <>
      {said.summary && (
        <p lang={lang}>
          <strong>{said.summary}</strong>
        </p>
      )}
      {said.text && (
        <>
          <h2>
            {words.text}
            <Tongue lang={shown} language={language} />
          </h2>
          {prose(said.text)}
        </>
      )}
      {of.implementation && (
        <>
          <h2>{headings.implementation}</h2>
          <p>{headings.states[of.implementation]}</p>
        </>
      )}
      {practiceParts.map((part) => {
        // What a translation leaves out is told in the original.
        const own = said[part];
        const text = own ?? of.words[of.original]?.[part];
        const tongue = own ? shown : of.original;
        return (
          text && (
            <>
              <h2>
                {headings[part]}
                <Tongue lang={tongue} language={language} />
              </h2>
              {prose(text, tongue)}
            </>
          )
        );
      })}
    </>
  );
}

/** What it is about, each with a way on. */
export function Facts({ of, language }: { of: Contribution; language: Language }) {
  const { one: words, list, form } = contributionMessages[language];
  const { objectives, principles, countries, period, links } = of;
  return (
    <>
      <h2>{words.about}</h2>
      <dl>
        <dt>{words.objectives}</dt>
        {objectives.length === 0 && <dd>{list.general}</dd>}
        {objectives.map((n) => (
          <dd>
            <a href={`/${language}/objectives/${n}`}>{objectiveName(n, language)}</a>
          </dd>
        ))}
        {countries.length > 0 && <dt>{words.countries}</dt>}
        {countries.map((code) => (
          <dd>
            <a href={`/${language}/countries/${code}`}>{countryName(code, language)}</a>
          </dd>
        ))}
        {principles.length > 0 && <dt>{words.principles}</dt>}
        {principles.map((code) => (
          <dd>{form.choices.principles[code]}</dd>
        ))}
        {period && (
          <>
            <dt>{words.period}</dt>
            <dd>{words.span(dayIn(period.from, language), period.to && dayIn(period.to, language))}</dd>
          </>
        )}
      </dl>
      {links.length > 0 && (
        <>
          <h2>{words.links}</h2>
          <ul>
            {links.map(({ href, title }) => (
              <li>
                <a href={href} rel="nofollow ugc">
                  {title ?? href}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Where a list goes on, and back to its beginning. */
export function Onward({
  next,
  path,
  query,
  language,
}: {
  next: string | null;
  path: string;
  query: Record<string, string>;
  language: Language;
}) {
  const { cursor, ...filter } = query;
  if (!next && !cursor) return null;
  const words = pageMessages[language];
  return (
    <p class="row">
      {next && <a href={`${path}?${new URLSearchParams({ ...filter, cursor: next })}`}>{words.next}</a>}
      {cursor && <a href={`${path}?${new URLSearchParams(filter)}`}>{words.first}</a>}
    </p>
  );
}
