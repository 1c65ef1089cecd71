import { type Language, languages } from "../../reference/codes.ts";
import { type ContributionLetterMessages, contributionLetterMessages } from "../contributions-letters/messages.ts";
import { type DialogueLetterMessages, dialogueLetterMessages } from "../dialogue-letters/messages.ts";
import { type LiaisonLetterMessages, liaisonLetterMessages } from "../liaison-letters/messages.ts";
import { type MeetingLetterMessages, meetingLetterMessages } from "../meetings-letters/messages.ts";
import { type OutcomeLetterMessages, outcomeLetterMessages } from "../outcomes-letters/messages.ts";
import { type PledgeLetterMessages, pledgeLetterMessages } from "../pledges-letters/messages.ts";
import { type TableLetterMessages, tableLetterMessages } from "../tables-letters/messages.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

/** What all letters share, and those of `members` and `letters`; the other rooms have catalogues of their own. */
export type OwnLetterMessages = typeof es;
export type LetterMessages = OwnLetterMessages &
  TableLetterMessages &
  MeetingLetterMessages &
  LiaisonLetterMessages &
  ContributionLetterMessages &
  PledgeLetterMessages &
  DialogueLetterMessages &
  OutcomeLetterMessages;

const own: Record<Language, OwnLetterMessages> = { es, en, pt, fr };

/** The words of the letters. */
export const letterMessages = Object.fromEntries(
  languages.map((language) => [
    language,
    {
      ...own[language],
      ...tableLetterMessages[language],
      ...meetingLetterMessages[language],
      ...liaisonLetterMessages[language],
      ...contributionLetterMessages[language],
      ...pledgeLetterMessages[language],
      ...dialogueLetterMessages[language],
      ...outcomeLetterMessages[language],
    },
  ]),
) as Record<Language, LetterMessages>;
