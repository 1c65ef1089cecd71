import type { Letter } from "../letter.ts";
import { languages } from "../reference/codes.ts";
import type { AnnouncementState } from "./states.ts";

export interface LetterStates {
  announcement?: AnnouncementState | undefined;
}

/** The room's own letters. A text that lacks the reader's language sends the whole letter in the fallback, labelled. */
export const ownLetters = {
  announcement: {
    optional: true,
    write({ announcement, language }) {
      const found = [language, ...languages].find((candidate) => announcement?.words[candidate]);
      const words = found && announcement?.words[found];
      if (!words) return undefined;
      const blocks = words.text.split(/\n{2,}/).map((written) => ({ written }));
      return { subject: words.subject, blocks, language: found };
    },
  },
} as const satisfies Record<string, Letter<LetterStates>>;
