import type { Letter } from "../letter.ts";

/** What the room's events name, loaded. */
export type OutcomeStates = object;

/** The room's letters: event and state in, words out. */
export const outcomeLetters = {} as const satisfies Record<string, Letter<OutcomeStates>>;
