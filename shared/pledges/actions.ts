import type { MemberId, PersonId, PledgeId } from "../../events/define.ts";
import { findMembers, personsOf } from "../members/member-store.ts";
import type { Language } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import { repetitionOf, repetitionWrite } from "../repetition.ts";
import type { Texts } from "../tables/states.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import type { Asked } from "./contract.ts";
import { getPledge, isOwn, mustFindPledge, pledgeInFull, sightOf } from "./reads.ts";
import * as rules from "./rules.ts";
import { PledgeInFull } from "./shapes.ts";
import type { PledgeState } from "./states.ts";
import { findPledge, pledgeWrites } from "./store.ts";

/** What people fill in, as it is kept; what is left out stays left out. */
function contentOf(asked: Partial<Asked>) {
  const { machine, milestones, matchedPledge: matches, partners: _, steward: __, ...said } = asked;
  const translations = machine && Object.fromEntries(machine.map((language) => [language, "machine" as const]));
  return {
    ...said,
    ...(matches && { matches }),
    ...(translations && { translations }),
    ...(milestones && { milestones: milestones.map((one, n) => ({ number: n + 1, ...one })) }),
  };
}

/** @throws Refusal no-such-organization, no-such-record */
async function needKnown(world: World, { partners = [], matches }: { partners?: MemberId[]; matches?: PledgeId }) {
  const members = partners.length ? await findMembers(world, partners) : [];
  if (members.some((member) => member?.status !== "active")) throw new Refusal("no-such-organization");
  if (matches && (await findPledge(world, matches))?.status !== "published") throw new Refusal("no-such-record");
}

const namedIn = ({ partners, matchedPledge }: Partial<Asked>) => ({
  ...(partners && { partners }),
  ...(matchedPledge && { matches: matchedPledge }),
});

/** @throws Denial invalid-input where the person does not serve the member */
export async function needColleague(world: World, member: MemberId, steward: PersonId | undefined) {
  if (!steward || (await personsOf(world, member)).includes(steward)) return;
  throw new Denial("invalid-input", { errors: [{ pointer: "/steward", code: "not-a-choice" }] });
}

export const draftPledge = (world: World, caller: Caller, asked: Asked): Promise<PledgeInFull> =>
  retryOnConflict(async () => {
    if (caller.as !== "member") throw new Denial("not-allowed");
    const { person, member } = caller;
    const sent = await repetitionOf<PledgeId>(world, `sent-pledges#${person}`, asked);
    const known = sent.id && (await findPledge(world, sent.id));
    if (known && known.status !== "withdrawn") return pledgeInFull(world, known, { now: world.now, sight: "inside" });
    await needColleague(world, member, asked.steward);
    await needKnown(world, namedIn(asked));
    const id = newId(world, "plg");
    const { state, events } = rules.draftPledge(
      { ...(contentOf(asked) as rules.Content), partners: asked.partners },
      { id, member, steward: asked.steward ?? person, now: world.now },
    );
    await recordAll(world, [...pledgeWrites(world, undefined, state), repetitionWrite(world, sent, id)], ...events);
    return pledgeInFull(world, state, { now: world.now, sight: "inside" });
  });

/** Loads, decides and records what was decided of one pledge, from the load again where somebody else was faster. */
export const decide = (
  world: World,
  id: PledgeId,
  decision: (state: PledgeState) => rules.Decision | Promise<rules.Decision>,
): Promise<PledgeState> =>
  retryOnConflict(async () => {
    const before = await mustFindPledge(world, id);
    const { state, events } = await decision(before);
    if (state !== before) await recordAll(world, pledgeWrites(world, before, state), ...events);
    return state;
  });

const told = async (world: World, state: PledgeState) =>
  pledgeInFull(world, state, { now: world.now, sight: "inside" });

/** Not even that there is one is told to who may not see it. @throws Refusal not-found, Denial not-allowed */
export function needOwn(caller: Caller, state: PledgeState) {
  if (isOwn(caller, state)) return;
  if (!sightOf(caller, state)) throw new Refusal("not-found");
  throw new Denial("not-allowed");
}

export async function revisePledge(
  world: World,
  caller: Caller,
  {
    id,
    asked,
    matches,
    language,
  }: { id: PledgeId; asked: Partial<Asked>; matches: (current: unknown) => void; language: Language },
) {
  const state = await decide(world, id, async (before) => {
    needOwn(caller, before);
    matches(PledgeInFull.parse(await getPledge(world, caller, { id, language })));
    await needColleague(world, before.member, asked.steward);
    await needKnown(world, namedIn(asked));
    const { partners, steward } = asked;
    return rules.revisePledge(before, {
      ...(contentOf(asked) as Partial<rules.Content>),
      ...(steward && { steward }),
      partners,
    });
  });
  return told(world, state);
}

export async function submitPledge(world: World, caller: Caller, id: PledgeId) {
  const state = await decide(world, id, async (before) => {
    needOwn(caller, before);
    const { partners, matches } = before;
    await needKnown(world, { partners: partners.map(({ member }) => member), ...(matches && { matches }) });
    return rules.submitPledge(before, { now: world.now });
  });
  return told(world, state);
}

export async function withdrawPledge(world: World, caller: Caller, id: PledgeId) {
  const state = await decide(world, id, (before) => {
    needOwn(caller, before);
    return rules.withdrawPledge(before);
  });
  return told(world, state);
}

/** By the secretariat, which knows of no draft that was never submitted. */
const decideAsSecretariat = async (
  world: World,
  id: PledgeId,
  decision: (state: PledgeState, as: { by: PersonId; now: string }) => rules.Decision | Promise<rules.Decision>,
) => {
  const state = await decide(world, id, (before) => {
    if (before.status === "draft" && !before.returned) throw new Refusal("not-found");
    return decision(before, { by: world.by as PersonId, now: world.now });
  });
  return told(world, state);
};

export const returnPledge = (world: World, id: PledgeId, reason: string) =>
  decideAsSecretariat(world, id, (before, as) => rules.returnPledge(before, { reason, ...as }));

export const publishPledge = (world: World, id: PledgeId, seen?: string) =>
  decideAsSecretariat(world, id, async (before, as) => {
    await needKnown(world, before.matches ? { matches: before.matches } : {});
    return rules.publishPledge(before, { ...as, seen });
  });

type Correction = Partial<Asked> & { changed: Texts; reopened: boolean; seen: number };
export const correctPledge = (world: World, id: PledgeId, { changed, reopened, seen, ...asked }: Correction) =>
  decideAsSecretariat(world, id, (before, as) =>
    rules.correctPledge(before, { ...(contentOf(asked) as Partial<rules.Content>), changed, reopened, seen, ...as }),
  );

export const retractPledge = (world: World, id: PledgeId, reason: Texts) =>
  decideAsSecretariat(world, id, (before, as) => rules.retractPledge(before, { reason, ...as }));
