import type { ComponentChildren } from "preact";
import { registerMessages } from "../../i18n/register/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { objectiveName } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { atOf } from "../../web/at.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { textFor } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import { getDossier as build } from "../dossier-actions.ts";
import { getDossier } from "../dossier-contract.ts";
import type { Dossier, Section } from "../dossier-rules.ts";
import { Said } from "./said.tsx";

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
  const title = words.title(textFor(told.title, language).text);
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        <p>
          {words.intro(year)} {asOf(dayIn(told.on, language))}
        </p>
        <p>
          <a href={`/${language}/dialogues/${year}`}>{words.dialogue}</a>
        </p>
        {told.sections.length === 0 && <p>{words.empty}</p>}
        {told.sections.length > 0 && <Numbers told={told} language={language} />}
        {told.sections.map((section) => (
          <Objective section={section} year={year} language={language} />
        ))}
      </>
    ),
  };
}

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

function Objective({ section, year, language }: { section: Section; year: number; language: Language }) {
  const { dossier: words } = registerMessages[language];
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
                <Said texts={title} language={language} />
              </a>
              : {words.stages[stage]}; {until(due, overdue)}
            </li>
          ))}
        </ul>
      </Part>
      <Part id={`${anchor}-recommendations`} heading={words.recommendations} count={recommendations.length}>
        <ul>
          {recommendations.map(({ id, texts }) => (
            <li>
              <a href={`/${language}/recommendations/${id}`}>{id}</a>:{" "}
              {Object.keys(texts).length ? <Said texts={texts} language={language} /> : words.noText}
            </li>
          ))}
        </ul>
      </Part>
      <Part id={`${anchor}-jointActions`} heading={words.jointActions(year - 1)} count={jointActions.length}>
        <ul>
          {jointActions.map(({ text, state, due, overdue }) => (
            <li>
              <a href={`/${language}/dialogues/${year - 1}`}>
                <Said texts={text} language={language} />
              </a>
              : {words.actionStates[state]}; {until(due, overdue)}
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
              <Said texts={title} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
