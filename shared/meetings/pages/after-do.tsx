import { type Body, MeetingId, type MemberId } from "../../../events/define.ts";
import { afterMessages } from "../../i18n/meetings-after/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { listed } from "../../members/member-store.ts";
import { agencyAcronym, agencyCodes } from "../../reference/agencies.ts";
import type { Option } from "../../reference/names.ts";
import { liaisonSeats } from "../../tables/holders.ts";
import { membersById, namesOf } from "../../tables/names.ts";
import { bodies, heldAt, tableOf } from "../../tables/seat-rules.ts";
import { seatsOf } from "../../tables/seat-store.ts";
import { plusDays } from "../../time.ts";
import { doPages } from "../../web/do.tsx";
import { lengthOf } from "../../web/fields.ts";
import { dayIn } from "../../web/page.tsx";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { toldInLine } from "../../web/texts.tsx";
import { mayUpdate } from "../action-reads.ts";
import { openActions } from "../action-store.ts";
import { findAttendance } from "../attendance-store.ts";
import { allMeetingsOf, findMeeting } from "../store.ts";
import { bodyName } from "../texts.ts";
import { answersAfter } from "./after-forms.tsx";
import { calledIn, peopleIn, rowsOf } from "./attendance.tsx";
import { runs } from "./meeting.tsx";
import { Written } from "./minutes.tsx";
import { othersFor } from "./minutes-forms.tsx";

/** How far back meetings are offered by name; of earlier ones the address that led here tells the id. */
const LOOK_BACK = 180;
const SHORT = 90;

const saidIn = ({ form, query }: Visit, name: string) => form.get(name) ?? query[name];
const asked = (options: Option[], id: string | undefined): Option[] =>
  id && !options.some(([known]) => known === id) ? [...options, [id, id]] : options;

/** Meetings that the caller runs and that have begun, the latest first. */
async function meetings(visit: Visit, name: string): Promise<Option[]> {
  const { world, language, caller } = visit;
  const all = await allMeetingsOf(world, { from: plusDays(world.now, -LOOK_BACK), to: world.now });
  const own = all.filter((meeting) => meeting.status !== "cancelled" && runs(caller, meeting)).toReversed();
  return asked(
    own.map((meeting) => [
      meeting.id,
      `${labelled(dayIn(meeting.at, language), language)} ${toldInLine(meeting.title, language)}`,
    ]),
    saidIn(visit, name),
  );
}

const ofMeeting = async (visit: Visit) => ({ id: await meetings(visit, "id") });

/** Whoever is expected at the meeting, or takes part in it, for each entry of the list. */
async function attendance(visit: Visit) {
  const { world, form } = visit;
  const id = MeetingId.safeParse(saidIn(visit, "id")).data;
  const meeting = id && (await findMeeting(world, id));
  if (!meeting || !runs(visit.caller, meeting)) return ofMeeting(visit);
  const rows = await rowsOf(visit, meeting, await findAttendance(world, meeting.id));
  const people = await peopleIn(visit, rows);
  const known = [...people.values()].map((one): Option => [one.person, calledIn(visit.language, one)]);
  const persons = [...known, ...(await othersFor(visit, { meeting, rows, people }))];
  const entries = Array.from({ length: lengthOf("entries", form) }, (_, i) => [
    [`entries.${i}.person`, persons] as const,
    [`entries.${i}.for`, known] as const,
  ]);
  return { ...(await ofMeeting(visit)), ...Object.fromEntries(entries.flat()) };
}

/** The meeting whose minutes the form is about, for who may approve them. */
async function minutesToApprove(visit: Visit) {
  const id = MeetingId.safeParse(saidIn(visit, "id")).data;
  const meeting = id && (await findMeeting(visit.world, id));
  return meeting && runs(visit.caller, meeting) ? meeting : undefined;
}

/** Open actions of which the caller may tell. */
async function ownActions(visit: Visit): Promise<{ id: Option[] }> {
  const { world, language, caller } = visit;
  const open = await openActions(world, { at: world.now });
  const mine = await Promise.all(open.map((action) => mayUpdate(world, caller, action, world.now)));
  const own = open.filter((_, i) => mine[i]);
  const id = own.map((action): Option => [action.id, toldInLine(action.text, language, SHORT)]);
  return { id: asked(id, saidIn(visit, "id")) };
}

async function seats({ world, language }: Visit): Promise<Option[]> {
  const { roles } = afterMessages[language];
  const tables = bodies.filter((body) => body !== "liaison");
  const [liaison, ...own] = await Promise.all([
    liaisonSeats(world, world.now),
    ...tables.map(async (body) => heldAt(await seatsOf(world, body), world.now, "coordinator")),
  ]);
  const all = [...own.flat(), ...liaison];
  const names = await namesOf(world, all, "bodies");
  return all.map((seat) => {
    const { organization, name } = names(seat);
    const called = [name, organization, seat.agency && agencyAcronym(seat.agency, language)].filter(Boolean).join(", ");
    return [seat.id, `${labelled(roles[seat.role](bodyName(seat.body, language)), language)} ${called}`];
  });
}

/** Listed member organizations: of the table that the form is about, or of all; three hundred at most. */
async function members(visit: Visit): Promise<Option[]> {
  const { world, language } = visit;
  const table = tableOf((saidIn(visit, "bodies") ?? "liaison") as Body);
  const listing = table ? (`table#${table}` as const) : "all";
  const ids: MemberId[] = [];
  for (let after: string | undefined, more = true; more && ids.length < 300; ) {
    const found = await listed(world, { listing, limit: 100, after });
    ids.push(...found.map(({ id }) => id));
    after = found.at(-1)?.id;
    more = found.length === 100;
  }
  const known = await membersById(world, ids);
  return [...known.values()]
    .flatMap(({ id, organization }): Option[] => (organization ? [[id, organization.name]] : []))
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));
}

/** Back to the page that the form stands on, which says what was done. */
const toMinutes = async ({ language, form, path }: Visit) => {
  const said = path.slice(path.lastIndexOf("/") + 1);
  return seeOther(`/${language}/meetings/${form.get("id")}/minutes?done=${said}`);
};

/** A form for every write of what follows a meeting, and of actions. */
export const formsAfter = doPages(answersAfter, afterMessages, {
  before: {
    async "approve-minutes"(visit) {
      const meeting = await minutesToApprove(visit);
      return { entries: meeting ? { id: meeting.id, seen: meeting.record?.draftedAt } : {} };
    },
  },
  beside: {
    async "approve-minutes"(visit) {
      const record = (await minutesToApprove(visit))?.record;
      return record && <Written record={record} saved={undefined} language={visit.language} />;
    },
  },
  named: {
    "record-attendance": attendance,
    "take-decision": ofMeeting,
    "draft-minutes": ofMeeting,
    "approve-minutes": ofMeeting,
    "update-action": ownActions,
    "open-action": async (visit) => ({
      "owner.seat": await seats(visit),
      "owner.member": await members(visit),
      "owner.agency": agencyCodes.map((code) => [code, agencyAcronym(code, visit.language)] as const),
      meeting: await meetings(visit, "meeting"),
    }),
  },
  after: {
    "record-attendance": toMinutes,
    "take-decision": toMinutes,
    "draft-minutes": toMinutes,
    "approve-minutes": toMinutes,
    "update-action-by-letter": async ({ language, form }) =>
      seeOther(`/${language}/action?${new URLSearchParams({ t: form.get("token") ?? "", done: "1" })}`),
  },
});
