import { contributionMessages } from "../../i18n/contributions/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Language } from "../../reference/codes.ts";
import { languageName } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import type { TakenUp, TakesUp } from "../../taken-up.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { successorLink } from "../../web/problem.ts";
import { AnswersTo } from "../../web/taken-up.tsx";
import { Told as Text } from "../../web/texts.tsx";
import * as contract from "../contract.ts";
import { contributionResource } from "../resources.ts";
import type { Contribution } from "../shapes.ts";
import type { ContributionState } from "../states.ts";
import { mustFindContribution } from "../store.ts";
import { authorLine, Facts, HowTold, languageFor, Title, Told } from "./parts.tsx";

/** The id that the address names. @throws Refusal not-found */
export function idIn({ params }: Visit): ContributionState["id"] {
  const asked = contract.getContribution.params.safeParse({ id: params["id"] });
  if (!asked.success) throw new Refusal("not-found");
  return asked.data.id;
}

/** `/{lang}/contributions/{id}`: what is published, and of what was retired the reason; a draft is not there for anybody. */
export const onePage = (takesUp: TakesUp) =>
  page("/{lang}/contributions/{id}", {
    access: "public",
    async get(visit) {
      const { world } = visit;
      const state = await mustFindContribution(world, idIn(visit));
      if (state.status === "retired") return showRetired(visit, state);
      if (state.status !== "published") throw new Refusal("not-found");
      const [of, taken] = await Promise.all([contributionResource(world, state), takesUp(world, state.id, world.now)]);
      return show(visit, of, taken);
    },
  });

function show({ language }: Visit, of: Contribution, taken: readonly TakenUp[]): Shown {
  const { one: words, form } = contributionMessages[language];
  const shown = languageFor(of, language);
  const last = of.corrected.at(-1);
  const dates = [
    of.publishedAt && words.published(dayIn(of.publishedAt, language)),
    last && words.corrected(dayIn(last.at, language)),
  ];
  return {
    title: of.words[shown]?.title ?? "",
    body: (
      <>
        <p class="h">{form.choices.kind[of.kind]}</p>
        <h1>
          <Title of={of} language={language} />
        </h1>
        <p>
          {authorLine(of.author, language)}
          <br />
          {dates.filter(Boolean).join(", ")}
        </p>
        <HowTold of={of} language={language} />
        <Told of={of} language={language} />
        <Facts of={of} language={language} />
        <AnswersTo taken={taken} language={language} />
        <Corrections of={of} language={language} />
        <OtherLanguages of={of} language={language} />
        <Onward of={of} language={language} />
      </>
    ),
  };
}

interface Props {
  of: Contribution;
  language: Language;
}

function Corrections({ of: { corrected }, language }: Props) {
  const { one: words } = contributionMessages[language];
  if (!corrected.length) return null;
  return (
    <>
      <h2>{words.corrections}</h2>
      <dl>
        {corrected.toReversed().map(({ at, changed }) => (
          <>
            <dt>{dayIn(at, language)}</dt>
            <dd>
              <Text texts={changed} language={language} />
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}

function OtherLanguages({ of: { id, words: said }, language }: Props) {
  const { one: words, form, own } = contributionMessages[language];
  const others = (Object.keys(said) as Language[]).filter(
    (other) => other !== languageFor({ words: said, original: language }, language),
  );
  if (!others.length) return null;
  return (
    <nav aria-label={words.languages}>
      <span>{labelled(words.languages, language)}</span>
      {others.map((other) => (
        <a href={`/${other}/contributions/${id}`} hreflang={other}>
          {languageName(other, language)} (
          {said[other]?.how === "original" ? own.original : form.choices.how[said[other]?.how ?? "human"]})
        </a>
      ))}
    </nav>
  );
}

function Onward({ of: { id, outcome }, language }: Props) {
  const { one: words, form } = contributionMessages[language];
  const office = ["correct-contribution", "retire-contribution"] as const;
  return (
    <nav aria-label={words.office}>
      {outcome && <a href={`/${language}/outcomes/${outcome}`}>{words.outcome}</a>}
      <a href={`/${language}/contributions`}>{words.back}</a>
      <span>{labelled(words.office, language)}</span>
      {office.map((name) => (
        <a href={`/${language}/do/${name}?id=${id}`}>{form.forms[name].title}</a>
      ))}
    </nav>
  );
}

/** Its address stays, and says why it is empty and what takes its place. */
function showRetired({ language }: Visit, state: ContributionState): Shown {
  const { retired: words, one } = contributionMessages[language];
  const { retired } = state;
  const next = retired?.successor && `/${language}/contributions/${retired.successor}`;
  return {
    title: words.title,
    status: 410,
    ...(next && { headers: successorLink(`${process.env["SITE"] ?? ""}${next}`) }),
    body: (
      <>
        <h1>{words.title}</h1>
        {retired && (
          <>
            <p>{words.intro(dayIn(retired.at, language))}</p>
            <h2>{words.reason}</h2>
            <p>
              <Text texts={retired.reason} language={language} />
            </p>
            {next && (
              <p>
                <a href={next}>{words.successor}</a>
              </p>
            )}
          </>
        )}
        <p>
          <a href={`/${language}/contributions`}>{one.back}</a>
        </p>
      </>
    ),
  };
}

/** A contribution that is not public, as its author, its reviewer and the secretariat read it. */
export function Whole({ of, language, level }: Props & { level: string }) {
  const { form } = contributionMessages[language];
  return (
    <>
      <h2>{level}</h2>
      <p>
        {labelled(form.choices.kind[of.kind], language)}{" "}
        <strong>
          <Title of={of} language={language} />
        </strong>
        <br />
        {authorLine(of.author, language)}
      </p>
      <HowTold of={of} language={language} />
      <Told of={of} language={language} />
      <Facts of={of} language={language} />
    </>
  );
}
