import type { JointActionId, MemberId } from "../../../events/define.ts";
import { momentFor } from "../../meetings/moments.ts";
import { allMeetingsOf } from "../../meetings/store.ts";
import { bodyName, textIn } from "../../meetings/texts.ts";
import { listed } from "../../members/member-store.ts";
import { agencyAcronym, agencyCodes } from "../../reference/agencies.ts";
import type { Option } from "../../reference/names.ts";
import { membersById } from "../../tables/names.ts";
import { bodyOf } from "../../tables/seat-rules.ts";
import { plusDays } from "../../time.ts";
import { lengthOf } from "../../web/fields.ts";
import type { Visit } from "../../web/page-route.tsx";
import { isOpen } from "../joint-action-rules.ts";
import { sideOf } from "../rights.ts";
import { allDialogues, allInputsOf, findDialogue, jointActionsOf } from "../store.ts";

const BACK = 400;
const SHORT = 90;
const MEMBERS = 300;

export const saidIn = ({ form, query }: Visit, name: string) => form.get(name) ?? query[name];
const yearIn = (visit: Visit) => Number(saidIn(visit, "year") ?? NaN);
const short = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT - 1).trimEnd()}…` : text);
/** What the address names is offered, whether or not it is among the choices. */
const asked = (options: Option[], code: string | undefined): Option[] =>
  code && !options.some(([known]) => known === code) ? [...options, [code, code]] : options;

/** Meetings with the governments, those to come and of the last year; cancelled ones are none. */
export async function meetingsToName({ world, language }: Visit): Promise<Option[]> {
  const all = await allMeetingsOf(world, { body: "dialogue", from: plusDays(world.now, -BACK), to: "9999" });
  return all
    .filter(({ status }) => status !== "cancelled")
    .map(({ id, title, at, zone }) => [id, `${textIn(title, language).text} · ${momentFor(at, zone, language)}`]);
}

/** Dialogues by year and title. */
export async function years(visit: Visit): Promise<Option[]> {
  const all = await allDialogues(visit.world);
  const options = all.map(
    ({ year, title }): Option => [String(year), `${year}: ${textIn(title, visit.language).text}`],
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
    own.map(({ id, text }): Option => [id, short(textIn(text, language).text)]),
    saidIn(visit, "id") as JointActionId | undefined,
  );
}

/** The questions of the dialogue that the form is about, for each of its answers. */
export async function questions(visit: Visit): Promise<Record<string, readonly Option[]>> {
  const dialogue = Number.isInteger(yearIn(visit)) ? await findDialogue(visit.world, yearIn(visit)) : undefined;
  const all = (dialogue?.call?.questions ?? []).map(
    ({ number, text }): Option => [String(number), short(`${number}. ${textIn(text, visit.language).text}`)],
  );
  const entries = Array.from({ length: lengthOf("answers", visit.form) }, (_, i) => [`answers.${i}.question`, all]);
  return Object.fromEntries(entries) as Record<string, readonly Option[]>;
}

const MOST_ITEMS = 50;
const MOST_INPUTS = 100;

/** The tables' inputs, for each box of each item that may name one. */
export async function inputsFor(visit: Visit, items: number): Promise<Record<string, readonly Option[]>> {
  const { world, language } = visit;
  const year = yearIn(visit);
  if (!Number.isInteger(year)) return {};
  const inputs = await allInputsOf(world, year);
  const options = inputs.map(({ id, table, answers }): Option => {
    const [first] = answers;
    return [id, short(`${bodyName(bodyOf(table), language)}: ${first ? textIn(first.text, language).text : ""}`)];
  });
  if (!options.length) return {};
  const boxes = Array.from({ length: Math.min(items, MOST_ITEMS) }, (_, i) =>
    Array.from({ length: MOST_INPUTS }, (_none, j) => [`items.${i}.inputs.${j}`, options] as const),
  );
  return Object.fromEntries(boxes.flat());
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
