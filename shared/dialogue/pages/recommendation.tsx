import { RecommendationId } from "../../../events/define.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { registerMessages } from "../../i18n/register/messages.ts";
import { type Language, languages } from "../../reference/codes.ts";
import { languageName, objectiveName } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { atOf } from "../../web/at.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { Told } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../recommendation-contract.ts";
import { getRecommendation } from "../recommendation-reads.ts";

/** One recommendation: verbatim, with where that stands and what takes it up. */
export const recommendation = page("/{lang}/recommendations/{id}", { access: "public", get: showOne });

type Found = Awaited<ReturnType<typeof getRecommendation>>;

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
          {words.paragraph(told.paragraph, told.source)} · <Told texts={told.sourceTitle} language={language} />{" "}
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
function Verbatim({ told: { texts, sourceLinks }, language }: { told: Found; language: Language }) {
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
            {labelled(words.atSource, language)} {languageName(one, language)}
          </a>
        ))}
      </p>
    </>
  );
}

/** What takes it up, and since when. */
function Link({
  link: { to, since, title, page: where },
  language,
}: {
  link: Found["links"][number];
  language: Language;
}) {
  const { recommendation: words } = registerMessages[language];
  const kind = words.kinds[to.slice(0, 3) as keyof typeof words.kinds];
  return (
    <>
      {labelled(kind, language)}{" "}
      {where ? (
        <a href={`/${language}/${where}`}>
          <Told texts={title} language={language} />
        </a>
      ) : (
        words.gone
      )}
      , {words.since(dayIn(since, language))}
    </>
  );
}

function Links({ told: { id, links, stopped }, language, now }: { told: Found; language: Language; now: boolean }) {
  const { recommendation: words } = registerMessages[language];
  return (
    <>
      <h2>{words.links}</h2>
      {!links.length && <p>{words.noLinks}</p>}
      <ul class="list">
        {links.map((link) => (
          <li>
            <Link link={link} language={language} />
            {now && (
              <p>
                <a href={`/${language}/do/unlink-recommendation?${new URLSearchParams({ id, to: link.to })}`}>
                  {words.unlink}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {stopped.length > 0 && (
        <>
          <h3>{words.stopped}</h3>
          <ul class="list">
            {stopped.map((link) => (
              <li>
                <Link link={link} language={language} />, {words.until(dayIn(link.until, language))}
              </li>
            ))}
          </ul>
        </>
      )}
      {now && (
        <p>
          <a href={`/${language}/do/link-recommendation?id=${id}`}>{words.link}</a>
        </p>
      )}
    </>
  );
}
