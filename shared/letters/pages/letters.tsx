import type { PersonId } from "../../../events/define.ts";
import { letterPageMessages } from "../../i18n/letters-pages/messages.ts";
import { readLink } from "../../links.ts";
import { findPerson } from "../../members/store.ts";
import { Refusal } from "../../refusal.ts";
import { Fields, formOf } from "../../web/contract-form.tsx";
import { doPages } from "../../web/do.tsx";
import { type FormError, Hidden } from "../../web/form.tsx";
import { entriesOf } from "../../web/form-data.ts";
import type { Route } from "../../web/on-request.ts";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { chooseLetters } from "../actions.ts";
import { answers } from "../answers.ts";
import * as contract from "../contract.ts";

const preferencesOf = async ({ world }: Visit, token: string) => {
  const { subject } = await readLink(world, token, "letters");
  const person = await findPerson(world, subject as PersonId);
  if (!person?.consent) throw new Refusal("link-gone");
  return { optionalLetters: person.consent.optionalLetters, language: person.language };
};

export const letters: Route[] = [
  page("/{lang}/letters", {
    access: "link",
    get: showPreferences,
    /** RFC 8058: a mail program posts here for its reader, with neither cookie nor form. */
    async post({ world, query, form, language }) {
      if (form.get("List-Unsubscribe") !== "One-Click") throw new Refusal("link-gone");
      await chooseLetters(world, query["t"] ?? "", { optionalLetters: false });
      const { unsubscribe } = letterPageMessages[language].form.forms;
      return { title: unsubscribe.title, body: <p>{unsubscribe.done}</p> };
    },
  }),
  ...doPages(answers, letterPageMessages, {
    before: { "choose-letters": async (visit, token) => ({ entries: await preferencesOf(visit, token) }) },
  }),
];

async function showPreferences(visit: Visit): Promise<Shown> {
  const { language, query } = visit;
  const token = query["t"] ?? "";
  const { form: words, intro } = letterPageMessages[language];
  const form = words.forms["choose-letters"];
  const entries = entriesOf(await preferencesOf(visit, token));
  const filled = { language, words, form, entries, errors: new Map<string, FormError>() };
  return {
    title: form.title,
    body: (
      <>
        <h1>{form.title}</h1>
        <p>{intro}</p>
        <form method="post" action={`/${language}/do/choose-letters`} noValidate>
          <Hidden name="token" value={token} />
          <Fields fields={formOf(contract.chooseLetters).body} filled={filled} />
          <button>{form.send}</button>
        </form>
        <h2>{words.forms.unsubscribe.title}</h2>
        <form method="post" action={`/${language}/do/unsubscribe`}>
          <Hidden name="token" value={token} />
          <button class="q">{words.forms.unsubscribe.send}</button>
        </form>
      </>
    ),
  };
}
