import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { bodyName } from "../../meetings/texts.ts";
import { agencyAcronym } from "../../reference/agencies.ts";
import type { Language } from "../../reference/codes.ts";
import { countryName, objectiveNames } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { operationForm } from "../../web/operation-form.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { answers } from "../answers.ts";
import { byYear } from "../params.ts";
import { mustFindDialogue } from "../reads.ts";
import type { JointAction } from "../shapes.ts";
import type { DialogueState } from "../states.ts";

export const DialogueForm = operationForm(answers, dialogueMessages);

/** The dialogue that a page's address names. @throws Refusal not-found */
export function dialogueOf({ world, params }: Visit): Promise<DialogueState> {
  const asked = byYear.safeParse({ year: params["year"] });
  if (!asked.success) throw new Refusal("not-found");
  return mustFindDialogue(world, asked.data.year);
}

const HOUR = 3_600_000;

/** "12 days", "5 hours": as much as somebody needs to know. */
export function timeLeft(from: string, to: string, language: Language): string {
  const ms = Math.max(0, Date.parse(to) - Date.parse(from));
  const [count, unit] =
    ms >= 48 * HOUR ? [ms / (24 * HOUR), "day"] : ms >= 2 * HOUR ? [ms / HOUR, "hour"] : [ms / 60_000, "minute"];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(Math.floor(count));
}

/** What a finding or an action is about. */
export const objectivesIn = (objectives: readonly number[], language: Language): string =>
  objectives.length ? objectiveNames(objectives, language) : dialogueMessages[language].one.general;

export const oursIn = ({ ours }: Pick<JointAction, "ours">, language: Language): string =>
  ours.body ? bodyName(ours.body, language) : (ours.organization ?? dialogueMessages[language].one.member);

export const theirsIn = ({ theirs }: Pick<JointAction, "theirs">, language: Language): string =>
  theirs.country ? countryName(theirs.country, language) : agencyAcronym(theirs.agency ?? "", language);

/** What a form said when it led here. */
export function Done({ visit: { language, query } }: { visit: Visit }) {
  const { form } = dialogueMessages[language];
  const { done } = form.forms[query["done"] as keyof typeof form.forms] ?? {};
  return done ? (
    <p class="box" role="status">
      {done}
    </p>
  ) : null;
}
