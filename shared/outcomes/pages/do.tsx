import { OutcomeId } from "../../../events/define.ts";
import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import type { Option } from "../../reference/names.ts";
import { doPages } from "../../web/do.tsx";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { mayApprove } from "../actions.ts";
import { answers } from "../answers.ts";
import { listDrafts } from "../draft-reads.ts";
import { tellingOf } from "../draft-rules.ts";
import { draftResource, writtenOf } from "../resources.ts";
import { Draft } from "../shapes.ts";
import type { OutcomeState } from "../states.ts";
import { findDraft, findOutcome } from "../store.ts";
import { titleIn } from "./said.tsx";

const MOST = 100;

/** The outcome that the address or the form names. */
const asked = ({ query, form }: Visit) => OutcomeId.safeParse(query["id"] ?? form.get("id")).data;

/** Drafts that wait, by their titles; the one that the address names first. */
async function waiting(visit: Visit): Promise<{ id: Option[] }> {
  const { world, caller, language } = visit;
  const { drafts } = await listDrafts(world, caller, { limit: MOST });
  const options = drafts.map(({ id, words }): Option => [id, titleIn(words, language) ?? id]);
  const id = asked(visit);
  return { id: id && !options.some(([one]) => one === id) ? [[id, id], ...options] : options };
}

/** An outcome that the address names, by its title; without one the form asks for its id. */
async function named(visit: Visit): Promise<Record<string, Option[]>> {
  const id = asked(visit);
  const found = id && (await findOutcome(visit.world, id));
  return found ? { id: [[found.id, titleIn(found.words, visit.language) ?? found.id]] } : {};
}

const written = ({
  words,
  tables,
  objectives,
  countries,
}: Pick<OutcomeState, "words" | "tables" | "objectives" | "countries">) => ({
  words: writtenOf(words),
  ...tellingOf(words),
  tables,
  objectives,
  countries,
});

const idOf = (output: unknown) => (output as { id: OutcomeId }).id;
/** What was just changed is not what a browser may still have kept: the address says which it is. */
const toOutcome = async ({ language }: Visit, output: unknown) => {
  const { revision } = output as { revision?: number };
  return seeOther(`/${language}/outcomes/${idOf(output)}?${revision ? `revision=${revision}` : "retracted=1"}`);
};
const toDraft = async ({ language }: Visit, output: unknown) =>
  seeOther(`/${language}/publish/${idOf(output)}?said=saved`);

/** A form for every write of publication. */
export const forms = doPages(answers, outcomeMessages, {
  before: {
    async "revise-outcome"(visit) {
      const { world, caller } = visit;
      const id = asked(visit) ?? (await waiting(visit)).id[0]?.[0];
      const draft = id ? await findDraft(world, id as OutcomeId) : undefined;
      if (!draft || !(draft.by === world.by || mayApprove(caller))) return { entries: {} };
      return {
        entries: { id: draft.id, kind: draft.kind, ...written(draft) },
        seen: Draft.parse(draftResource(draft)),
      };
    },
    async "correct-outcome"(visit) {
      const id = asked(visit);
      const outcome = id && (await findOutcome(visit.world, id));
      return { entries: outcome ? { id, ...written(outcome), seen: outcome.revision } : {} };
    },
  },
  named: {
    "revise-outcome": waiting,
    "withdraw-outcome": waiting,
    "approve-outcome": waiting,
    "correct-outcome": named,
    "retract-outcome": named,
  },
  after: {
    "draft-outcome": toDraft,
    "revise-outcome": toDraft,
    "withdraw-outcome": async ({ language }) => seeOther(`/${language}/publish`),
    "approve-outcome": toOutcome,
    "correct-outcome": toOutcome,
    "retract-outcome": toOutcome,
  },
});
