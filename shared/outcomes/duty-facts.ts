import type { AgencyCode, Body } from "../../events/define.ts";
import type { MeetingState } from "../meetings/states.ts";
import { type Quarter, quarterOf } from "../quarter.ts";
import type { SeatState } from "../tables/states.ts";
import { dateOf, type Instant } from "../time.ts";

/** What the duties are computed from: deeds with their instants, as the rooms above keep them. */
export interface Facts {
  /** since when somebody looks: what is absent before then proves nothing. Undefined where nobody has looked yet */
  watched?: Instant | undefined;
  seats: SeatState[];
  meetings: MeetingState[];
  priorities: { id: string; table: number; from: string; to: string; closedAt?: Instant | undefined }[];
  /** C10: the rotation's turns as recorded, oldest first; `begun`: how many mandates began in each */
  turns: { quarter: Quarter; at: Instant; agencies: AgencyCode[]; begun: number }[];
  /** sentences of what does not hold where the ledger is computed again */
  ledgerFaults: string[];
  /** quarters that agencies served before the software */
  served: { quarter: Quarter; agency: AgencyCode }[];
  /** C12: strategic actions; `owned`: somebody answers for it */
  actions: { id: string; openedAt: Instant; closedAt?: Instant | undefined; owned: boolean }[];
  /** C3: what was approved for the public, and since when everybody can read it */
  releases: { page: string; approvedAt: Instant; publicAt?: Instant | undefined }[];
  /** C8: published good practices; `reviewed`: somebody of another organization approved it */
  practices: { page: string; at: Instant; reviewed: boolean }[];
  /** C8: what was counted of pledges at an instant: published ones, open ones, and of these the silent ones of a year */
  pledges: { at: Instant; published: number; open: number; silent: number }[];
  /** C13: annual dialogues with the opening of their call and the instant of their meeting where it was held */
  dialogues: { year: number; calledAt?: Instant | undefined; heldAt?: Instant | undefined }[];
  /** C14: joint actions of dialogues whose outcomes are approved; `both`: somebody answers on either side */
  jointActions: { year: number; at: Instant; both: boolean }[];
  /** C14: the register's recommendations, and since and until when something took each up */
  recommendations: { id: string; at: Instant; links: { at: Instant; until?: Instant | undefined }[] }[];
}

export const noFacts: Facts = {
  seats: [],
  meetings: [],
  priorities: [],
  turns: [],
  ledgerFaults: [],
  served: [],
  actions: [],
  releases: [],
  practices: [],
  pledges: [],
  dialogues: [],
  jointActions: [],
  recommendations: [],
};

/** The facts as they were known at an instant: nothing that came after it counts. */
export function knownAt(facts: Facts, at: Instant): Facts {
  const by = (instant: Instant | undefined) => (instant && instant <= at ? instant : undefined);
  return {
    watched: by(facts.watched),
    seats: facts.seats.filter(({ start }) => start <= at),
    meetings: facts.meetings.filter((one) => one.at <= at).map((one) => meetingAt(one, at)),
    priorities: facts.priorities
      .filter(({ from }) => from <= dateOf(at))
      .map((one) => ({ ...one, closedAt: by(one.closedAt) })),
    turns: facts.turns.filter((one) => one.at <= at),
    ledgerFaults: facts.ledgerFaults,
    served: facts.served.filter(({ quarter }) => quarter <= quarterOf(at)),
    actions: facts.actions
      .filter(({ openedAt }) => openedAt <= at)
      .map((one) => ({ ...one, closedAt: by(one.closedAt) })),
    releases: facts.releases
      .filter(({ approvedAt }) => approvedAt <= at)
      .map((one) => ({ ...one, publicAt: by(one.publicAt) })),
    practices: facts.practices.filter((one) => one.at <= at),
    pledges: facts.pledges.filter((one) => one.at <= at),
    dialogues: facts.dialogues.map(({ year, calledAt, heldAt }) => ({
      year,
      calledAt: by(calledAt),
      heldAt: by(heldAt),
    })),
    jointActions: facts.jointActions.filter((one) => one.at <= at),
    recommendations: facts.recommendations
      .filter((one) => one.at <= at)
      .map((one) => ({ ...one, links: one.links.filter((link) => link.at <= at) })),
  };
}

function meetingAt(meeting: MeetingState, at: Instant): MeetingState {
  const { record, minutesAsked, ...rest } = meeting;
  const asked = minutesAsked && minutesAsked <= at ? { minutesAsked } : {};
  if (!record || record.draftedAt > at) return { ...rest, ...asked };
  const { approvedAt, approvedBy, ...draft } = record;
  const approved = approvedAt && approvedAt <= at ? { approvedAt, approvedBy } : {};
  return { ...rest, ...asked, record: { ...draft, ...approved } };
}

/** Whether it is recorded that the meeting took place. */
export const wasHeld = ({ status }: Pick<MeetingState, "status">): boolean =>
  status === "held" || status.startsWith("minutes-");

export const meetingsOfBody = (facts: Facts, body: Body): MeetingState[] =>
  facts.meetings.filter((meeting) => meeting.of.includes(body) && wasHeld(meeting));
