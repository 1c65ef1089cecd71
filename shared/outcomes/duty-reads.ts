import type { OutcomeId } from "../../events/define.ts";
import { findContribution, publishedContributions } from "../contributions/store.ts";
import { listedRecommendations } from "../dialogue/recommendation-store.ts";
import { allDialogues, jointActionsOf } from "../dialogue/store.ts";
import { verify } from "../liaison/ledger.ts";
import { heldDraw, type Liaison, rotationOf } from "../liaison/store.ts";
import { closedAt } from "../meetings/action-rules.ts";
import { openSince } from "../meetings/action-store.ts";
import type { MeetingState } from "../meetings/states.ts";
import { allMeetingsOf, findMeeting } from "../meetings/store.ts";
import { figuresOf } from "../pledges/figure-rules.ts";
import { figuresOn, findPulses, publishedBetween } from "../pledges/store.ts";
import { outcomeIdOf } from "../publication.ts";
import { bodies, tableBodies, tableOf } from "../tables/seat-rules.ts";
import { seatsOf } from "../tables/seat-store.ts";
import { prioritiesOf } from "../tables/store.ts";
import { dateOf, type Instant, laterOf, plusDays, plusMonths } from "../time.ts";
import type { World } from "../world.ts";
import { type Facts, wasHeld } from "./duty-facts.ts";
import { type Period, quartersTo, type Settings, yearsTo } from "./duty-verdicts.ts";
import { findOutcome, namesFrom } from "./store.ts";

type Records = Pick<World, "record" | "now">;
interface Asked {
  at: Instant;
  policies: Settings;
}

/** Practices that are looked at of each year, the newest. */
const PRACTICES = 2;
const [PAGE, PAGES] = [100, 5];
/** Names of outcomes that are read at most, and outcomes read at once. */
const [NAMES, AT_ONCE] = [2000, 25];
/** What is done or dropped counts for a year. */
const ACTION_MONTHS = 12;

/** The head of the rotation's ledger at an instant: whoever keeps it can prove later that nothing before it was changed. */
export const headOf = ({ ledger }: Liaison, at: Instant) => {
  const last = ledger.findLast((entry) => entry.at <= at);
  return last ? { hash: last.hash, quarter: last.quarter, at: last.at } : null;
};

/**
 * The facts of two years and of the quarter before them, of dialogues and pledges of five years: some fifty reads whatever
 * the Mechanism's age, most of them one small query.
 */
export async function loadFacts(
  world: Records,
  liaison: Liaison,
  { at, policies, watched }: Asked & { watched: Instant | undefined },
): Promise<Facts> {
  const [quarters, years] = [quartersTo(at), yearsTo(at)];
  const start = quarters[0]?.start ?? at;
  const from = plusMonths(start, -policies.tableMeetingMonths);
  const [seats, meetings, priorities, actions, practices, pledges, dialogues, recommendations] = await Promise.all([
    Promise.all(bodies.map((body) => seatsOf(world, body))),
    allMeetingsOf(world, { from, to: at }),
    Promise.all(tableBodies.map((body) => prioritiesOf(world, tableOf(body) ?? 0))),
    openSince(world, { since: plusMonths(start, -ACTION_MONTHS) }),
    Promise.all(years.map((year) => practicesOf(world, year))),
    pledgesCounted(world, years, at),
    dialoguesOf(world, years),
    listedRecommendations(world),
  ]);
  return {
    watched,
    seats: seats.flat(),
    meetings,
    priorities: priorities
      .flat()
      .map(({ id, table, from: first, to, closed }) => ({ id, table, from: first, to, closedAt: closed?.at })),
    ...rotationFacts(liaison, at),
    actions: actions
      .filter(({ strategic }) => strategic)
      .map((action) => ({
        id: action.id,
        openedAt: action.openedAt,
        closedAt: closedAt(action),
        owned: Object.values(action.owner).some((owner) => owner),
      })),
    releases: await releasesOf(world, { meetings, dialogues, from: start, at, policies }),
    practices: practices.flat(),
    pledges,
    dialogues: dialogues.map(({ dialogue: { year, call }, heldAt }) => ({
      year,
      calledAt: call && (call.opened ?? call.opens),
      heldAt,
    })),
    jointActions: dialogues.flatMap(({ dialogue: { approved }, actions: agreed }) =>
      agreed.map((action) => ({
        year: action.year,
        at: laterOf(action.agreedAt, approved?.at ?? action.agreedAt),
        both: Boolean(action.ours) && Boolean(action.theirs),
      })),
    ),
    recommendations: recommendations.map(({ id, registeredAt, links }) => ({ id, at: registeredAt, links })),
  };
}

/** The ledger computed again, as any stranger can: with what was known at the instant. */
function rotationFacts(liaison: Liaison, at: Instant): Pick<Facts, "turns" | "ledgerFaults" | "served"> {
  const { state, ledger } = liaison;
  const known = ledger.filter((entry) => entry.at <= at);
  const [rotation, draw] = [rotationOf(liaison), heldDraw(state)];
  const proof = rotation && draw && { ...rotation, ledger: known, draw: { ...draw, ...draw.held } };
  return {
    turns: known.map(({ quarter, at: recorded, agencies, change }) => ({
      quarter,
      at: recorded,
      agencies,
      begun: change.in.length,
    })),
    ledgerFaults: proof ? verify(proof) : [],
    served: state.served,
  };
}

