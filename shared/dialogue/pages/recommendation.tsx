import { RecommendationId } from "../../../events/define.ts";
import { registerMessages } from "../../i18n/register/messages.ts";
import { type Language, languages } from "../../reference/codes.ts";
import { languageName, objectiveName } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { atOf } from "../../web/at.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../recommendation-contract.ts";
import { getRecommendation } from "../recommendation-reads.ts";
import { Said } from "./said.tsx";

/** One recommendation: verbatim, with where that stands and what takes it up. */
export const recommendation = page("/{lang}/recommendations/{id}", { access: "public", get: showOne });

type Told = Awaited<ReturnType<typeof getRecommendation>>;

async function showOne(visit: Visit): Promise<Shown> {
  const { language, world, params, query } = visit;
  const id = RecommendationId.safeParse(params["id"]).data;
  if (!id) throw new Refusal("not-found");
  const { at } = parseInput(contract.getRecommendation.query, query["at"] ? { at: query["at"] } : {});
  const told = await getRecommendation(world, id, atOf(at, world.now));
  const { recommendation: words, asOf } = registerMessages[language];
  return {
    title: words.title(id),
    body: (
      <>
        <h1>{words.title(id)}</h1>
        <p>
          {words.paragraph(told.paragraph, told.source)} · <Said texts={told.sourceTitle} language={language} />{" "}
          {at && asOf(dayIn(at, language))}
        </p>
        <Verbatim told={told} language={language} />
        <h2>{words.objectives}</h2>
        <ul>
          {told.objectives.map((objective) => (
            <li>
              <a href={`/${language}/objectives/${objective}`}>{objectiveName(objective, language)}</a>
            </li>
          ))}
          {!told.objectives.length && <li>{words.general}</li>}
        </ul>
        <Links told={told} language={language} now={!at} />
        <p>
          <a href={`/${language}/recommendations`}>{words.backToAll}</a>
        </p>
      </>
    ),
  };
}

/** The reader's language first; the text in others is theirs, and says so. */
function Verbatim({ told: { texts, sourceLinks }, language }: { told: Told; language: Language }) {
  const { recommendation: words, language: inLanguage } = registerMessages[language];
  const told = [language, ...languages.filter((one) => one !== language)].filter((one) => texts[one]);
  const links = languages.filter((one) => sourceLinks[one]);
  return (
    <>
      <h2>{words.text}</h2>
      {told.length > 0 && !texts[language] && <p>{words.missing(languageName(language, language))}</p>}
      {told.map((one) => (
        <>
          {one !== language && <h3>{inLanguage(languageName(one, language))}</h3>}
          <blockquote lang={one === language ? undefined : one}>{texts[one]}</blockquote>
        </>
      ))}
      {!told.length && <p>{words.noText}</p>}
      <p class="row">
        {links.map((one) => (
          <a href={sourceLinks[one]} hreflang={one}>
            {words.atSource}: {languageName(one, language)}
          </a>
        ))}
      </p>
    </>
  );
}

function Links({ told: { id, links }, language, now }: { told: Told; language: Language; now: boolean }) {
  const { recommendation: words } = registerMessages[language];
  const kindOf = (to: string) => words.kinds[to.slice(0, 3) as keyof typeof words.kinds];
  return (
    <>
      <h2>{words.links}</h2>
      {!links.length && <p>{words.noLinks}</p>}
      <ul class="list">
        {links.map(({ to, since, title, page: where }) => (
          <li>
            {kindOf(to)}:{" "}
            {where ? (
              <a href={`/${language}/${where}`}>
                <Said texts={title} language={language} />
              </a>
            ) : (
              words.gone
            )}
            , {words.since(dayIn(since, language))}
            {now && (
              <p>
                <a href={`/${language}/do/unlink-recommendation?${new URLSearchParams({ id, to })}`}>{words.unlink}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {now && (
        <p>
          <a href={`/${language}/do/link-recommendation?id=${id}`}>{words.link}</a>
        </p>
      )}
    </>
  );
}
