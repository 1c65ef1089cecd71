import { memberMessages } from "../../i18n/members/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { perform } from "../../web/do.tsx";
import { HoneyPot, potFilled } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import type { Denial } from "../../web/problem.ts";
import { answerNamed, OperationForm, wrongEntries } from "./forms.tsx";

/** What a first request needs: the page stays under 15 KB; the rest can come with the whole form, or later. */
const asked =
  "organization.name organization.website stakeholderTypes country person.name email language tables about consent".split(
    " ",
  );

/** C5: "you can join the Mechanism by filling in this registration form" */
export const join: Route[] = [
  page("/{lang}/join", {
    access: "public",
    get: async (visit) => form(visit, new URLSearchParams({ language: visit.language })),
    async post(visit) {
      const sent = seeOther(`/${visit.language}/join/sent`);
      if (potFilled(visit.form)) return sent;
      try {
        await perform(answerNamed("register"), visit);
        return sent;
      } catch (error) {
        return form(visit, visit.form, wrongEntries(error));
      }
    },
  }),
  page("/{lang}/join/sent", {
    access: "public",
    async get({ language }) {
      const { sent } = memberMessages[language];
      return {
        title: sent.title,
        body: (
          <>
            <h1>{sent.title}</h1>
            <p>{sent.text}</p>
            <p>{sent.again}</p>
          </>
        ),
      };
    },
  }),
];

function form(visit: Visit, entries: URLSearchParams, problem?: Denial): Shown {
  const { language } = visit;
  const { join: words } = memberMessages[language];
  return {
    title: words.title,
    status: problem ? 400 : 200,
    body: (
      <>
        <h1>{words.title}</h1>
        {!problem && <p>{words.intro}</p>}
        <OperationForm visit={visit} operation="register" entries={entries} problem={problem} only={asked}>
          <p>
            {pageMessages[language].allRequired} <a href={`/${language}/privacy`}>{words.privacy}</a> ·{" "}
            <a href={`/${language}/do/register`}>{words.whole}</a>
          </p>
          <HoneyPot language={language} />
        </OperationForm>
      </>
    ),
  };
}
