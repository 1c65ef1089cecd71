import { registerMessages } from "../../i18n/register/messages.ts";
import { doPages } from "../../web/do.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { fileAnswers } from "../file-answers.ts";
import { columns } from "../recommendation-sheet-rules.ts";

/** Below the form that takes a file: what a file looks like, and the same format out again. */
function AboutFiles({ visit: { language } }: { visit: Visit }) {
  const { recommendations: words } = registerMessages[language];
  return (
    <>
      <h2>{words.format}</h2>
      <p>{words.formatText}</p>
      <dl>
        <dt>{words.columns}</dt>
        <dd>{columns.join(", ")}</dd>
      </dl>
      <p class="row">
        <a href="/v1/recommendations.csv">{words.csv}</a>
        <a href={`/${language}/recommendations`}>{words.title}</a>
      </p>
    </>
  );
}

/** The form that takes in a file of recommendations. */
export const fileForms = doPages(fileAnswers, registerMessages, {
  beside: { "import-recommendations": async (visit) => <AboutFiles visit={visit} /> },
});
