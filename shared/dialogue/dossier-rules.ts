import type * as z from "zod";
import type { ContributionState } from "../contributions/states.ts";
import { isLate } from "../pledges/follow-rules.ts";
import type { PledgeState } from "../pledges/states.ts";
import type { Language } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import { dateOf, type Instant } from "../time.ts";
import type { getDossier } from "./dossier-contract.ts";
import { isOverdue } from "./joint-action-rules.ts";
import type { DialogueState, JointActionState, RecommendationState } from "./states.ts";

export type Dossier = z.output<(typeof getDossier)["output"]>;
export type Section = Dossier["sections"][number];

export interface DossierData {
  dialogue: Pick<DialogueState, "year" | "title">;
  /** published in the year */
  contributions: readonly (Pick<ContributionState, "id" | "kind" | "objectives"> & {
    words: Partial<Record<Language, { title: string }>>;
  })[];
  pledges: readonly Pick<PledgeState, "id" | "words" | "objectives" | "stage" | "status" | "due">[];
  /** those that nothing takes up */
  recommendations: readonly Pick<RecommendationState, "id" | "texts" | "objectives">[];
  /** of the year before */
  jointActions: readonly Pick<JointActionState, "id" | "text" | "objectives" | "state" | "due">[];
}

const OBJECTIVES = Array.from({ length: 23 }, (_, i) => i + 1);

/**
 * C14: what a dialogue rests on, by objective; what has several stands under each of them, what has none is general. Texts
 * are told once.
 */
export function dossierOf(
  data: DossierData,
  { at, language }: { at: Instant; language?: Language | undefined },
): Dossier {
  const told = (texts: Texts): Texts => {
    const text = language && texts[language];
    return text ? { [language]: text } : texts;
  };
  const titles = (words: Partial<Record<Language, { title: string }>>): Texts =>
    told(Object.fromEntries(Object.entries(words).map(([code, { title }]) => [code, title])));
  const sections = [...OBJECTIVES, null].map((objective): Section => {
    const of = <T extends { objectives: readonly number[] }>(all: readonly T[]): T[] =>
      all.filter(({ objectives }) => (objective === null ? !objectives.length : objectives.includes(objective)));
    return {
      objective,
      contributions: of(data.contributions).map(({ id, kind, words }) => ({ id, kind, title: titles(words) })),
      pledges: of(data.pledges).map((pledge) => ({
        id: pledge.id,
        title: titles(pledge.words),
        stage: pledge.stage,
        due: pledge.due,
        overdue: isLate(pledge, at),
      })),
      recommendations: of(data.recommendations).map(({ id }) => id),
      jointActions: of(data.jointActions).map(({ id }) => id),
    };
  });
  const { year, title } = data.dialogue;
  return {
    year,
    title: told(title),
    on: dateOf(at),
    sections: sections.filter(holdsSomething),
    recommendations: data.recommendations.map(({ id, texts }) => ({ id, texts: told(texts) })),
    jointActions: data.jointActions.map((action) => ({
      id: action.id,
      text: told(action.text),
      state: action.state,
      due: action.due,
      overdue: isOverdue(action, at),
    })),
  };
}

/** What a Lambda's answer may weigh, with room for its envelope. */
const LARGEST = 5 * 1024 * 1024;

/** @throws Refusal dossier-too-large */
export function fittingAnswer(dossier: Dossier): Dossier {
  if (new TextEncoder().encode(JSON.stringify(dossier)).length > LARGEST) throw new Refusal("dossier-too-large");
  return dossier;
}

const holdsSomething = ({ contributions, pledges, recommendations, jointActions }: Section): boolean =>
  contributions.length + pledges.length + recommendations.length + jointActions.length > 0;
