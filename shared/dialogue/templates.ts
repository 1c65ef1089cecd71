import type { Letter } from "../letter.ts";

/** What the room's events name, loaded. */
export type DialogueStates = object;

/** The room's letters: event and state in, words out. */
export const dialogueLetters = {} as const satisfies Record<string, Letter<DialogueStates>>;
