import { dutyMessages } from "../../i18n/duties/messages.ts";
import { agencyAcronym } from "../../reference/agencies.ts";
import type { Language } from "../../reference/codes.ts";
import { dayIn } from "../../web/page.tsx";
import type { DutiesTold } from "../duty-contract.ts";
import type { DutyState } from "../duty-names.ts";

export const shapes: Record<DutyState, string> = { kept: "✓", broken: "✗", "not-enough-data": "?" };

/** A state in shape and words, so that no colour says it. */
export const Stand = ({ state, words }: { state: DutyState; words: string }) => (
  <b>
    <span aria-hidden="true">{shapes[state]}</span> {words}
  </b>
);

export type Evidence = DutiesTold["items"][number]["evidence"][number];

function sentenceOf({ what, table = 0, count = 0, of = 0, days = 0, agencies = [] }: Evidence, language: Language) {
  const words = dutyMessages[language].evidenceOf[what];
  const acronyms = agencies.map((code) => agencyAcronym(code, language)).join(", ");
  return typeof words === "string" ? words : words({ table, count, of, days, agencies: acronyms });
}

/** Each leads to the page that shows it, with its day. */
export function EvidenceList({ evidence, language }: { evidence: Evidence[]; language: Language }) {
  if (!evidence.length) return <p>{dutyMessages[language].noEvidence}</p>;
  return (
    <ul>
      {evidence.map((one) => (
        <li>
          <a href={`/${language}/${one.address}`}>{sentenceOf(one, language)}</a>
          {one.instant && ` (${dayIn(one.instant, language)})`}
        </li>
      ))}
    </ul>
  );
}
