import type { JointActionId, MemberId } from "../../../events/define.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { momentFor } from "../../meetings/moments.ts";
import { allMeetingsOf } from "../../meetings/store.ts";
import { bodyName } from "../../meetings/texts.ts";
import { listed } from "../../members/member-store.ts";
import { agencyAcronym, agencyCodes } from "../../reference/agencies.ts";
import type { Option } from "../../reference/names.ts";
import { membersById } from "../../tables/names.ts";
import { bodyOf } from "../../tables/seat-rules.ts";
import { plusDays } from "../../time.ts";
import { lengthOf } from "../../web/fields.ts";
import type { Visit } from "../../web/page-route.tsx";
import { toldInLine } from "../../web/texts.tsx";
import { isOpen } from "../joint-action-rules.ts";
import { sideOf } from "../rights.ts";
import { allDialogues, findDialogue, inputsOf, jointActionsOf } from "../store.ts";

const BACK = 400;
const SHORT = 90;
const MEMBERS = 300;

export const saidIn = ({ form, query }: Visit, name: string) => form.get(name) ?? query[name];
const yearIn = (visit: Visit) => Number(saidIn(visit, "year") ?? NaN);
/** What the address names is offered, whether or not it is among the choices. */
const asked = (options: Option[], code: string | undefined): Option[] =>
  code && !options.some(([known]) => known === code) ? [...options, [code, code]] : options;

/** Meetings with the governments, those to come and of the last year; cancelled ones are none. */
export async function meetingsToName({ world, language }: Visit): Promise<Option[]> {
  const all = await allMeetingsOf(world, { body: "dialogue", from: plusDays(world.now, -BACK), to: "9999" });
  return all
    .filter(({ status }) => status !== "cancelled")
    .map(({ id, title, at, zone }) => [id, `${toldInLine(title, language)} · ${momentFor(at, zone, language)}`]);
}

/** Dialogues by year and title. */
export async function years(visit: Visit): Promise<Option[]> {
  const all = await allDialogues(visit.world);
  const options = all.map(
    ({ year, title }): Option => [
      String(year),
      `${labelled(year, visit.language)} ${toldInLine(title, visit.language)}`,
    ],
  );
  return asked(options, saidIn(visit, "year"));
}

/** Joint actions that the caller may tell of. */
export async function ownJointActions(visit: Visit): Promise<Option[]> {
  const { world, caller, language } = visit;
  const year = yearIn(visit);
  const all = Number.isInteger(year)
    ? await jointActionsOf(world, year)
    : (await Promise.all((await allDialogues(world)).map((one) => jointActionsOf(world, one.year)))).flat();
  const own = all.filter((action) => isOpen(action) && sideOf(caller, action));
  return asked(
    own.map(({ id, text }): Option => [id, toldInLine(text, language, SHORT)]),
    saidIn(visit, "id") as JointActionId | undefined,
  );
}

/** The questions of the dialogue that the form is about, for each of its answers. */
export async function questions(visit: Visit): Promise<Record<string, readonly Option[]>> {
  const dialogue = Number.isInteger(yearIn(visit)) ? await findDialogue(visit.world, yearIn(visit)) : undefined;
  const all = (dialogue?.call?.questions ?? []).map(
    ({ number, text }): Option => [String(number), `${number}. ${toldInLine(text, visit.language, SHORT)}`],
  );
  const entries = Array.from({ length: lengthOf("answers", visit.form) }, (_, i) => [`answers.${i}.question`, all]);
  return Object.fromEntries(entries) as Record<string, readonly Option[]>;
}

const MOST_ITEMS = 50;
const MOST_INPUTS = 100;

/** The inputs of each item's own table, the first hundred, for each of its boxes that may name one. */
export async function inputsFor(visit: Visit, shown: URLSearchParams): Promise<Record<string, readonly Option[]>> {
  const year = yearIn(visit);
  if (!Number.isInteger(year)) return {};
  const items = Math.min(lengthOf("items", shown) + 1, MOST_ITEMS);
  const tables = Array.from({ length: items }, (_, i) => Number(shown.get(`items.${i}.table`)) || undefined);
  const chosen = [...new Set(tables)].flatMap((table) => table ?? []);
  const of = new Map(
    await Promise.all(chosen.map(async (table) => [table, await optionsOf(visit, year, table)] as const)),
  );
  const boxes = tables.map((table, i) => {
    const options = (table && of.get(table)) || [];
    const named = (n: number) => [`items.${i}.inputs.${n}`, options] as const;
    return options.length ? Array.from({ length: MOST_INPUTS }, (_, n) => named(n)) : [];
  });
  return Object.fromEntries(boxes.flat());
}

async function optionsOf({ world, language }: Visit, year: number, table: number): Promise<Option[]> {
  const { inputs } = await inputsOf(world, { year, table, limit: MOST_INPUTS });
  const name = labelled(bodyName(bodyOf(table), language), language);
  return inputs.flatMap(({ id, answers: [first], withdrawn }): Option[] =>
    withdrawn ? [] : [[id, `${name} ${first ? toldInLine(first.text, language, SHORT) : ""}`]],
  );
}

/** Listed member organizations by name; three hundred at most. */
export async function members({ world, language }: Visit): Promise<Option[]> {
  const ids: MemberId[] = [];
  for (let after: string | undefined, more = true; more && ids.length < MEMBERS; ) {
    const found = await listed(world, { listing: "all", limit: 100, after });
    ids.push(...found.map(({ id }) => id));
    after = found.at(-1)?.id;
    more = found.length === 100;
  }
  return [...(await membersById(world, ids)).values()]
    .flatMap(({ id, organization }): Option[] => (organization ? [[id, organization.name]] : []))
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));
}

export const agencies = ({ language }: Visit): Option[] =>
  agencyCodes.map((code) => [code, agencyAcronym(code, language)]);
