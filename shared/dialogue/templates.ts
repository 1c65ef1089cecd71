import type { Letter } from "../letter.ts";
import { type CallStates, callLetters } from "./call-templates.ts";
import { type JointActionStates, jointActionLetters } from "./joint-action-templates.ts";
import { type RegisterStates, registerLetters } from "./register-templates.ts";

/** What the room's events name, loaded. */
export type DialogueStates = CallStates & JointActionStates & RegisterStates;

/** The room's letters: event and state in, words out. */
export const dialogueLetters = {
  ...callLetters,
  ...jointActionLetters,
  ...registerLetters,
} as const satisfies Record<string, Letter<DialogueStates>>;
