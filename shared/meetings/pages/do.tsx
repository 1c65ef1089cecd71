import type { MeetingId, PersonId } from "../../../events/define.ts";
import { meetingMessages } from "../../i18n/meetings/messages.ts";
import type { Option } from "../../reference/names.ts";
import { plusDays } from "../../time.ts";
import { doPages } from "../../web/do.tsx";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { toldInLine } from "../../web/texts.tsx";
import { openInvitation } from "../answer-actions.ts";
import { beforeAnswers } from "../before-answers.ts";
import { mayKnow } from "../concern.ts";
import { momentFor } from "../moments.ts";
import { meetingResource } from "../resources.ts";
import { isAhead } from "../rules.ts";
import type { MeetingState } from "../states.ts";
import { findMeeting, meetingsOf } from "../store.ts";
import { zoneOptions } from "../zones.ts";
import { runs, standIns } from "./meeting.tsx";

const YEAR = 366;

/** Meetings ahead that the visitor may choose from, by title and time; the one that the address names first. */
async function ahead(visit: Visit, may: (meeting: MeetingState) => boolean | Promise<boolean>): Promise<Option[]> {
  const { world, language, query } = visit;
  const { meetings } = await meetingsOf(world, { from: world.now, to: plusDays(world.now, YEAR) });
  const allowed = await Promise.all(meetings.map(async (one) => isAhead(one) && (await may(one))));
  const options = meetings.flatMap((one, i): Option[] => {
    const named = `${toldInLine(one.title, language)} · ${momentFor(one.at, one.zone, language)}`;
    return allowed[i] ? [[one.id, named]] : [];
  });
  const asked = query["id"];
  return asked && !options.some(([id]) => id === asked) ? [[asked, asked], ...options] : options;
}

const running = async (visit: Visit) => ({ id: await ahead(visit, (meeting) => runs(visit.caller, meeting)) });
const zones = async ({ form }: Visit) => zoneOptions(form.get("zone") ?? undefined);

const toMeeting = (said: string) => async (visit: Visit, output: unknown) =>
  seeOther(`/${visit.language}/meetings/${(output as { id: MeetingId }).id}?said=${said}`);

/** A form for every write that leads up to a meeting. */
export const forms = doPages(beforeAnswers, meetingMessages, {
  before: {
    async "change-meeting"(visit) {
      const { world, query, caller } = visit;
      const asked = query["id"] ?? (await running(visit)).id[0]?.[0];
      const meeting = asked ? await findMeeting(world, asked as MeetingId) : undefined;
      if (!meeting || !runs(caller, meeting)) return { entries: {} };
      const { id, title, start, zone, minutes, place, call, agenda, interpretation } = meeting;
      const entries = { id, title, start, zone, minutes, place, call, agenda, interpretation };
      return { entries, seen: await meetingResource(world, meeting) };
    },
  },
  named: {
    "schedule-meeting": async (visit) => ({ zone: await zones(visit) }),
    "change-meeting": async (visit) => ({ ...(await running(visit)), zone: await zones(visit) }),
    "cancel-meeting": running,
    "answer-invitation": async (visit) => ({
      id: await ahead(visit, (meeting) => mayKnow(visit.world, meeting, visit.caller)),
      substitute: await standIns(visit, visit.world.by as PersonId),
    }),
    async "answer-by-letter"(visit) {
      const { person } = await openInvitation(visit.world, visit.form.get("token") ?? visit.query["t"] ?? "");
      return { substitute: await standIns(visit, person) };
    },
  },
  after: {
    "schedule-meeting": toMeeting("called"),
    "change-meeting": toMeeting("changed"),
    "answer-invitation": toMeeting("answered"),
  },
});
