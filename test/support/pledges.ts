import type { MemberId, PersonId, PledgeId } from "../../events/define.ts";
import { type Content, draftPledge, publishPledge, submitPledge } from "../../shared/pledges/rules.ts";
import type { PledgeState } from "../../shared/pledges/states.ts";
import { type PledgeStates, pledgeLetters } from "../../shared/pledges/templates.ts";
import type { Language } from "../../shared/reference/codes.ts";

const ulid = (n: number) => `01M000000000000000000000${String(n).padStart(2, "0")}`;
export const PLEDGE = `plg_${ulid(1)}` as PledgeId;
export const OTHER_PLEDGE = `plg_${ulid(2)}` as PledgeId;
export const [OWN, PARTNER, THIRD] = [1, 2, 3].map((n) => `org_${ulid(n)}`) as [MemberId, MemberId, MemberId];
export const [AUTHOR, COLLEAGUE, OFFICE] = [11, 12, 13].map((n) => `per_${ulid(n)}`) as [PersonId, PersonId, PersonId];

const sentence = "Daremos asesoría legal gratuita a personas migrantes recién llegadas, con abogadas voluntarias. ";
export const TEXT = sentence.repeat(4);

export const content = {
  original: "es",
  words: { es: { title: "Asesoría legal gratuita", text: TEXT } },
  translations: {},
  kind: "human-resources",
  level: "national",
  mode: "individual",
  objectives: [7],
  countries: ["CO"],
  start: "2027-02-01",
  due: "2028-06-30",
  metric: { what: { es: "Personas asesoradas" }, unit: "personas", baseline: 100, target: 500 },
  milestones: [
    { number: 1, text: { es: "Cien más" }, due: "2027-05-31" },
    { number: 2, text: { es: "Doscientas más" }, due: "2027-11-30" },
  ],
} as const satisfies Partial<PledgeState> as unknown as Content;
export const drafting = {
  asked: { ...content, partners: [] as MemberId[] },
  as: { id: PLEDGE, member: OWN, steward: AUTHOR, now: "2027-01-10T15:00:00.000Z" },
} as const;

export const draftOf = (more: Partial<Content> & { partners?: MemberId[] } = {}): PledgeState =>
  draftPledge({ ...drafting.asked, ...more }, drafting.as).state;
export const submittedOf = (more: Parameters<typeof draftOf>[0] = {}): PledgeState =>
  submitPledge(draftOf(more), { now: "2027-01-11T15:00:00.000Z" }).state;
export const PUBLISHED_AT = "2027-01-15T15:00:00.000Z";
export const publishedOf = (more: Parameters<typeof draftOf>[0] = {}): PledgeState =>
  publishPledge(submittedOf(more), { by: OFFICE, now: PUBLISHED_AT }).state;

/** How far the pledge has got that each letter is about; published unless told. */
const stages = new Map<unknown, PledgeState["status"]>([
  [pledgeLetters.pledgeSubmitted, "submitted"],
  [pledgeLetters.partnerAsked, "submitted"],
  [pledgeLetters.pledgeReturned, "draft"],
  [pledgeLetters.pledgeRetracted, "retracted"],
]);

/** A pledge in the language, as far as each letter needs it; what people wrote leads nowhere. */
export function pledgeToTell(letter: unknown, language: Language): PledgeStates {
  // What the secretariat writes may lead somewhere.
  const reason = "Vea https://dialogue.example.org/b";
  const at = PUBLISHED_AT;
  const answered = letter === pledgeLetters.partnerAnswered;
  const pledge: PledgeState = {
    ...publishedOf(),
    status: stages.get(letter) ?? "published",
    original: language,
    words: { [language]: { title: "Asesoría https://spam.example", text: TEXT } },
    partners: [{ member: PARTNER, status: answered ? "confirmed" : "asked", askedAt: at, ...(answered && { at }) }],
    returned: { at, by: OFFICE, reason },
    corrected: [{ at, by: OFFICE, changed: { [language]: reason } }],
    retracted: { at, by: OFFICE, reason: { [language]: reason } },
  };
  return {
    pledged: {
      pledge,
      entity: "Red Ñandú https://spam.example",
      partner: { member: PARTNER, name: "Casa https://spam.example" },
      due: { why: "milestone", on: "2027-05-31" },
      matched: publishedOf(),
      reader: { own: true, partner: true, concerned: true, asked: true, matched: true },
    },
  };
}
