import type { ComponentChildren } from "preact";
import { pledgeMessages } from "../../i18n/pledges/messages.ts";
import { publicWords } from "../../i18n/pledges/public.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Translation } from "../../publication.ts";
import type { Language } from "../../reference/codes.ts";
import { countryName, languageName, objectiveNames } from "../../reference/names.ts";
import { Told, Words } from "../../web/texts.tsx";
import type { Pledge } from "../shapes.ts";
import { dayIn, numberIn, percentIn } from "../told.ts";

interface Props {
  pledge: Pledge;
  language: Language;
}

/** The pledge's words in the reader's language, or in its own and labelled as such. */
export function wordsIn({ words, original }: Pick<Pledge, "words" | "original">, language: Language) {
  const lang = words[language] ? language : original;
  const { title = "", text = "", how = "original" } = words[lang] ?? {};
  return { title, text, how, lang, own: lang === language };
}

interface Titled {
  words: Partial<Record<Language, { title: string; how?: Translation }>>;
  original: Language;
  translations?: Partial<Record<Language, Translation>>;
}

export function Title({ of: { words, original, translations }, language }: { of: Titled; language: Language }) {
  const lang = words[language] ? language : original;
  return (
    <Words lang={lang} language={language} how={words[lang]?.how ?? translations?.[lang]}>
      {words[lang]?.title}
    </Words>
  );
}

/** In which language it is told where it is not the reader's, and whether a machine wrote it. */
export function LanguageNote({ pledge, language }: Props) {
  const { one: words } = pledgeMessages[language];
  const { lang, own, how } = wordsIn(pledge, language);
  const notes = [
    ...(own ? [] : [words.written(languageName(lang, language))]),
    ...(how === "machine" ? [words.machine] : []),
  ];
  return notes.length ? <p class="h">{notes.join(" ")}</p> : null;
}

/** What a reader should see first: no news for a year, or past due. In words, so that no colour says it. */
export function Warnings({ pledge: { late, silent, due }, language }: Props) {
  const { one: words } = pledgeMessages[language];
  if (!late && !silent) return null;
  return (
    <p class="box">
      {late && (
        <b>
          {words.late} ({dayIn(due, language)}).{" "}
        </b>
      )}
      {silent && <b>{words.silent}.</b>}
    </p>
  );
}

const Facts = ({ facts }: { facts: [string, ComponentChildren][] }) => (
  <dl>
    {facts.map(
      ([name, value]) =>
        value && (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ),
    )}
  </dl>
);

/** The words, who makes it, and what makes it measurable. */
export function PledgeBody({ pledge, language }: Props) {
  const { one: words } = pledgeMessages[language];
  const { labels, kind, level, mode } = publicWords[language];
  const { text, lang, own } = wordsIn(pledge, language);
  const { metric } = pledge;
  const quantity = (value: number) => `${numberIn(value, language)} ${metric.unit}`;
  return (
    <>
      <LanguageNote pledge={pledge} language={language} />
      <p class="pre" lang={own ? undefined : lang}>
        {text}
      </p>
      <Facts
        facts={[
          [labels.kind, kind[pledge.kind]],
          [labels.level, level[pledge.level]],
          [labels.mode, mode[pledge.mode]],
          [words.objectives, objectiveNames(pledge.objectives, language) || words.general],
          [words.countries, pledge.countries.map((one) => countryName(one, language)).join(", ") || words.region],
          [labels.start, dayIn(pledge.start, language)],
          [labels.due, dayIn(pledge.due, language)],
        ]}
      />
      <h2>{words.measured}</h2>
      <p>
        <Told texts={metric.what} language={language} />
      </p>
      <Facts
        facts={[
          [words.baseline, quantity(metric.baseline)],
          [words.target, quantity(metric.target)],
          [labels.soFar, metric.value === null ? words.noValue : quantity(metric.value)],
        ]}
      />
      {metric.share !== null && (
        <p>
          <progress aria-label={labels.soFar} value={metric.share} /> {words.share(percentIn(metric.share, language))}
        </p>
      )}
    </>
  );
}

export function Milestones({ pledge: { milestones }, language }: Props) {
  const { one: words } = pledgeMessages[language];
  if (!milestones.length) return null;
  return (
    <>
      <h2>{words.milestones}</h2>
      <ol>
        {milestones.map(({ number, text, due, reached }) => (
          <li value={number}>
            <Told texts={text} language={language} /> · {dayIn(due, language)} ·{" "}
            <b>{reached ? words.reached(dayIn(reached, language)) : words.notReached}</b>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was told of it, the newest first; nothing of it ever changes. */
export function Updates({ pledge: { updates, metric }, language }: Props) {
  const { one: words } = pledgeMessages[language];
  const { stage } = publicWords[language];
  return (
    <>
      <h2>{words.updates}</h2>
      {updates.length === 0 && <p>{words.noUpdates}</p>}
      <ul class="list">
        {updates.toReversed().map((update) => (
          <li id={`update-${update.number}`}>
            {dayIn(update.at, language)} · <b>{stage[update.stage]}</b>
            {update.value !== undefined &&
              ` · ${labelled(words.value, language)} ${numberIn(update.value, language)} ${metric.unit}`}
            {update.text && (
              <>
                <br />
                <Told texts={update.text} language={language} />
              </>
            )}
            {update.evidence.map(({ href, title }) => (
              <>
                <br />
                <a href={href} rel="nofollow ugc">
                  {title ?? href}
                </a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who makes it: the member, and the partners that confirmed. */
export function Makers({ pledge: { member, partners }, language }: Props) {
  const { one: words, noName } = pledgeMessages[language];
  const shown = partners.filter(({ status }) => status === "confirmed");
  return (
    <p>
      {labelled(words.by, language)} <b>{member.name ?? noName}</b>
      {shown.length > 0 && (
        <>
          <br />
          {labelled(words.with, language)} {shown.map(({ name }) => name ?? noName).join(", ")}
        </>
      )}
    </p>
  );
}

/** What a pledge says, on a page that is about something else. */
export const Whole = ({ pledge, language }: Props) => (
  <>
    <h2>
      <Title of={pledge} language={language} />
    </h2>
    <Makers pledge={pledge} language={language} />
    <PledgeBody pledge={pledge} language={language} />
    <Milestones pledge={pledge} language={language} />
  </>
);
