import { labelled } from "../../i18n/punctuation.ts";
import { tableMessages } from "../../i18n/tables/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { objectiveNames } from "../../reference/names.ts";
import { dayIn } from "../../web/page.tsx";
import { Told } from "../../web/texts.tsx";
import type { Table } from "../shapes.ts";

type Priority = Table["priorities"][number];

/** What a table works on, and what it worked on before. */
export function Priorities({ table, language }: { table: Table; language: Language }) {
  const { table: words } = tableMessages[language];
  return (
    <>
      <h2>{words.priorities}</h2>
      {table.priorities.length === 0 && <p>{words.noPriorities}</p>}
      <List priorities={table.priorities} language={language} />
      {table.pastPriorities.length > 0 && (
        <>
          <h3>{words.past}</h3>
          <List priorities={table.pastPriorities} language={language} over />
        </>
      )}
    </>
  );
}

function List({ priorities, language, over }: { priorities: Priority[]; language: Language; over?: boolean }) {
  const { table: words } = tableMessages[language];
  if (!priorities.length) return null;
  return (
    <ul class="list">
      {priorities.map(({ texts, objectives, from, to, meeting, closed }) => (
        <li>
          <Told texts={texts} language={language} />
          <br />
          {words.span(dayIn(from, language), dayIn(to, language))}. {objectiveNames(objectives, language)}
          {meeting && (
            <>
              <br />
              {labelled(words.decidedBy, language)} <a href={`/${language}/meetings/${meeting}`}>{meeting}</a>
            </>
          )}
          {closed ? (
            <>
              <br />
              {words.closed(dayIn(closed.on, language))} <Told texts={closed.achieved} language={language} />
            </>
          ) : (
            over && (
              <>
                <br />
                {words.over}
              </>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
