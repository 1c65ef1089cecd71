import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import { Country, type Language } from "../../reference/codes.ts";
import { countriesIn, countryName, region } from "../../reference/names.ts";
import { subregionOf, subregions } from "../../reference/subregion.ts";
import { Refusal } from "../../refusal.ts";
import { page } from "../../web/page-route.tsx";
import { CACHE } from "../contract.ts";
import { countsBy } from "../store.ts";
import { newestOf, Produced } from "./about.tsx";
import { kindsOf } from "./chart.tsx";
import { Feeds } from "./structured.tsx";

const headers = { "cache-control": CACHE };
const numberOf = (counts: Map<string, number>, code: string) =>
  kindsOf(counts, code).reduce((sum, [, n]) => sum + n, 0);

/** `/{lang}/countries`: those of the region, and others that something is published about. */
export const countries = page("/{lang}/countries", {
  access: "public",
  async get({ language, world }) {
    const counts = await countsBy(world, "country");
    const { countries: words } = outcomeMessages[language];
    return {
      title: words.title,
      headers,
      body: (
        <>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
          {subregions.map((group) => (
            <Group group={group} counts={counts} language={language} />
          ))}
        </>
      ),
    };
  },
});

function Group({
  group,
  counts,
  language,
}: {
  group: (typeof subregions)[number];
  counts: Map<string, number>;
  language: Language;
}) {
  const { countries: words, objectives } = outcomeMessages[language];
  const told = countriesIn(language).filter(
    ([code]) => subregionOf(code) === group && (group !== "elsewhere" || numberOf(counts, code) > 0),
  );
  if (!told.length) return null;
  return (
    <>
      <h2>{words.groups[group]}</h2>
      <ul class="c">
        {told.map(([code, name]) => {
          const n = numberOf(counts, code);
          return (
            <li>
              <a href={`/${language}/countries/${code}`}>{name}</a>
              {n > 0 && ` (${objectives.produced(n)})`}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** `/{lang}/countries/{code}`: what was published about one country. */
export const country = page("/{lang}/countries/{code}", {
  access: "public",
  async get({ language, world, params }) {
    const code = Country.safeParse(params["code"]).data;
    if (!code) throw new Refusal("not-found");
    const [counts, newest] = await Promise.all([countsBy(world, "country"), newestOf(world, `country=${code}`)]);
    if (!region.has(code) && !newest.length) throw new Refusal("not-found");
    const { countries: words, objectives: also } = outcomeMessages[language];
    const name = countryName(code, language);
    return {
      title: name,
      headers,
      head: <Feeds language={language} query={{ country: code }} />,
      body: (
        <>
          <h1>{name}</h1>
          <Produced counted={kindsOf(counts, code)} newest={newest} query={`country=${code}`} language={language} />
          <h2>{words.also}</h2>
          <ul>
            {(["pledges", "contributions"] as const).map((room) => (
              <li>
                <a href={`/${language}/${room}?country=${code}`}>{also[room]}</a>
              </li>
            ))}
            <li>
              <a href={`/${language}/members?country=${code}`}>{words.members}</a>
            </li>
          </ul>
          <p>
            <a href={`/${language}/countries`}>{words.all}</a>
          </p>
        </>
      ),
    };
  },
});
