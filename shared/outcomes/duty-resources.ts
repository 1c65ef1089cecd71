import { dutiesAsked } from "../i18n/duties-asked/messages.ts";
import { policies } from "../policies.ts";
import { type Language, languages } from "../reference/codes.ts";
import type { getDuties } from "./duty-actions.ts";
import { quoted } from "./duty-clauses.ts";
import type { DutiesTold } from "./duty-contract.ts";
import type { DutyName } from "./duty-names.ts";
import { together } from "./duty-rules.ts";

/** What a duty asks, in words. */
export function asked(duty: DutyName, language: Language): string {
  const words = dutiesAsked[language][duty];
  return typeof words === "string" ? words : words(policies);
}

/** The duties as everybody reads them: with the clause's words, and in four languages what is asked. */
export function dutiesTold({ duties, states, ...told }: Awaited<ReturnType<typeof getDuties>>): DutiesTold {
  return {
    ...told,
    state: together(Object.values(states)),
    clauses: states as DutiesTold["clauses"],
    items: duties.map((one) => ({
      ...one,
      quoted: quoted[one.clause],
      words: Object.fromEntries(languages.map((language) => [language, asked(one.duty, language)])) as Record<
        Language,
        string
      >,
    })),
  };
}
