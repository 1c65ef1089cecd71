import type { ComponentChildren } from "preact";
import { labelled } from "../../i18n/punctuation.ts";
import { registerMessages } from "../../i18n/register/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { objectiveName } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import type { Texts } from "../../tables/states.ts";
import { textFor } from "../../texts.ts";
import { atOf } from "../../web/at.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { around, Told, toldInLine } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import { getDossier as build } from "../dossier-actions.ts";
import { getDossier } from "../dossier-contract.ts";
import type { Dossier, Section } from "../dossier-rules.ts";

/** C14: what a dialogue rests on, as one document in the reader's language that prints as it reads. */
export const dossier = page("/{lang}/dialogues/{year}/dossier", { access: "public", get: showDossier });

const KINDS = ["good-practice", "lesson-learned", "progress", "challenge", "opportunity"] as const;
type Kind = (typeof KINDS)[number];

async function showDossier(visit: Visit): Promise<Shown> {
  const { language, world, params, query } = visit;
  const year = getDossier.params.safeParse({ year: params["year"] }).data?.year;
  if (!year) throw new Refusal("not-found");
  const { at } = parseInput(getDossier.query, query["at"] ? { at: query["at"] } : {});
  const told = await build(world, year, { at: atOf(at, world.now) });
  const { dossier: words, asOf } = registerMessages[language];
  const named = told.sections.flatMap((section) =>
    [...section.recommendations, ...section.jointActions].map((id) => [id, section] as const),
  );
  const first = new Map(named.toReversed());
  const texts = new Map(
    told.recommendations.flatMap((one) => (Object.keys(one.texts).length ? [[one.id, one.texts]] : [])),
  );
  const title = words.title(textFor(told.title, language).text);
  return {
    title,
    body: (
      <>
        <h1>{around(words.title, <Told texts={told.title} language={language} />)}</h1>
        <p>
          {words.intro(year)} {asOf(dayIn(told.on, language))}
        </p>
        <p>
          <a href={`/${language}/dialogues/${year}`}>{words.dialogue}</a>
        </p>
        {told.sections.length === 0 && <p>{words.empty}</p>}
        {told.sections.length > 0 && <Numbers told={told} language={language} />}
        {told.sections.map((section) => (
          <Objective {...{ section, told, first, texts, language }} />
        ))}
      </>
    ),
  };
}

const SHORT = 90;
const anchorOf = ({ objective }: Section) => (objective === null ? "general" : `objective-${objective}`);
const nameOf = ({ objective }: Section, language: Language) =>
  objective === null ? registerMessages[language].dossier.general : objectiveName(objective, language);

/** How many of each there are; each number leads to what it counts. */
function Numbers({ told: { sections, year }, language }: { told: Dossier; language: Language }) {
  const { dossier: words } = registerMessages[language];
  const counted = [
    ["contributions", words.contributions(year)],
    ["pledges", words.pledges],
    ["recommendations", words.recommendations],
    ["jointActions", words.jointActions(year - 1)],
  ] as const;
  return (
    <>
      <h2>{words.summary}</h2>
      <figure class="w" role="group" aria-label={words.summary} tabIndex={0}>
        <table class="n">
          <caption>{words.summary}</caption>
          <thead>
            <tr>
              <th scope="col">{words.objective}</th>
              {counted.map(([, name]) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.map((section) => (
              <tr>
                <th scope="row">
                  <a href={`#${anchorOf(section)}`}>{nameOf(section, language)}</a>
                </th>
                {counted.map(([what]) => (
                  <td>
                    {section[what].length ? <a href={`#${anchorOf(section)}-${what}`}>{section[what].length}</a> : 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
    </>
  );
}

interface ObjectiveProps {
  section: Section;
  told: Dossier;
  /** of what the dossier tells the text of, under which objective it does */
  first: ReadonlyMap<string, Section>;
  /** of recommendations whose text is at hand */
  texts: ReadonlyMap<string, Texts>;
  language: Language;
}

/** What stands under several objectives has its text under the first, to which the others lead. */
function Objective({ section, told, first, texts, language }: ObjectiveProps) {
  const { dossier: words } = registerMessages[language];
  const { year } = told;
  const isFirst = (id: string) => first.get(id) === section;
  const { contributions, pledges, recommendations, jointActions } = section;
  const anchor = anchorOf(section);
  const until = (due: string, overdue: boolean) =>
    `${words.due(dayIn(due, language))}${overdue ? `, ${words.overdue}` : ""}`;
  return (
    <section>
      <h2 id={anchor}>{nameOf(section, language)}</h2>
      <Part id={`${anchor}-contributions`} heading={words.contributions(year)} count={contributions.length}>
        {KINDS.map((kind) => (
          <OfKind kind={kind} contributions={contributions} language={language} />
        ))}
      </Part>
      <Part id={`${anchor}-pledges`} heading={words.pledges} count={pledges.length}>
        <ul>
          {pledges.map(({ id, title, stage, due, overdue }) => (
            <li>
              <a href={`/${language}/pledges/${id}`}>
                <Told texts={title} language={language} />
              </a>{" "}
              · {words.stages[stage]} · {until(due, overdue)}
            </li>
          ))}
        </ul>
      </Part>
      <Part id={`${anchor}-recommendations`} heading={words.recommendations} count={recommendations.length}>
        <ul>
          {recommendations.map((id) =>
            isFirst(id) ? (
              <li id={id}>
                <a href={`/${language}/recommendations/${id}`}>{labelled(id, language)}</a>{" "}
                {texts.has(id) ? <Told texts={texts.get(id) ?? {}} language={language} /> : words.noText}
              </li>
            ) : (
              <li>
                <a href={`#${id}`}>{id}</a>
              </li>
            ),
          )}
        </ul>
      </Part>
      <Part id={`${anchor}-jointActions`} heading={words.jointActions(year - 1)} count={jointActions.length}>
        <ul>
          {told.jointActions
            .filter((one) => jointActions.includes(one.id))
            .map(({ id, text, state, due, overdue }) => (
              <li id={isFirst(id) ? id : undefined}>
                {isFirst(id) ? (
                  <a href={`/${language}/dialogues/${year - 1}#${id}`}>
                    <Told texts={text} language={language} />
                  </a>
                ) : (
                  <a href={`#${id}`}>{toldInLine(text, language, SHORT)}</a>
                )}{" "}
                · {words.actionStates[state]} · {until(due, overdue)}
              </li>
            ))}
        </ul>
      </Part>
    </section>
  );
}

interface PartProps {
  id: string;
  heading: string;
  count: number;
  children: ComponentChildren;
}
const Part = ({ id, heading, count, children }: PartProps) =>
  count ? (
    <>
      <h3 id={id}>
        {heading} ({count})
      </h3>
      {children}
    </>
  ) : null;

type OfKindProps = { kind: Kind; contributions: Section["contributions"]; language: Language };
function OfKind({ kind, contributions, language }: OfKindProps) {
  const own = contributions.filter((one) => one.kind === kind);
  if (!own.length) return null;
  return (
    <>
      <p>
        <b>
          {registerMessages[language].dossier.kinds[kind]} ({own.length})
        </b>
      </p>
      <ul>
        {own.map(({ id, title }) => (
          <li>
            <a href={`/${language}/contributions/${id}`}>
              <Told texts={title} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
