import type { ContributionId } from "../../events/define.ts";
import { practiceHeadings } from "../i18n/contributions/headings.ts";
import { outcomeIdOf, type Publication } from "../publication.ts";
import type { Language } from "../reference/codes.ts";
import objectives from "../reference/data/objectives.json" with { type: "json" };
import type { World } from "../world.ts";
import { contributionResource } from "./resources.ts";
import { practiceParts } from "./rules.ts";
import type { Contribution } from "./shapes.ts";
import { findContribution } from "./store.ts";

/** C3: what is published of a contribution; undefined while it is not. */
export async function publicationOf(
  world: Pick<World, "record">,
  id: ContributionId,
): Promise<Publication | undefined> {
  const state = await findContribution(world, id);
  if (!state?.published) return undefined;
  const { implementation, words, countries, objectives: of, author } = await contributionResource(world, state);
  const last = state.corrected.at(-1);
  const { retired } = state;
  const told = Object.entries(words) as [Language, Contribution["words"]["es"] & object][];
  return {
    id: outcomeIdOf(id),
    kind: "contribution",
    revision: state.revision,
    words: Object.fromEntries(
      told.map(([language, said]) => {
        const { title, summary, how } = said;
        return [language, { title, summary, how, text: textIn(said, implementation, language) }];
      }),
    ),
    tables: [
      ...new Set(objectives.flatMap(({ objective, table }) => (of.includes(objective) ? [table] : []))),
    ].toSorted((a, b) => a - b),
    objectives: of,
    countries,
    // Each revision is kept for ever: an organization's name may stand in it, a person's is for its own page to show.
    authors: author && !state.person ? [author.name] : [],
    page: `contributions/${id}`,
    approvedAt: last?.at ?? state.published.at,
    approvedBy: last?.by ?? state.published.by,
    ...(last && { changed: last.changed }),
    ...(retired && {
      retired: {
        at: retired.at,
        reason: retired.reason,
        ...(retired.successor && { successor: outcomeIdOf(retired.successor) }),
      },
    }),
  };
}

/** The parts of a good practice stand below its text, under headings of their own. */
function textIn(
  said: Contribution["words"]["es"] & object,
  implementation: "mostly" | "fully" | undefined,
  language: Language,
): string {
  const called = practiceHeadings[language];
  const parts = practiceParts.flatMap((part) => (said[part] ? [`## ${called[part]}`, said[part]] : []));
  const state = implementation ? [`## ${called.implementation}`, called.states[implementation]] : [];
  return [said.text, ...state, ...parts].join("\n\n");
}
