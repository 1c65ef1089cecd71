import type { PledgeId } from "../../events/define.ts";
import { publicWords } from "../i18n/pledges/public.ts";
import { labelled } from "../i18n/punctuation.ts";
import { outcomeIdOf, type Publication } from "../publication.ts";
import { type Language, languages } from "../reference/codes.ts";
import type { Texts } from "../tables/states.ts";
import { textFor } from "../texts.ts";
import type { World } from "../world.ts";
import { progressOf, reachedAt } from "./follow-rules.ts";
import { namedMembers } from "./names.ts";
import { confirmedPartners } from "./partner-rules.ts";
import { isClosed } from "./rules.ts";
import type { PledgeState } from "./states.ts";
import { findPledge } from "./store.ts";
import { dayIn, numberIn } from "./told.ts";

/** C3, C8: a pledge as it is handed over for publication; undefined while it is not published. */
export async function publicationOf(world: Pick<World, "record">, id: PledgeId): Promise<Publication | undefined> {
  const state = await findPledge(world, id);
  const { published, retracted, corrected, original } = state ?? {};
  if (!state || !published) return undefined;
  const makers = [state.member, ...confirmedPartners(state)];
  const named = await namedMembers(world, makers);
  const last = corrected?.at(-1);
  const changed = changedOf(state);
  return {
    id: outcomeIdOf(id),
    kind: "pledge",
    revision: state.revision,
    words: Object.fromEntries(
      languages.flatMap((language) => {
        const said = state.words[language];
        if (!said) return [];
        const how = language === original ? "original" : (state.translations[language] ?? "human");
        return [
          [language, { title: said.title, summary: summaryOf(state, language), text: textOf(state, language), how }],
        ];
      }),
    ),
    tables: [],
    objectives: state.objectives,
    countries: state.countries,
    // Each revision is kept for ever: an organization's name may stand in it, a person's is for its own page to show.
    authors: makers.flatMap((member) => (member.startsWith("mbr_") ? [] : (named(member).name ?? []))),
    page: `pledges/${id}`,
    approvedAt: last?.at ?? published.at,
    approvedBy: last?.by ?? published.by,
    ...(changed && { changed }),
    ...(retracted && { retired: { at: retracted.at, reason: retracted.reason } }),
  };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ");

function wayOf({ metric }: PledgeState, language: Language): string {
  const { baseline, target, unit } = metric;
  return publicWords[language].way(numberIn(baseline, language), numberIn(target, language), unit);
}

/** What a pledge comes to, in a sentence: its metric and its date. */
export const summaryOf = (state: PledgeState, language: Language): string =>
  publicWords[language].summary(
    oneLine(textFor(state.metric.what, language).text),
    wayOf(state, language),
    dayIn(state.due, language),
  );

/** The pledge's own words, and below them what makes it measurable and how far it has come. */
function textOf(state: PledgeState, language: Language): string {
  const { labels, kind, level, mode, stage, reached } = publicWords[language];
  const { value } = progressOf(state);
  const facts = [
    [
      labels.metric,
      `${labelled(oneLine(textFor(state.metric.what, language).text), language)} ${wayOf(state, language)}`,
    ],
    ...(value === null ? [] : [[labels.soFar, `${numberIn(value, language)} ${state.metric.unit}`]]),
    [labels.start, dayIn(state.start, language)],
    [labels.due, dayIn(state.due, language)],
    [labels.stage, stage[state.stage]],
    [labels.kind, kind[state.kind]],
    [labels.level, level[state.level]],
    [labels.mode, mode[state.mode]],
  ];
  const milestones = state.milestones.map((one) => {
    const at = reachedAt(state, one.number);
    const told = at ? ` (${reached(dayIn(at, language))})` : "";
    return `- ${labelled(dayIn(one.due, language), language)} ${oneLine(textFor(one.text, language).text)}${told}`;
  });
  return [
    state.words[language]?.text ?? "",
    facts.map(([label, told]) => `- ${labelled(label ?? "", language)} ${told}`).join("\n"),
    ...(milestones.length ? [`## ${labels.milestones}`, milestones.join("\n")] : []),
  ].join("\n\n");
}

/** What the present revision changed: the secretariat's words, or that the pledge was closed, or who its partners are. */
function changedOf(state: PledgeState): Texts | undefined {
  if (state.revision < 2) return undefined;
  const everywhere = (words: (language: Language) => string): Texts =>
    Object.fromEntries(languages.map((language) => [language, words(language)]));
  const { stage } = state;
  // What is closed stays so until a correction opens it again: the first that said so since then closed it.
  const opened = state.corrected.findLast((one) => one.stage)?.at ?? "";
  const closing = isClosed(state) && state.updates.find(({ at, stage: said }) => at > opened && said === stage);
  const partners = state.partners.flatMap(({ at }) => (at && state.published && at > state.published.at ? [at] : []));
  const changes: { at: string; texts: Texts }[] = [
    ...state.corrected.map(({ at, changed }) => ({ at, texts: changed })),
    ...(closing ? [{ at: closing.at, texts: everywhere((one) => publicWords[one].closed[stage as "fulfilled"]) }] : []),
    ...partners.map((at) => ({ at, texts: everywhere((one) => publicWords[one].partners) })),
  ];
  return changes.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.texts;
}
