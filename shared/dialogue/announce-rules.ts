import type { OutcomeId, PersonId } from "../../events/define.ts";
import type { Decision } from "../meetings/rules.ts";
import type { Policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { sameTexts } from "../same.ts";
import type { Texts } from "../tables/states.ts";
import type { Instant } from "../time.ts";
import { retitled } from "./history-rules.ts";
import { fact, fitting, preparing } from "./rules.ts";
import type { DialogueState } from "./states.ts";

/**
 * C13: "an annual dialogue meeting between the Mechanism and the governments of the region": one a year, of this year or
 * of one soon to come (policy). Announced twice by the same person with the same title it is a double click.
 * @throws Refusal dialogue-known, in-the-past, year-too-far
 */
export function announce(
  known: DialogueState | undefined,
  { year, title }: Pick<DialogueState, "year" | "title">,
  { outcome, by, now, policies }: { outcome: OutcomeId; by: PersonId; now: Instant; policies: Policies },
): Decision<DialogueState> {
  if (known?.by === by && sameTexts(known.title, title)) return { state: known, events: [] };
  if (known) throw new Refusal("dialogue-known");
  const thisYear = Number(now.slice(0, 4));
  if (year < thisYear) throw new Refusal("in-the-past");
  if (year > thisYear + policies.dialogueYearsAhead) throw new Refusal("year-too-far");
  const state: DialogueState = {
    year,
    version: 0,
    outcome,
    title,
    announcedAt: now,
    by,
    agenda: [],
    findings: [],
    revision: 0,
    corrected: [],
  };
  return { state, events: [fact("dialogue-announced", state)] };
}

/** A title that went wrong is mended until the call went out under it. @throws Refusal call-open, outcomes-approved */
export function correctTitle(state: DialogueState, title: Texts, now: Instant): Decision<DialogueState> {
  if (sameTexts(state.title, title)) return { state, events: [] };
  preparing(state);
  if (state.call && (state.call.opened ?? state.call.opens) <= now) throw new Refusal("call-open");
  return { state: fitting(retitled(state, title, now)), events: [fact("title-corrected", state)] };
}