/** Good practices of a year that are still public at its end; the newest, each with its reviews. */
async function practicesOf(world: Records, { start, last }: Period): Promise<Facts["practices"]> {
  const asked = { kind: "good-practice" as const, from: start, to: last, limit: PRACTICES };
  const { items } = await publishedContributions(world, asked);
  const found = await Promise.all(items.map(({ id }) => findContribution(world, id)));
  return found
    .flatMap((one) =>
      one?.published
        ? [
            {
              page: `contributions/${one.id}`,
              at: one.published.at,
              reviewed: one.reviews.some(({ verdict }) => verdict === "approve"),
            },
          ]
        : [],
    )
    .toReversed();
}

/** What is counted now, and what was kept of the last days of years before. */
async function pledgesCounted(world: Records, years: Period[], at: Instant): Promise<Facts["pledges"]> {
  const counted = await Promise.all(
    years.map(async ({ last }) => {
      const live = dateOf(last) >= dateOf(world.now);
      const figures = live ? figuresOf(await findPulses(world), at) : await figuresOn(world, dateOf(last));
      return figures ? [{ at: last, published: figures.published, open: figures.open, silent: figures.silent }] : [];
    }),
  );
  return counted.flat();
}

/** Each year's dialogue, when its meeting was held, and what was agreed, once that is approved. */
async function dialoguesOf(world: Records, years: Period[]) {
  const all = (await allDialogues(world)).filter(({ year }) => years.some(({ name }) => name === String(year)));
  return Promise.all(
    all.map(async (dialogue) => {
      const [meeting, actions] = await Promise.all([
        dialogue.meeting && findMeeting(world, dialogue.meeting),
        dialogue.approved ? jointActionsOf(world, dialogue.year) : [],
      ]);
      return { dialogue, heldAt: meeting && wasHeld(meeting) ? meeting.at : undefined, actions };
    }),
  );
}

interface Release {
  id: OutcomeId;
  page: string;
  approvedAt: Instant;
}

/** What was approved for everybody, of whichever room, and since when it is public under its own address. */
async function releasesOf(
  world: Records,
  {
    meetings,
    dialogues,
    from,
    at,
    policies,
  }: Asked & { meetings: MeetingState[]; dialogues: Awaited<ReturnType<typeof dialoguesOf>>; from: Instant },
): Promise<Facts["releases"]> {
  const [contributions, pledges] = await Promise.all([
    publishedSince(world, { from, at }),
    publishedBetween(world, [from, `${at}~`]),
  ]);
  const release = (id: OutcomeId, page: string, approvedAt: Instant | undefined): Release[] =>
    approvedAt && from <= approvedAt && approvedAt <= at ? [{ id, page, approvedAt }] : [];
  const releases = [
    ...meetings.flatMap(({ id, record }) => release(outcomeIdOf(id), `meetings/${id}`, record?.approvedAt)),
    ...contributions.flatMap(({ id, publishedAt }) => release(outcomeIdOf(id), `contributions/${id}`, publishedAt)),
    ...pledges.flatMap(({ id, publishedAt }) => release(outcomeIdOf(id), `pledges/${id}`, publishedAt)),
    ...dialogues.flatMap(({ dialogue }) =>
      release(dialogue.outcome, `dialogues/${dialogue.year}`, dialogue.approved?.at),
    ),
  ];
  const since = await publicSince(world, releases, policies);
  return releases.map(({ id, page, approvedAt }) => ({ page, approvedAt, publicAt: since.get(id) }));
}

/** The newest five hundred. */
async function publishedSince(world: Records, { from, at }: { from: Instant; at: Instant }) {
  const found = [];
  for (let after: string | undefined, page = 0; page < PAGES; page++) {
    const { items, last } = await publishedContributions(world, { from, to: at, limit: PAGE, after });
    found.push(...items);
    if (!last) break;
    after = last;
  }
  return found;
}

/** The names of outcomes tell it for nearly all; of what was corrected, retracted or is missing the outcome itself. */
async function publicSince(world: Records, releases: Release[], { outcomeDays }: Settings) {
  const first = releases.map(({ id }) => id).toSorted()[0];
  const names = first ? await namesFrom(world, first, NAMES) : [];
  const since = new Map(names.map(({ id, revisedAt }) => [id, revisedAt]));
  const unclear = releases.filter(({ id, approvedAt }) => {
    const named = since.get(id);
    return !named || named > plusDays(approvedAt, outcomeDays);
  });
  for (let n = 0; n < unclear.length; n += AT_ONCE)
    await Promise.all(
      unclear.slice(n, n + AT_ONCE).map(async ({ id }) => {
        const outcome = await findOutcome(world, id);
        if (outcome) since.set(id, outcome.publishedAt);
      }),
    );
  return since;
}
