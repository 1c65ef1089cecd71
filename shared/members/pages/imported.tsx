import { officeMessages } from "../../i18n/office/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import type { Route } from "../../web/on-request.ts";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { toldBy } from "../facts-templates.ts";
import { confirmImported, declineImported } from "../import-contract.ts";
import { openImported } from "../imported-actions.ts";
import { Facts } from "./facts.tsx";
import { LetterForm, tokenOf } from "./office-form.tsx";

/** What the letter to a member from before the software leads to. Looking changes nothing. */
export const imported: Route[] = [page("/{lang}/imported", { access: "link", get: showImported })];

async function showImported(visit: Visit): Promise<Shown> {
  const token = tokenOf(visit);
  const { person, member } = await openImported(visit.world, token);
  const { language } = visit;
  const { imported: words, facts, kinds } = officeMessages[language];
  const { kind } = member;
  const { email, language: own, consent } = person;
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        {consent ? (
          <p class="box">
            {words.confirmed} <a href={`/${language}/sign-in`}>{words.signIn}</a>
          </p>
        ) : (
          <p>{words.intro}</p>
        )}
        <Facts
          told={{ ...toldBy(member, person), kind, email, language: own }}
          language={language}
          words={{ label: (name) => facts[name] ?? name, kinds }}
        />
        {!consent && (
          <>
            <p>
              <a href={`/${language}/privacy`}>{pageMessages[language].nav.privacy}</a>
            </p>
            <LetterForm visit={visit} operation={confirmImported} token={token} />
            <h2>{words.refuse}</h2>
            <LetterForm visit={visit} operation={declineImported} token={token} quiet />
          </>
        )}
      </>
    ),
  };
}
