import { pageMessages } from "../i18n/page/messages.ts";
import { siteMessages } from "../i18n/site/messages.ts";
import { type Language, StakeholderType } from "../reference/codes.ts";
import { reference } from "../reference/dataset.ts";
import { textIn, typeName } from "../reference/names.ts";
import type { Route } from "../web/on-request.ts";
import { page } from "../web/page-route.tsx";
import { Words } from "../web/texts.tsx";

export const home: Route[] = [
  {
    path: "/",
    methods: ["GET"],
    respond: async ({ language }) => ({
      status: 302,
      headers: { location: `/${language}`, vary: "accept-language", "cache-control": "public, max-age=60" },
    }),
  },
  page("/{lang}", {
    access: "public",
    get: async ({ language }) => ({
      title: siteMessages[language].home.title,
      head: <link rel="alternate" type="application/atom+xml" href="/v1/feed.atom" />,
      body: <Home language={language} />,
    }),
  }),
];

/** What the Mechanism is and how it is built, by its founding document. */
function Home({ language }: { language: Language }) {
  const { home: words } = siteMessages[language];
  const { mechanismFull } = pageMessages[language];
  return (
    <>
      <h1>{mechanismFull}</h1>
      <p>{words.purpose}</p>
      <p>{words.exchange}</p>
      <p>
        <a href={`/${language}/join`}>
          <b>{words.join}</b>
        </a>
      </p>
      <h2>{words.whoTitle}</h2>
      <p>{words.who}</p>
      <ul class="c">
        {StakeholderType.options.map((code) => (
          <li>{typeName(code, language)}</li>
        ))}
      </ul>
      <h2>{words.howTitle}</h2>
      <ol>
        {words.how.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <h2>{words.tablesTitle}</h2>
      <p>{words.tables}</p>
      {reference.tables.map(({ table }) => (
        <Table table={table} language={language} />
      ))}
      <h2>{words.liaisonTitle}</h2>
      <p>{words.liaison}</p>
      <p>{words.agencies}</p>
      <ul>
        {reference.agencies.map(({ name, acronym }) => (
          <li>
            {textIn(name, language).text} ({textIn(acronym, language).text})
          </li>
        ))}
      </ul>
      <h2>{words.dialogueTitle}</h2>
      <p>{words.dialogue}</p>
      <h2>{words.data}</h2>
      <p>
        <a href="/v1/reference">{words.reference}</a>
      </p>
    </>
  );
}

function Table({ table, language }: { table: number; language: Language }) {
  const { table: called, fallback } = pageMessages[language];
  const titles = reference.objectives
    .filter((objective) => objective.table === table)
    .map(({ objective, title }) => ({ objective, ...textIn(title, language) }));
  const missing = titles.some(({ lang }) => lang !== language);
  return (
    <>
      <h3>{called(table)}</h3>
      {missing && <p class="h">{fallback}</p>}
      <ol>
        {titles.map(({ objective, text, lang }) => (
          <li value={objective}>
            <Words lang={lang} language={language}>
              {text}
            </Words>
          </li>
        ))}
      </ol>
    </>
  );
}
