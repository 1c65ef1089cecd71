import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { zoneOptions } from "../../meetings/zones.ts";
import { doPages } from "../../web/do.tsx";
import { entriesOf } from "../../web/form-data.ts";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { answers } from "../answers.ts";
import { dialogueResource } from "../reads.ts";
import { runs } from "../rights.ts";
import { findingsUntil } from "../rules.ts";
import type { DialogueState } from "../states.ts";
import { findDialogue } from "../store.ts";
import { agencies, inputsFor, meetingsToName, members, ownJointActions, questions, saidIn, years } from "./named.ts";
import { OutcomePart } from "./outcome-part.tsx";
import { entriesOfCall } from "./run.tsx";

const ofYear = async (visit: Visit) => ({ year: await years(visit) });

/** Back to where the form stands, which says what was done. */
const to = (page: "" | "/run") => async (visit: Visit) => {
  const done = visit.path.slice(visit.path.lastIndexOf("/") + 1);
  const year = encodeURIComponent(saidIn(visit, "year") ?? "");
  return seeOther(`/${visit.language}/dialogues/${year}${page}?done=${done}`);
};

/** What stands in a form of who runs the dialogue that the address names, before anybody changed it. */
const before = (entries: (state: DialogueState, visit: Visit) => unknown) => async (visit: Visit) => {
  const year = Number(visit.query["year"] ?? NaN);
  const state = Number.isInteger(year) && runs(visit.caller) ? await findDialogue(visit.world, year) : undefined;
  return { entries: state ? entries(state, visit) : {} };
};

/** What is approved or corrected, beside the form that does. */
async function recorded(visit: Visit) {
  const { world, caller } = visit;
  const year = Number(saidIn(visit, "year") ?? NaN);
  const state = Number.isInteger(year) && runs(caller) ? await findDialogue(world, year) : undefined;
  if (!state) return null;
  const { outcomes } = await dialogueResource(world, state, { at: world.now, insider: true });
  return <OutcomePart visit={visit} outcomes={outcomes} answers={() => false} />;
}

/** A form for every write of the dialogue. */
export const forms = doPages(answers, dialogueMessages, {
  before: {
    "correct-dialogue-title": before(({ year, title }) => ({ year, title })),
    "set-call": before(entriesOfCall),
    "approve-dialogue-outcomes": before(({ year, version }) => ({ year, seen: version })),
    "correct-dialogue-outcomes": before(({ year, version }) => ({ year, seen: version })),
    "set-agenda": before(({ year, agenda }) => ({ year, items: agenda })),
    "record-finding": before((state, { query, world }) => {
      const finding = findingsUntil(state, world.now).find(({ number }) => String(number) === query["number"]);
      if (!finding) return { year: state.year };
      const { number, kind, text, objectives } = finding;
      return { year: state.year, number, kind, text, objectives, seen: state.version };
    }),
  },
  named: {
    "correct-dialogue-title": ofYear,
    "withdraw-input": ofYear,
    "withdraw-joint-action": ofYear,
    "set-call": async (visit) => ({ ...(await ofYear(visit)), zone: zoneOptions(visit.form.get("zone") ?? undefined) }),
    "submit-input": async (visit) => ({ ...(await ofYear(visit)), ...(await questions(visit)) }),
    "set-agenda": async (visit) => {
      const state = await findDialogue(visit.world, Number(saidIn(visit, "year") ?? 0));
      const shown = visit.form.size ? visit.form : entriesOf({ items: state?.agenda ?? [] });
      return { ...(await ofYear(visit)), ...(await inputsFor(visit, shown)) };
    },
    "name-meeting": async (visit) => ({ ...(await ofYear(visit)), meeting: await meetingsToName(visit) }),
    "record-finding": ofYear,
    "agree-joint-action": async (visit) => ({
      ...(await ofYear(visit)),
      "ours.member": await members(visit),
      "theirs.agency": agencies(visit),
    }),
    "answer-joint-action": async (visit) => ({ ...(await ofYear(visit)), id: await ownJointActions(visit) }),
    "approve-dialogue-outcomes": ofYear,
    "correct-dialogue-outcomes": ofYear,
  },
  beside: { "approve-dialogue-outcomes": recorded, "correct-dialogue-outcomes": recorded },
  after: {
    "announce-dialogue": to("/run"),
    "correct-dialogue-title": to("/run"),
    "withdraw-input": to(""),
    "withdraw-joint-action": to("/run"),
    "set-call": to("/run"),
    "submit-input": to(""),
    "set-agenda": to("/run"),
    "name-meeting": to("/run"),
    "record-finding": to("/run"),
    "agree-joint-action": to("/run"),
    "answer-joint-action": to(""),
    "approve-dialogue-outcomes": to(""),
    "correct-dialogue-outcomes": to(""),
    "answer-joint-action-by-letter": async ({ language, form }) => {
      const query = new URLSearchParams({ t: form.get("token") ?? "", done: "answer-joint-action-by-letter" });
      return seeOther(`/${language}/joint-action?${query}`);
    },
  },
});
