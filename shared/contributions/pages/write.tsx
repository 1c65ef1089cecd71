import { ContributionKind } from "../../../events/choices.ts";
import { contributionMessages } from "../../i18n/contributions/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { Language } from "../../reference/codes.ts";
import { languageName, namedChoices } from "../../reference/names.ts";
import type { Refusal } from "../../refusal.ts";
import { perform } from "../../web/do.tsx";
import { Choices, type Filled } from "../../web/form.tsx";
import { entriesOf } from "../../web/form-data.ts";
import { etagOf, type Route } from "../../web/on-request.ts";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import { Select } from "../../web/select.tsx";
import { around } from "../../web/texts.tsx";
import { asInsider, loadFor, loadOwn } from "../access.ts";
import * as contract from "../contract.ts";
import { isUnpublished, practiceParts } from "../rules.ts";
import type { Contribution } from "../shapes.ts";
import { answerNamed, mendable, OperationForm, statusWith } from "./forms.tsx";
import { idIn } from "./one.tsx";
import { languageFor, Title } from "./parts.tsx";

export const writing: Route[] = [
  page("/{lang}/contributions/new", {
    access: "session",
    who: contract.draftContribution.who,
    largest: contract.draftContribution.largest,
    get: async (visit) => begin(visit),
    post: drafted,
  }),
  page("/{lang}/contributions/{id}/change", {
    access: "session",
    who: contract.reviseContribution.who,
    largest: contract.reviseContribution.largest,
    get: (visit) => change(visit),
    post: changed,
  }),
];

/** What is asked of everybody beside the words; and what many have no use for. */
const asked = ["objectives", "general", "protected"] as const;
const seldom = ["countries", "period", "principles", "links"] as const;
const partsFor = (kind: string | null) => (kind === "good-practice" ? [] : practiceParts);

interface Failed {
  problem?: Denial | Refusal | undefined;
}

/** First what it is and in which language; then the form for just that, which is shorter. */
function begin(visit: Visit, { problem }: Failed = {}): Shown {
  const { language, query } = visit;
  const said = problem || visit.form.has("add") ? visit.form : new URLSearchParams(query);
  const kind = ContributionKind.safeParse(said.get("kind")).data;
  const original = Language.safeParse(said.get("original")).data;
  const { form, write: words } = contributionMessages[language];
  const { title, intro } = form.forms["draft-contribution"];
  return {
    title,
    status: statusWith(problem),
    body: (
      <>
        <h1>{kind ? `${labelled(title, language)} ${form.choices.kind[kind]}` : title}</h1>
        {kind && original ? (
          <>
            <p>{intro}</p>
            <p>{words.named}</p>
            <OperationForm
              visit={visit}
              operation="draft-contribution"
              entries={said}
              problem={problem}
              only={["words", ...(kind === "good-practice" ? ["implementation"] : []), ...asked]}
              more={{ summary: words.more, only: seldom }}
              words={{
                language: original,
                heading: words.inLanguage(languageName(original, language)),
                without: [...partsFor(kind), "how"],
              }}
              hidden={{ kind, original }}
            />
          </>
        ) : (
          <Kind visit={visit} />
        )}
      </>
    ),
  };
}

function Kind({ visit: { language } }: { visit: Visit }) {
  const { form, write: words } = contributionMessages[language];
  const filled: Filled = {
    language,
    words: form,
    entries: new URLSearchParams({ original: language }),
    errors: new Map(),
  };
  const kinds = ContributionKind.options.map(
    (kind) => [kind, `${labelled(form.choices.kind[kind], language)} ${words.kinds[kind]}`] as const,
  );
  const called = (label: string | readonly [string, string]) => (typeof label === "string" ? label : label[0]);
  return (
    <form action={`/${language}/contributions/new`}>
      <p>{words.kindIntro}</p>
      <Choices filled={filled} name="kind" label={called(form.fields.kind)} required several={false} options={kinds} />
      <Select
        filled={filled}
        name="original"
        label={called(form.fields.original)}
        required
        options={namedChoices(Language, language) ?? []}
      />
      <button>{words.next}</button>
    </form>
  );
}

async function drafted(visit: Visit) {
  if (visit.form.has("add")) return begin(visit);
  try {
    const { id } = (await perform(answerNamed("draft-contribution"), visit)) as Contribution;
    return seeOther(`/${visit.language}/contributions/own/${id}?said=saved`);
  } catch (error) {
    return begin(visit, { problem: mendable(error) });
  }
}

/** Its author changes all of it, a language at a time; the secretariat its translations. */
async function change(visit: Visit, { problem }: Failed = {}): Promise<Shown> {
  const { language, world, caller, query, form: posted } = visit;
  const office = caller.as === "secretariat";
  const whole = await (office ? loadFor : loadOwn)(world, caller, idIn(visit));
  if (!isUnpublished(whole.state)) throw new Denial("not-allowed");
  const of = await asInsider(world, whole);
  const tongue = Language.safeParse(posted.get("language") ?? query["language"]).data ?? of.original;
  const translation = tongue !== of.original;
  if (office && !translation) throw new Denial("not-allowed");
  const { form, write: words } = contributionMessages[language];
  const title = of.words[languageFor(of, language)]?.title ?? "";
  const heading = translation
    ? words.translation(title, languageName(tongue, language))
    : form.forms["revise-contribution"].title;
  const again = problem || posted.has("add");
  const etag = etagOf(JSON.stringify(of));
  return {
    title: heading,
    status: statusWith(problem),
    body: (
      <>
        <h1>
          {translation
            ? around(
                (name) => words.translation(name, languageName(tongue, language)),
                <Title of={of} language={language} />,
              )
            : heading}
        </h1>
        <OperationForm
          visit={visit}
          operation="revise-contribution"
          entries={again ? posted : entriesOf(inForm(of))}
          problem={problem}
          now={isStale(problem) ? entriesOf(inForm(of)) : undefined}
          only={translation ? ["words"] : ["kind", "words", "implementation", ...asked]}
          {...(!translation && { more: { summary: words.more, only: seldom } })}
          words={{
            language: tongue,
            heading: words.inLanguage(languageName(tongue, language)),
            without: [...partsFor(of.kind), ...(translation ? [] : ["how"])],
          }}
          hidden={{ language: tongue, etag: again && !isStale(problem) ? (posted.get("etag") ?? etag) : etag }}
        />
        <p>
          <a href={`/${language}/contributions/${office ? "queue" : "own"}/${of.id}`}>
            <Title of={of} language={language} />
          </a>
        </p>
      </>
    ),
  };
}

const isStale = (problem: Failed["problem"]) => problem?.code === "stale";

/** What stands in the form before anybody changed it. */
export const inForm = (of: Contribution) => ({
  ...of,
  general: of.objectives.length === 0,
  protected: of.inside?.protected ?? false,
});

async function changed(visit: Visit) {
  if (visit.form.has("add")) return change(visit);
  try {
    const { id } = (await perform(answerNamed("revise-contribution"), visit)) as Contribution;
    const back = visit.caller.as === "secretariat" ? "queue" : "own";
    return seeOther(`/${visit.language}/contributions/${back}/${id}?said=saved`);
  } catch (error) {
    return change(visit, { problem: mendable(error) });
  }
}
