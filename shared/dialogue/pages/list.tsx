import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { atOf } from "../../web/at.ts";
import { dayIn } from "../../web/page.tsx";
import { page } from "../../web/page-route.tsx";
import { Told } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../dialogue-contract.ts";
import { listDialogues } from "../reads.ts";
import { runs } from "../rights.ts";

/** `/{lang}/dialogues`: C13, each year's dialogue with the governments. */
export const list = page("/{lang}/dialogues", {
  access: "session",
  async get({ language, world, caller, query }) {
    const { at } = parseInput(contract.listDialogues.query, query["at"] ? { at: query["at"] } : {});
    const dialogues = await listDialogues(world, atOf(at, world.now));
    const { list: words, one, form } = dialogueMessages[language];
    return {
      title: words.title,
      body: (
        <>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
          {at && at !== world.now.slice(0, 10) && <p class="box">{one.asOf(dayIn(at, language))}</p>}
          {dialogues.length === 0 && <p>{words.none}</p>}
          <ul class="list">
            {dialogues.map(({ year, title, announcedAt, approvedAt, retractedAt, call }) => (
              <li>
                <a href={`/${language}/dialogues/${year}`}>
                  {labelled(year, language)} <Told texts={title} language={language} />
                </a>
                <br />
                {retractedAt
                  ? words.retracted(dayIn(retractedAt, language))
                  : approvedAt
                    ? words.approved(dayIn(approvedAt, language))
                    : words.announced(dayIn(announcedAt, language))}
                {!approvedAt && call?.open && ` · ${words.callOpen}`}
              </li>
            ))}
          </ul>
          <p class="row">
            {runs(caller) && (
              <a href={`/${language}/do/announce-dialogue?year=${world.now.slice(0, 4)}`}>
                {form.forms["announce-dialogue"].title}
              </a>
            )}
            <a href={`/${language}/recommendations`}>{words.recommendations}</a>
            <a href={`/${language}/messages`}>{words.messages}</a>
          </p>
        </>
      ),
    };
  },
});
