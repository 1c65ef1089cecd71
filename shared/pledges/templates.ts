import type { Letter } from "../letter.ts";

/** What the room's events name, loaded. */
export type PledgeStates = object;

/** The room's letters: event and state in, words out. */
export const pledgeLetters = {} as const satisfies Record<string, Letter<PledgeStates>>;
