import type { PledgeId } from "../../../events/define.ts";
import { pledgeMessages } from "../../i18n/pledges/messages.ts";
import { personsOf } from "../../members/member-store.ts";
import { findCards } from "../../members/store.ts";
import type { Language } from "../../reference/codes.ts";
import type { Option } from "../../reference/names.ts";
import { operationForm } from "../../web/operation-form.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { toldInLine } from "../../web/texts.tsx";
import { answers } from "../answers.ts";
import type { PledgeState } from "../states.ts";

/** The form of one of the room's operations on a page designed by hand. */
export const PledgeForm = operationForm(answers, pledgeMessages);

/** A pledge's title to choose by, in the language or in the one that it was written in. */
export function titleIn({ words, original }: Pick<PledgeState, "words" | "original">, language: Language): string {
  const lang = words[language] ? language : original;
  return toldInLine({ [lang]: words[lang]?.title }, language);
}

const SHORT = 80;
export const milestoneOptions = ({ milestones }: Pick<PledgeState, "milestones">, language: Language): Option[] =>
  milestones.map(({ number, text }) => [String(number), toldInLine(text, language, SHORT)]);

/** The persons of a pledge's member, by the names that colleagues may see. */
export async function colleagues(
  { world, language, caller }: Visit,
  { member }: Pick<PledgeState, "member">,
): Promise<Option[]> {
  const ids = (await personsOf(world, member)).slice(0, 100);
  const cards = ids.length ? await findCards(world, ids) : [];
  const { you, noName } = pledgeMessages[language].person;
  const own = caller.as === "everyone" ? undefined : caller.person;
  return ids.map((id, n): Option => [id, id === own ? you : (cards[n]?.name ?? `${noName} (${n + 1})`)]);
}

/** What somebody who tells how a pledge goes begins with. */
export const updateEntries = ({ stage }: Pick<PledgeState, "stage">) =>
  new URLSearchParams({ stage: stage === "planning" ? "in-progress" : stage });

/** Fields in the order in which somebody on a telephone fills them in. */
export const updateFields = ({ milestones }: Pick<PledgeState, "milestones">) => [
  "stage",
  "value",
  ...(milestones.length ? ["reached"] : []),
  "text",
  "evidence",
];

export const stepsOf = (language: Language, id: PledgeId) => `/${language}/pledges/${id}/steps`;
