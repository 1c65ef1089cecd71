import type { PersonId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { messagesAbout } from "./message-about.ts";
import { allDialogues, allInputsOf, jointActionsOf } from "./store.ts";

/** What the room keeps about a person, for the person to take along: inputs, replies, and what they decided. */
export async function aboutPerson(world: World, person: PersonId) {
  const [dialogues, messages] = await Promise.all([allDialogues(world), messagesAbout(world, person)]);
  return { dialogues: (await Promise.all(dialogues.map((one) => inDialogue(world, one, person)))).flat(), messages };
}

type Dialogue = Awaited<ReturnType<typeof allDialogues>>[number];
async function inDialogue(world: World, { year, by, approved, corrected }: Dialogue, person: PersonId) {
  const [inputs, actions] = await Promise.all([allInputsOf(world, year), jointActionsOf(world, year)]);
  const sent = inputs
    .filter((input) => input.person === person)
    .map(({ id, table, answers, at, late }) => ({ input: id, table, answers, at, late }));
  const jointActions = actions.flatMap((action) => {
    const replies = action.replies.filter((reply) => reply.by === person);
    const agreed = action.by === person;
    return agreed || replies.length ? [{ jointAction: action.id, agreed, replies }] : [];
  });
  const did = [
    ...(by === person ? ["announced"] : []),
    ...(approved?.by === person ? ["approved"] : []),
    ...(corrected.some((one) => one.by === person) ? ["corrected"] : []),
  ];
  return sent.length + jointActions.length + did.length ? [{ year, inputs: sent, jointActions, did }] : [];
}
