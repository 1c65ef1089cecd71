import type { PersonId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { approvedMessages, draftedMessages } from "./message-store.ts";
import type { MessageState } from "./states.ts";

/** What a person had to do with messages, for the person to take along: drafted, approved, withdrawn, answered. */
export async function messagesAbout(world: World, person: PersonId) {
  const all = await draftedMessages(world);
  for (let after: string | undefined, more = true; more; more = Boolean(after)) {
    const page = await approvedMessages(world, { at: world.now, limit: 100, after });
    all.push(...page.messages);
    after = page.last;
  }
  return all.flatMap((message) => inMessage(message, person));
}

function inMessage({ id, title, text, by, approved, withdrawn, replies }: MessageState, person: PersonId) {
  const own = replies
    .filter((reply) => reply.by === person)
    .map(({ at, text: said, closes }) => ({ at, text: said, closes }));
  const did = [
    ...(by === person ? ["drafted"] : []),
    ...(approved?.by === person ? ["approved"] : []),
    ...(withdrawn?.by === person ? ["withdrawn"] : []),
  ];
  return did.length + own.length ? [{ message: id, did, replies: own, ...(by === person && { title, text }) }] : [];
}
