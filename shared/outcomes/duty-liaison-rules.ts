import { quartersAt } from "../liaison/quarter-rules.ts";
import { plusQuarters, type Quarter } from "../quarter.ts";
import { heldAt } from "../tables/seat-rules.ts";
import { type Instant, plusDays, plusMonths, wholeDaysBetween } from "../time.ts";
import type { Facts } from "./duty-facts.ts";
import type { What } from "./duty-names.ts";
import { absent, broken, type Evidence, kept, looked, type Period, type Rule } from "./duty-verdicts.ts";

const ROTATION = "liaison/rotation";

/** C10: "and, on a rotating basis, by two agencies": exactly two in each quarter, and at least one mandate begins in it. */
export const agencies: Rule = (facts) => (period) => {
  const quarter = period.name as Quarter;
  const turns = facts.turns.filter((turn) => turn.quarter === quarter);
  const turn = turns.at(-1);
  if (!turn) return servedBefore(facts, quarter) ?? absent(facts, period, [told("no-agencies", period.last)]);
  const evidence = { ...told("two-agencies", turn.at), agencies: [...turn.agencies] };
  if (facts.ledgerFaults.length) return broken([told("ledger-unsound", turn.at), evidence], turn.at);
  if (!turns.some(({ begun }) => begun)) return broken([told("no-rotation", period.start), evidence]);
  const sitting = heldAt(facts.seats, period.last, "agency").length;
  if (new Set(turn.agencies).size === 2 && sitting === 2) return kept([evidence], turns[0]?.at);
  return broken([{ ...told("agencies-sitting", period.last), count: sitting, of: 2 }, evidence], turn.at);
};

const told = (what: What, instant: Instant): Evidence => ({ what, address: ROTATION, instant });

/** From before the software: two agencies, other ones than in the quarter before. */
function servedBefore({ served }: Facts, quarter: Quarter) {
  const of = (one: Quarter) => served.flatMap(({ quarter: own, agency }) => (own === one ? [agency] : [])).toSorted();
  const [own, before] = [of(quarter), of(plusQuarters(quarter, -1))];
  const rotated = before.length === 2 && own.length === 2 && own.join() !== before.join();
  return rotated ? kept([{ what: "served-before", agencies: own, address: ROTATION, instant: null }]) : undefined;
}

/** C11: "the Liaison Table meets on a quarterly basis" */
export const quarterlyMeeting: Rule = (facts, { at }) => {
  const quarters = quartersAt({ seats: [], meetings: facts.meetings, reasons: {} }, at);
  const meetings = new Map(facts.meetings.map((meeting) => [meeting.id, meeting]));
  return (period) => {
    const duty = quarters.find(({ quarter }) => quarter === period.name);
    const meeting = duty?.status === "held" && duty.meeting ? meetings.get(duty.meeting) : undefined;
    if (!meeting) return absent(facts, period, [{ what: "no-meeting", address: "liaison", instant: period.last }]);
    const instant = meeting.at;
    return kept([{ what: "liaison-met", address: `meetings/${meeting.id}`, instant }], instant);
  };
};

/** What was done or dropped counts for a year. (policy) */
const MONTHS = 12;

/** C12: "the definition of strategic actions": there are some, and somebody answers for each by its date. */
export const strategicActions: Rule =
  (facts) =>
  ({ last }) => {
    const from = plusMonths(last, -MONTHS);
    const own = facts.actions.filter(({ openedAt, closedAt }) => openedAt <= last && !(closedAt && closedAt <= from));
    const latest = own.map(({ openedAt }) => openedAt).toSorted();
    const evidence: Evidence = {
      what: "strategic-actions",
      count: own.length,
      address: "actions",
      instant: latest.at(-1) ?? null,
    };
    const alone = own.filter(({ owned }) => !owned);
    if (alone.length) return broken(alone.map(({ openedAt }) => unowned(openedAt)));
    if (own.length) return kept([evidence], latest[0]);
    return looked(facts, from)
      ? broken([{ what: "no-action", address: "actions", instant: null }])
      : { state: "not-enough-data", evidence: [] };
  };

const unowned = (instant: Instant): Evidence => ({ what: "action-unowned", address: "actions", instant });

/**
 * C12: "the facilitation of permanent activities to ensure the Mechanism works properly": minutes are written within 14 days
 * (policy). Where a later draft took the first one's place, that nobody was asked for it shows that there was one in time.
 */
export const minutes: Rule =
  (facts, { policies }) =>
  (period) => {
    const due = facts.meetings
      .filter(({ imported, status }) => !imported && status !== "cancelled")
      .map((meeting) => ({ meeting, due: plusDays(meeting.at, policies.minutesDays) }))
      .filter((one) => period.start <= one.due && one.due <= period.last);
    const late = due.flatMap(({ meeting: { id, record, minutesAsked }, due: by }): Evidence[] => {
      if (record && (record.draftedAt <= by || !minutesAsked)) return [];
      const days = wholeDaysBetween(by, record?.draftedAt ?? period.last);
      return [{ what: record ? "minutes-late" : "minutes-missing", days, address: `meetings/${id}`, instant: by }];
    });
    if (late.length) return broken(late, late[0]?.instant ?? undefined);
    const last = due.at(-1);
    if (last) return kept([{ what: "minutes-in-time", count: due.length, address: "meetings", instant: last.due }]);
    return nothingAsked(period);
  };

/** Where nothing fell due, nothing can be said. */
export const nothingAsked = ({ over }: Period) =>
  over ? { state: "not-enough-data" as const, evidence: [] } : undefined;
