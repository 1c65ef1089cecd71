import { OutcomeId } from "../../events/define.ts";
import { publicWords } from "../i18n/dialogue/public.ts";
import { labelled } from "../i18n/punctuation.ts";
import { bodyName, textIn } from "../meetings/texts.ts";
import type { Publication, Translation } from "../publication.ts";
import { agencyAcronym } from "../reference/agencies.ts";
import { type Language, languages } from "../reference/codes.ts";
import { countryName, languageName, objectiveNames } from "../reference/names.ts";
import type { Texts } from "../tables/states.ts";
import type { World } from "../world.ts";
import { jointActionResources } from "./reads.ts";
import { type Finding, findingsUntil, publishedAt, summaryAt } from "./rules.ts";
import type { JointAction } from "./shapes.ts";
import type { DialogueState } from "./states.ts";
import { dialogueOfOutcome, findDialogue, jointActionsOf } from "./store.ts";

const day = (date: string, language: Language) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

/** A list's item in Markdown: what follows its first line stands under it. */
const item = (...lines: string[]) => `- ${lines.join("  \n").replaceAll("\n", "\n  ")}`;

/** What people wrote, in its own words; in another language than the page's, it says which. */
function said(texts: Texts, language: Language): string {
  const { text, lang } = textIn(texts, language);
  return lang === language ? text : `${text} (${languageName(lang, language)})`;
}

const about = (objectives: number[], language: Language) =>
  objectives.length ? [objectiveNames(objectives, language)] : [];

interface Told {
  findings: Finding[];
  actions: JointAction[];
}

/** Not how far joint actions have come: that changes without a new revision, and stands on the dialogue's page. */
function markdown({ findings, actions }: Told, language: Language): string {
  const words = publicWords[language];
  const found = (kind: Finding["kind"]) => {
    const own = findings.filter((one) => one.kind === kind);
    const items = own.map(({ text, objectives }) => item(said(text, language), ...about(objectives, language)));
    return items.length ? [`## ${words[kind]}`, items.join("\n")] : [];
  };
  const agreed = actions.map(({ text, ours, theirs, due, objectives }) =>
    item(
      said(text, language),
      `${labelled(words.ours, language)} ${ours.body ? bodyName(ours.body, language) : (ours.organization ?? words.member)}`,
      `${labelled(words.theirs, language)} ${theirs.country ? countryName(theirs.country, language) : agencyAcronym(theirs.agency ?? "", language)}`,
      `${labelled(words.due, language)} ${day(due, language)}`,
      ...about(objectives, language),
    ),
  );
  const list = agreed.length ? [`## ${words.actions}`, agreed.join("\n")] : [];
  return [...found("opportunity"), ...found("challenge"), ...list].join("\n\n");
}

async function find(world: Pick<World, "record">, id: number | OutcomeId): Promise<DialogueState | undefined> {
  if (typeof id === "number") return findDialogue(world, id);
  return dialogueOfOutcome(world, id);
}

/** What a dialogue hands over for publication (C3), by its year or its outcome's id; undefined until it is approved. */
export async function publicationOf(
  world: Pick<World, "record" | "now">,
  id: number | OutcomeId,
): Promise<Publication | undefined> {
  const dialogue = await find(world, id);
  const published = dialogue && publishedAt(dialogue, "9");
  if (!published || !dialogue.approved) return undefined;
  const agreed = (await jointActionsOf(world, dialogue.year)).filter(({ agreedAt }) => agreedAt <= published);
  const findings = findingsUntil(dialogue, published);
  const actions = await jointActionResources(world, agreed, published);
  const summary = summaryAt(dialogue, published);
  const count = (kind: Finding["kind"]) => findings.filter((one) => one.kind === kind).length;
  const told = languages.filter((language) => dialogue.title[language]);
  // Nobody is asked in which language it was written first: the first that it has is taken for it.
  const how = (language: Language): Translation => (language === told[0] ? "original" : "human");
  const text = (language: Language) => ({
    title: dialogue.title[language] ?? "",
    summary:
      summary?.[language] ?? publicWords[language].count(count("opportunity"), count("challenge"), actions.length),
    text: markdown({ findings, actions }, language),
    how: how(language),
  });
  const last = dialogue.corrected.at(-1);
  return {
    id: dialogue.outcome,
    kind: "dialogue",
    revision: dialogue.revision,
    words: Object.fromEntries(told.map((language) => [language, text(language)])),
    tables: dialogue.call?.tables ?? [],
    objectives: numbers([...findings, ...agreed].flatMap(({ objectives }) => objectives)),
    countries: [...new Set(agreed.flatMap(({ theirs }) => ("country" in theirs ? [theirs.country] : [])))].toSorted(),
    authors: [],
    page: `dialogues/${dialogue.year}`,
    approvedAt: last?.at ?? dialogue.approved.at,
    approvedBy: last?.by ?? dialogue.approved.by,
    ...(last && { changed: last.changed }),
  };
}

const numbers = (all: number[]) => [...new Set(all)].toSorted((a, b) => a - b);
