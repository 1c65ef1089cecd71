import type { PersonId } from "../../events/define.ts";
import { readLink } from "../links.ts";
import { choosePreferences } from "../members/me-actions.ts";
import { claimOf } from "../members/store.ts";
import { subscriberEnding } from "../members/subscriber-store.ts";
import type { Language } from "../reference/codes.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import type { AnnouncementState } from "./states.ts";
import { announcementWrite, isSuppressed, suppressionWrite } from "./store.ts";

/** Choices of whoever bears a letter's link; no sign-in asked. @throws Refusal link-gone */
export async function chooseLetters(
  world: World,
  token: string,
  choice: { optionalLetters: boolean; language?: Language | undefined },
) {
  const { subject } = await readLink(world, token, "letters");
  await choosePreferences({ ...world, by: subject as PersonId }, subject as PersonId, choice);
  return { status: "done" as const };
}

/** The secretariat writes to all; the letters follow of the event. */
export async function announce(world: World, asked: Pick<AnnouncementState, "words" | "table">) {
  const id = newId(world, "ann");
  await recordAll(world, [announcementWrite(world, { id, at: world.now, ...asked })], {
    type: "letters.announcement-made.v1",
    aggregate: id,
    data: { announcement: id },
  });
  return { id };
}

/** A bounce or complaint came back for an address that somebody here has, whose subscriptions end; a stranger's creates nothing. */
export const suppress = (world: World, email: string, reason: "bounce" | "complaint") =>
  retryOnConflict(async () => {
    const [{ person, registration }, ending] = await Promise.all([
      claimOf(world, email),
      subscriberEnding(world, email),
    ]);
    const recipient = person ?? registration ?? ending.ids[0];
    if (!recipient || (await isSuppressed(world, email))) return;
    await recordAll(
      world,
      [await suppressionWrite(world, email, reason), ...ending.writes],
      { type: "letters.address-suppressed.v1", aggregate: recipient, data: { recipient, reason } },
      ...ending.events,
    );
  });
