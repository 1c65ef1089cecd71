import { languages } from "../reference/codes.ts";
import type { Texts } from "../tables/states.ts";
import type { Pledge } from "./shapes.ts";

/**
 * The sections of the United Nations Network on Migration's pledging form, in its order: who pledges, with whom and
 * which pledge it matches; kind; level; objectives; the text; then what follows a pledge. Its contact person is private.
 */
export const columns = [
  "id",
  "language",
  "translation",
  "pledgingEntity",
  "entityTypes",
  "mode",
  "partners",
  "matchedPledge",
  "kind",
  "level",
  "objectives",
  "countries",
  "title",
  "text",
  "start",
  "due",
  "metric",
  "unit",
  "baseline",
  "target",
  "value",
  "milestones",
  "stage",
  "late",
  "lastUpdate",
  "silent",
  "evidence",
  "published",
  "revision",
  "link",
] as const;
export type Row = Record<(typeof columns)[number], string | number>;

const inOne = (texts: Texts, language: keyof Texts): string =>
  texts[language] ?? texts[languages.find((one) => texts[one]) ?? language] ?? "";
const yesNo = (value: boolean) => (value ? "yes" : "no");
const together = (values: readonly (string | number)[]) => values.join("; ");

/** A published pledge as the table has it: a row for each language that it is written in. */
export function rowsOf(pledge: Pledge, site: string): Row[] {
  const { id, words, metric } = pledge;
  return languages.flatMap((language): Row[] => {
    const said = words[language];
    if (!said) return [];
    const milestones = pledge.milestones.map(({ due, text, reached }) =>
      [due, inOne(text, language), ...(reached ? [`(${reached.slice(0, 10)})`] : [])].join(" "),
    );
    return [
      {
        id,
        language,
        translation: said.how,
        pledgingEntity: pledge.member.name ?? "",
        entityTypes: together(pledge.member.types),
        mode: pledge.mode,
        partners: together(pledge.partners.map(({ name, member }) => name ?? member)),
        matchedPledge: pledge.matchedPledge ?? "",
        kind: pledge.kind,
        level: pledge.level,
        objectives: together(pledge.objectives),
        countries: together(pledge.countries),
        title: said.title,
        text: said.text,
        start: pledge.start,
        due: pledge.due,
        metric: inOne(metric.what, language),
        unit: metric.unit,
        baseline: metric.baseline,
        target: metric.target,
        value: metric.value ?? "",
        milestones: together(milestones),
        stage: pledge.stage,
        late: yesNo(pledge.late),
        lastUpdate: pledge.lastUpdate ?? "",
        silent: yesNo(pledge.silent),
        evidence: together(pledge.updates.flatMap(({ evidence }) => evidence.map(({ href }) => href))),
        published: pledge.publishedAt ?? "",
        revision: pledge.revision,
        link: `${site}/${language}/pledges/${id}`,
      },
    ];
  });
}
