import type { Letter } from "../letter.ts";

/** What the room's events name, loaded. */
export type ContributionStates = object;

/** The room's letters: event and state in, words out. */
export const contributionLetters = {} as const satisfies Record<string, Letter<ContributionStates>>;
