import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { type Language, Objective } from "../../reference/codes.ts";
import objectiveData from "../../reference/data/objectives.json" with { type: "json" };
import rest from "../../reference/data/rest.json" with { type: "json" };
import titles from "../../reference/data/titles.json" with { type: "json" };
import { objectiveName, tables, textIn } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { page } from "../../web/page-route.tsx";
import { Words } from "../../web/texts.tsx";
import { CACHE } from "../contract.ts";
import { countsBy } from "../store.ts";
import { newestOf, Produced } from "./about.tsx";
import { kindsOf } from "./chart.tsx";
import { Feeds } from "./structured.tsx";

const headers = { "cache-control": CACHE };

/** An objective's full title, in which language it is, and whether it is still to be checked against the printed text. */
function titleOf(objective: number, language: Language) {
  const told = textIn(titles[objective - 1] ?? { es: "" }, language);
  const unchecked = rest.toBeConfirmed as Record<string, number[] | undefined>;
  return { ...told, toBeConfirmed: unchecked[`title.${told.lang}`]?.includes(objective) ?? false };
}

/** `/{lang}/objectives`: the 23, by table. */
export const objectives = page("/{lang}/objectives", {
  access: "public",
  async get({ language, world }) {
    const counts = await countsBy(world, "objective");
    const { objectives: words } = outcomeMessages[language];
    const { table } = pageMessages[language];
    return {
      title: words.title,
      headers,
      body: (
        <>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
          {titleOf(1, language).lang !== language && <p class="h">{words.unofficial}</p>}
          {tables.map((n) => (
            <>
              <h2>{table(n)}</h2>
              <ul class="list">
                {objectiveData
                  .filter((one) => one.table === n)
                  .map(({ objective }) => (
                    <OneOfAll objective={objective} counts={counts} language={language} />
                  ))}
              </ul>
            </>
          ))}
        </>
      ),
    };
  },
});

interface One {
  objective: number;
  counts: Map<string, number>;
  language: Language;
}

function OneOfAll({ objective, counts, language }: One) {
  const { objectives: words } = outcomeMessages[language];
  const { text, lang, toBeConfirmed } = titleOf(objective, language);
  const produced = kindsOf(counts, String(objective)).reduce((sum, [, n]) => sum + n, 0);
  return (
    <li>
      <a href={`/${language}/objectives/${objective}`}>{objectiveName(objective, language)}</a> ·{" "}
      {words.produced(produced)}
      <br />
      <Words lang={lang} language={language}>
        {text}
      </Words>
      {toBeConfirmed && <p class="h">{words.confirm}</p>}
    </li>
  );
}

/** `/{lang}/objectives/{n}`: what was produced on one objective, and where to look on. */
export const objective = page("/{lang}/objectives/{n}", {
  access: "public",
  async get({ language, world, params }) {
    const n = Objective.safeParse(/^[1-9]\d?$/.test(params["n"] ?? "") ? Number(params["n"]) : undefined).data;
    if (!n) throw new Refusal("not-found");
    const [counts, newest] = await Promise.all([countsBy(world, "objective"), newestOf(world, `objective=${n}`)]);
    const { objectives: words } = outcomeMessages[language];
    const { text, lang, toBeConfirmed } = titleOf(n, language);
    const table = objectiveData[n - 1]?.table ?? 0;
    const name = objectiveName(n, language);
    return {
      title: name,
      headers,
      head: <Feeds language={language} query={{ objective: String(n) }} />,
      body: (
        <>
          <h1>{name}</h1>
          <p>
            <b>
              <Words lang={lang} language={language}>
                {text}
              </Words>
            </b>
          </p>
          {lang !== language && <p class="h">{words.unofficial}</p>}
          {toBeConfirmed && <p class="h">{words.confirm}</p>}
          <p>
            {labelled(words.table, language)}{" "}
            <a href={`/${language}/tables/${table}`}>{pageMessages[language].table(table)}</a>
          </p>
          <Produced counted={kindsOf(counts, String(n))} newest={newest} query={`objective=${n}`} language={language} />
          <h2>{words.also}</h2>
          <ul>
            {(["pledges", "contributions", "recommendations"] as const).map((room) => (
              <li>
                <a href={`/${language}/${room}?objective=${n}`}>{words[room]}</a>
              </li>
            ))}
          </ul>
          <p>
            <a href={`/${language}/objectives`}>{words.all}</a>
          </p>
        </>
      ),
    };
  },
});
