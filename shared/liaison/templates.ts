import type { Letter } from "../letter.ts";

/** What the room's events name, loaded. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface LiaisonStates {}

/** The room's letters: event and state in, words out. */
export const liaisonLetters = {} as const satisfies Record<string, Letter<LiaisonStates>>;
