import { OutcomeId } from "../../events/define.ts";
import { bodyName, textIn } from "../meetings/texts.ts";
import type { Publication } from "../publication.ts";
import { agencyAcronym } from "../reference/agencies.ts";
import { type Language, languages } from "../reference/codes.ts";
import { countryName, objectiveName } from "../reference/names.ts";
import type { World } from "../world.ts";
import { jointActionResources } from "./reads.ts";
import { type Finding, findingsUntil, publishedAt, summaryAt } from "./rules.ts";
import type { JointAction } from "./shapes.ts";
import type { DialogueState } from "./states.ts";
import { allDialogues, findDialogue, jointActionsOf } from "./store.ts";

const labels: Record<
  Language,
  {
    opportunity: string;
    challenge: string;
    actions: string;
    ours: string;
    theirs: string;
    member: string;
    due: string;
    count: (opportunities: number, challenges: number, actions: number) => string;
  }
> = {
  es: {
    opportunity: "Oportunidades",
    challenge: "Retos",
    actions: "Acciones conjuntas",
    ours: "Por el Mecanismo",
    theirs: "Por la otra parte",
    member: "una organización miembro",
    due: "Plazo",
    count: (a, b, c) => `Oportunidades: ${a}. Retos: ${b}. Acciones conjuntas: ${c}.`,
  },
  en: {
    opportunity: "Opportunities",
    challenge: "Challenges",
    actions: "Joint actions",
    ours: "For the Mechanism",
    theirs: "For the other side",
    member: "a member organization",
    due: "Due",
    count: (a, b, c) => `Opportunities: ${a}. Challenges: ${b}. Joint actions: ${c}.`,
  },
  pt: {
    opportunity: "Oportunidades",
    challenge: "Desafios",
    actions: "Ações conjuntas",
    ours: "Pelo Mecanismo",
    theirs: "Pela outra parte",
    member: "uma organização membro",
    due: "Prazo",
    count: (a, b, c) => `Oportunidades: ${a}. Desafios: ${b}. Ações conjuntas: ${c}.`,
  },
  fr: {
    opportunity: "Occasions",
    challenge: "Défis",
    actions: "Actions conjointes",
    ours: "Pour le Mécanisme",
    theirs: "Pour l'autre partie",
    member: "une organisation membre",
    due: "Échéance",
    count: (a, b, c) => `Occasions : ${a}. Défis : ${b}. Actions conjointes : ${c}.`,
  },
};

const day = (date: string, language: Language) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

/** A list's item in Markdown: what follows its first line stands under it. */
const item = (...lines: string[]) => `- ${lines.join("  \n").replaceAll("\n", "\n  ")}`;

const about = (objectives: number[], language: Language) =>
  objectives.length ? [objectives.map((one) => objectiveName(one, language)).join("; ")] : [];

interface Told {
  findings: Finding[];
  actions: JointAction[];
}

/** Not how far joint actions have come: that changes without a new revision, and stands on the dialogue's page. */
function markdown({ findings, actions }: Told, language: Language): string {
  const words = labels[language];
  const found = (kind: Finding["kind"]) => {
    const own = findings.filter((one) => one.kind === kind);
    const items = own.map(({ text, objectives }) => item(textIn(text, language).text, ...about(objectives, language)));
    return items.length ? [`## ${words[kind]}`, items.join("\n")] : [];
  };
  const agreed = actions.map(({ text, ours, theirs, due, objectives }) =>
    item(
      textIn(text, language).text,
      `${words.ours}: ${ours.body ? bodyName(ours.body, language) : (ours.organization ?? words.member)}`,
      `${words.theirs}: ${theirs.country ? countryName(theirs.country, language) : agencyAcronym(theirs.agency ?? "", language)}`,
      `${words.due}: ${day(due, language)}`,
      ...about(objectives, language),
    ),
  );
  const list = agreed.length ? [`## ${words.actions}`, agreed.join("\n")] : [];
  return [...found("opportunity"), ...found("challenge"), ...list].join("\n\n");
}

async function find(world: Pick<World, "record">, id: number | OutcomeId): Promise<DialogueState | undefined> {
  if (typeof id === "number") return findDialogue(world, id);
  return (await allDialogues(world)).find(({ outcome }) => outcome === id);
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
  const text = (language: Language) => ({
    title: textIn(dialogue.title, language).text,
    summary: summary?.[language] ?? labels[language].count(count("opportunity"), count("challenge"), actions.length),
    text: markdown({ findings, actions }, language),
    how: "original" as const,
  });
  const last = dialogue.corrected.at(-1);
  return {
    id: dialogue.outcome,
    kind: "dialogue",
    revision: dialogue.revision,
    words: Object.fromEntries(
      languages.filter((language) => dialogue.title[language]).map((language) => [language, text(language)]),
    ),
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
