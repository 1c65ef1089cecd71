import type { PersonId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { messagesOf } from "./message-store.ts";
import type { MessageState } from "./states.ts";

/** What a person had to do with messages, for the person to take along: drafted, approved, withdrawn, answered. */
export async function messagesAbout(world: World, person: PersonId) {
  return (await messagesOf(world, person)).flatMap((message) => inMessage(message, person));
}

function inMessage({ id, title, text, by, approved, withdrawn, replies }: MessageState, person: PersonId) {
  const own = replies
    .filter((reply) => reply.by === person)
    .map(({ at, text: said, closes }) => ({ at, text: said, closes }));
  const did = [
    ...(by === person ? ["drafted"] : []),
    ...(approved?.by === person ? ["approved"] : []),
    ...(withdrawn?.by === person ? ["withdrawn"] : []),
    ...(replies.some((reply) => reply.approved?.by === person) ? ["approved-answer"] : []),
  ];
  return did.length + own.length ? [{ message: id, did, replies: own, ...(by === person && { title, text }) }] : [];
}
