import type { MeetingId } from "../../events/define.ts";
import { labelled } from "../i18n/punctuation.ts";
import { outcomeIdOf, type Publication, type Translation } from "../publication.ts";
import { type Language, languages } from "../reference/codes.ts";
import { languageName } from "../reference/names.ts";
import { tableOf } from "../tables/seat-rules.ts";
import type { World } from "../world.ts";
import type { MeetingState } from "./states.ts";
import { findMeeting } from "./store.ts";
import { bodyNames, textIn } from "./texts.ts";

const words: Record<Language, { minutes: string; of: string; decisions: string }> = {
  es: { minutes: "Acta", of: "Reunión del", decisions: "Decisiones" },
  en: { minutes: "Minutes", of: "Meeting of", decisions: "Decisions" },
  pt: { minutes: "Ata", of: "Reunião de", decisions: "Decisões" },
  fr: { minutes: "Compte rendu", of: "Réunion du", decisions: "Décisions" },
};

const SUMMARY = 600;
const TITLE = 150;

/** As much of a text as fits, whole words, with an ellipsis for the rest. */
function within(most: number, text: string): string {
  const one = text.replace(/\s+/g, " ").trim();
  if (one.length <= most) return one;
  const cut = one.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}

/** People's lines stay lines in Markdown. */
const lines = (text: string) => text.replace(/([^\n])\n(?!\n)/g, "$1  \n");

/**
 * C3: what is published of a meeting: the public part of its minutes, once approved, and its decisions; nobody's name.
 * Undefined while there is nothing approved.
 */
export async function publicationOf(world: Pick<World, "record">, id: MeetingId): Promise<Publication | undefined> {
  const meeting = await findMeeting(world, id);
  return meeting && publicationOfMeeting(meeting);
}

/** The same of a meeting that is loaded. */
export function publicationOfMeeting(meeting: MeetingState): Publication | undefined {
  const { id, of, record, by } = meeting;
  if (!record?.approvedAt) return undefined;
  const told = languages.filter((language) => record.public[language]);
  return {
    id: outcomeIdOf(id),
    kind: "minutes",
    revision: 1,
    words: Object.fromEntries(
      told.map((language, i) => [
        language,
        { ...wordsIn(meeting, record.public[language] ?? "", language), how: how(i) },
      ]),
    ),
    tables: of.flatMap((body) => tableOf(body) ?? []),
    objectives: [],
    countries: [],
    authors: [],
    page: `meetings/${id}`,
    approvedAt: record.approvedAt,
    approvedBy: record.approvedBy ?? by,
  };
}

/** Nobody is asked in which language minutes were written first: the first that they have is taken for it. */
const how = (place: number): Translation => (place === 0 ? "original" : "human");

function wordsIn({ title, of, at, zone, decisions }: MeetingState, minutes: string, language: Language) {
  const called = words[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: zone });
  const paragraphs = minutes.split(/\n{2,}/);
  const listed = decisions.map(({ number, text }) => {
    const said = textIn(text, language);
    const other = said.lang === language ? "" : ` (${languageName(said.lang, language)})`;
    return `${number}. ${within(2000, said.text)}${other}`;
  });
  return {
    title: within(
      TITLE,
      `${labelled(called.minutes, language)} ${bodyNames(of, language)}, ${textIn(title, language).text}`,
    ),
    summary: within(SUMMARY, `${called.of} ${day.format(new Date(at))}. ${paragraphs[0] ?? ""}`),
    text: [lines(minutes), ...(listed.length ? [`### ${called.decisions}`, listed.join("\n")] : [])].join("\n\n"),
  };
}
