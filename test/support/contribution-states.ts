import type { ContributionId, MemberId, PersonId } from "../../events/define.ts";
import type { ContributionState } from "../../shared/contributions/states.ts";
import { contributionLetters } from "../../shared/contributions/templates.ts";
import type { Language } from "../../shared/reference/codes.ts";

const ULID = "01M0000000000000000000000";
export const person = (n: number) => `per_${ULID}${n}` as PersonId;
export const organization = (n: number) => `org_${ULID}${n}` as MemberId;
export const individual = (n: number) => `mbr_${ULID}${n}` as MemberId;
export const CONTRIBUTION = `con_${ULID}1` as ContributionId;

/** A challenge in Spanish that lacks nothing. */
export const contributionOf = (more: Partial<ContributionState> = {}): ContributionState => ({
  id: CONTRIBUTION,
  version: 1,
  kind: "challenge",
  status: "draft",
  original: "es",
  words: { es: { title: "Sin papeles", summary: "Faltan documentos.", text: "Nadie los entrega." } },
  translations: {},
  objectives: [4],
  principles: [],
  countries: ["CO"],
  links: [],
  protected: false,
  draftedAt: "2027-01-10T10:00:00.000Z",
  declined: [],
  reviews: [],
  revision: 0,
  corrected: [],
  ...more,
});

const parts = { results: "Cien familias.", success: "La confianza.", repetition: "Empezar por una." };
export const practiceOf = (more: Partial<ContributionState> = {}): ContributionState =>
  contributionOf({
    kind: "good-practice",
    implementation: "fully",
    words: { es: { title: "Ventanilla", summary: "Una sola.", text: "Se abrió.", ...parts } },
    ...more,
  });

/** As far as its review, which waits for somebody since an instant. */
export const inReview = (since: string, more: Partial<ContributionState> = {}) =>
  contributionOf({
    status: "in-review",
    submittedAt: since,
    reviewer: { person: person(2), since, reminded: [] },
    ...more,
  });

const told: [unknown, ContributionState["status"]][] = [
  [contributionLetters.reviewerWanted, "submitted"],
  [contributionLetters.changesAsked, "changes-asked"],
  [contributionLetters.contributionApproved, "approved"],
  [contributionLetters.contributionPublished, "published"],
  [contributionLetters.contributionCorrected, "published"],
  [contributionLetters.contributionRetired, "retired"],
];

/** A contribution as far as a letter tells of it, with whatever strangers may have written. */
export function contributionToTell(letter: unknown, language: Language) {
  const at = "2027-01-20T10:00:00.000Z";
  const contribution = contributionOf({
    status: new Map(told).get(letter) ?? "in-review",
    original: language,
    words: { [language]: { title: "Vea https://spam.example", summary: "s", text: "t" } },
    submittedAt: at,
    reviews: [{ at, by: person(2), verdict: "ask-changes", met: [], remarks: "Falta <b>todo</b>" }],
    corrected: [{ at, by: person(3), changed: { [language]: "El título" } }],
    retired: { at, by: person(3), reason: { [language]: "Estaba repetida" } },
  });
  return { contribution, reviewing: { since: at, days: 7 } };
}
