import { liaisonMessages } from "../../i18n/liaison/messages.ts";
import { agencyAcronym } from "../../reference/agencies.ts";
import { Hidden } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { lookAtTurn } from "../rotation-actions.ts";
import { lastDay, quarterIn } from "./as-on.tsx";

/** Where the letter of a turn leads. Looking changes nothing, because mail scanners look too; only the button does. */
export const turn: Route[] = [page("/{lang}/turn", { access: "link", get: showTurn })];

async function showTurn(visit: Visit): Promise<Shown> {
  const { language, world, query } = visit;
  const token = query["t"] ?? "";
  const { agency, quarter, from, until, status } = await lookAtTurn(world, token);
  const { turn: words, form } = liaisonMessages[language];
  const called = quarterIn(quarter, language);
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        {status === "due" ? (
          <>
            <p>{words.intro(agencyAcronym(agency, language), dayIn(from, language), lastDay(until, language))}</p>
            <p class="box">{words.accept}</p>
            <h2>{form.forms["decline-turn-by-letter"].title}</h2>
            <p>{words.declineIntro}</p>
            <form method="post" action={`/${language}/do/decline-turn-by-letter`}>
              <Hidden name="token" value={token} />
              <button class="x">{form.forms["decline-turn-by-letter"].send}</button>
            </form>
          </>
        ) : (
          <p class="box">{words[status](called)}</p>
        )}
        <p>
          <a href={`/${language}/liaison`}>{words.roster}</a>
        </p>
      </>
    ),
  };
}
