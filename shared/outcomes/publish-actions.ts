import type { DialogueEvent } from "../../events/index.ts";
import { publicationOf as ofContribution } from "../contributions/publication.ts";
import { publicationOf as ofDialogue } from "../dialogue/publication.ts";
import { publicationOf as ofMeeting } from "../meetings/publication.ts";
import { publicationOf as ofPledge } from "../pledges/publication.ts";
import type { Publication } from "../publication.ts";
import { retryOnConflict, type World } from "../world.ts";
import { recordOutcome } from "./publish-writes.ts";
import { publish } from "./rules.ts";
import { findOutcome } from "./store.ts";

/** C3: keeps what is published in step with the rooms that it comes from, whatever order events come in, and however late. */
export async function publishOutcome(world: World, event: DialogueEvent): Promise<void> {
  const handed = await handedOver(world, event);
  if (handed) await publishOnce(world, handed);
}

const publishOnce = (world: World, handed: Publication) =>
  retryOnConflict(async () => {
    const known = await findOutcome(world, handed.id);
    await recordOutcome(world, known, publish(known, handed, world.now));
  }, 20);

async function handedOver(world: World, event: DialogueEvent): Promise<Publication | undefined> {
  switch (event.type) {
    case "meetings.minutes-approved.v1":
      return ofMeeting(world, event.data.meeting);
    case "contributions.contribution-published.v1":
    case "contributions.contribution-corrected.v1":
    case "contributions.contribution-retired.v1":
      return ofContribution(world, event.data.contribution);
    case "pledges.pledge-published.v1":
    case "pledges.pledge-corrected.v1":
    case "pledges.pledge-updated.v1":
    case "pledges.pledge-retracted.v1":
    case "pledges.partner-confirmed.v1":
    case "pledges.partner-declined.v1":
      return ofPledge(world, event.data.pledge);
    case "dialogue.outcomes-approved.v1":
    case "dialogue.outcomes-corrected.v1":
      return ofDialogue(world, event.data.year);
    default:
      return undefined;
  }
}
