import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { isLate, isSilent, progressOf, reachedAt } from "./follow-rules.ts";
import { namedMembers } from "./names.ts";
import { confirmedPartners } from "./partner-rules.ts";
import { isPublished } from "./rules.ts";
import type { Pledge } from "./shapes.ts";
import type { PledgeState } from "./states.ts";

/** What the reader may know: everything public; its own member and the secretariat who answers for it and what is still asked. */
export type Sight = "public" | "inside";

/** Pledges as they stand at an instant, each in the order of the contract's fields. */
export async function pledgeResources(
  world: Pick<World, "record">,
  states: readonly PledgeState[],
  { now, sight }: { now: Instant; sight: Sight },
): Promise<Pledge[]> {
  const shown = (state: PledgeState) =>
    sight === "inside" ? state.partners.map(({ member }) => member) : confirmedPartners(state);
  const named = await namedMembers(
    world,
    states.flatMap((state) => [state.member, ...shown(state)]),
  );
  return states.map((state): Pledge => {
    const { published, updates, words, original, translations, returned, retracted } = state;
    const how = (language: keyof typeof words) =>
      language === original ? "original" : (translations[language] ?? "human");
    const partners = state.partners.filter(({ member }) => shown(state).includes(member));
    const lastUpdate = updates.at(-1)?.at;
    return {
      id: state.id,
      status: state.status,
      member: { id: state.member, ...named(state.member) },
      original,
      words: Object.fromEntries(
        Object.entries(words).map(([language, { title, text }]) => [
          language,
          { title, text, how: how(language as keyof typeof words) },
        ]),
      ),
      kind: state.kind,
      level: state.level,
      mode: state.mode,
      ...(state.matches && { matchedPledge: state.matches }),
      partners: partners.map(({ member, status }) => ({ member, name: named(member).name, status })),
      objectives: state.objectives,
      countries: state.countries,
      start: state.start,
      due: state.due,
      metric: { ...state.metric, ...progressOf(state) },
      milestones: state.milestones.map(({ number, text, due }) => ({
        number,
        text,
        due,
        reached: reachedAt(state, number) ?? null,
      })),
      stage: state.stage,
      updates: updates.map(({ number, at, stage, value, text, evidence, reached }) => ({
        number,
        at,
        stage,
        ...(value !== undefined && { value }),
        ...(text && { text }),
        evidence,
        reached,
      })),
      lastUpdate: lastUpdate ?? null,
      silent:
        isPublished(state) &&
        isSilent({ ...state, published: published?.at ?? now, ...(lastUpdate && { updated: lastUpdate }) }, now),
      late: isLate(state, now),
      draftedAt: state.draftedAt,
      submittedAt: state.submittedAt ?? null,
      publishedAt: published?.at ?? null,
      revision: state.revision,
      corrected: state.corrected.map(({ at, changed }) => ({ at, changed })),
      ...(sight === "inside" && {
        steward: state.steward,
        ...(returned && { returned: { at: returned.at, reason: returned.reason } }),
      }),
      ...(retracted && { retracted: { at: retracted.at, reason: retracted.reason } }),
    };
  });
}
