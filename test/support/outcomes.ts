import type { OutcomeId, PersonId } from "../../events/define.ts";
import type { OutcomeState } from "../../shared/outcomes/states.ts";
import type { Publication } from "../../shared/publication.ts";

export const OUT = "out_01M00000000000000000000001" as OutcomeId;
export const OTHER = "out_01M00000000000000000000002" as OutcomeId;
export const APPROVER = "per_01M00000000000000000000009" as PersonId;

export const noon = (date: string) => `${date}T12:00:00.000Z`;

/** What a room hands over: a pledge of two countries, in two languages. */
export const handed: Publication = {
  id: OUT,
  kind: "pledge",
  revision: 1,
  words: {
    es: { title: "Un compromiso", summary: "Lo que haremos.", text: "**Mucho**", how: "original" },
    en: { title: "A pledge", summary: "What we shall do.", how: "machine" },
  },
  tables: [2],
  objectives: [8, 9],
  countries: ["CO", "EC"],
  authors: ["Red Inventada"],
  page: "pledges/plg_01M00000000000000000000001",
  approvedAt: noon("2027-03-01"),
  approvedBy: APPROVER,
};

const { changed: _, retired: __, ...plain } = handed;
/** The same, as it is kept once published. */
export const published: OutcomeState = {
  ...plain,
  version: 1,
  publishedAt: noon("2027-03-02"),
  revisedAt: noon("2027-03-02"),
  revisions: [{ revision: 1, at: noon("2027-03-02") }],
};
