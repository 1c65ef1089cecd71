import type { Attributes } from "../aws/table.ts";
import { publishedContributions } from "../contributions/store.ts";
import { pledgeAt } from "../pledges/follow-rules.ts";
import type { PledgeState } from "../pledges/states.ts";
import { publishedPledges } from "../pledges/store.ts";
import type { Language } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { type Dossier, type DossierData, dossierOf, fittingAnswer } from "./dossier-rules.ts";
import { dialogueAt } from "./history-rules.ts";
import { jointActionAt } from "./joint-action-rules.ts";
import { openRecommendations } from "./recommendation-reads.ts";
import { isPublished } from "./recommendation-targets.ts";
import { publishedAt } from "./rules.ts";
import { findDialogue, jointActionsOf } from "./store.ts";

const PAGE = 100;

/** The dossier of a year's dialogue as it stands at an instant. @throws Refusal not-found: none was announced; dossier-too-large */
export async function getDossier(
  world: World,
  year: number,
  { at, language }: { at: Instant; language?: Language | undefined },
): Promise<Dossier> {
  const dialogue = await findDialogue(world, year);
  if (!dialogue || dialogue.announcedAt > at) throw new Refusal("not-found");
  const [contributions, pledges, recommendations, jointActions] = await Promise.all([
    contributionsOf(world, year, at),
    pledgesBy(world, at),
    openRecommendations(world, at),
    jointActionsBefore(world, year, at),
  ]);
  const data = { dialogue: dialogueAt(dialogue, at), contributions, pledges, recommendations, jointActions };
  return fittingAnswer(dossierOf(data, { at, language }));
}

async function contributionsOf(world: World, year: number, at: Instant): Promise<DossierData["contributions"]> {
  const [from, end] = [`${year}-01-01T00:00:00.000Z`, `${year}-12-31T23:59:59.999Z`];
  const all: Awaited<ReturnType<typeof publishedContributions>>["items"] = [];
  for (let after: string | undefined, more = true; more; more = Boolean(after)) {
    const page = await publishedContributions(world, { from, to: at < end ? at : end, limit: PAGE, after });
    all.push(...page.items.filter(({ retiredAt }) => !retiredAt));
    after = page.last;
  }
  return all.toReversed();
}

async function pledgesBy(world: World, at: Instant): Promise<PledgeState[]> {
  const all: PledgeState[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await publishedPledges(world, { limit: PAGE, after });
    all.push(...page.pledges.flatMap((pledge) => pledgeAt(pledge, at) ?? []));
    after = page.last;
  }
  return all;
}

/** What was agreed at the dialogue of the year before, as far as its outcomes are public. */
async function jointActionsBefore(world: World, year: number, at: Instant): Promise<DossierData["jointActions"]> {
  const [before, actions] = await Promise.all([findDialogue(world, year - 1), jointActionsOf(world, year - 1)]);
  const published = before && publishedAt(before, at);
  if (!published) return [];
  return actions.filter((one) => isPublished(one, published)).flatMap((one) => jointActionAt(one, at) ?? []);
}
