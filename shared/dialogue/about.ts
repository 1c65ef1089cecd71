import type { MemberId, PersonId } from "../../events/define.ts";
import { findPersonLink } from "../members/member-store.ts";
import type { World } from "../world.ts";
import { messagesAbout } from "./message-about.ts";
import { allDialogues, everyJointActionOf, inputsFrom } from "./store.ts";

/** What the room keeps about a person, for the person to take along: inputs, replies, and what they decided. */
export async function aboutPerson(world: World, person: PersonId) {
  const [dialogues, messages, link] = await Promise.all([
    allDialogues(world),
    messagesAbout(world, person),
    findPersonLink(world, person),
  ]);
  const of = { person, member: link?.member };
  return { dialogues: (await Promise.all(dialogues.map((one) => inDialogue(world, one, of)))).flat(), messages };
}

const TABLES = [1, 2, 3, 4];
type Dialogue = Awaited<ReturnType<typeof allDialogues>>[number];
interface Of {
  person: PersonId;
  member: MemberId | undefined;
}

async function inDialogue(world: World, { year, by, approved, corrected }: Dialogue, { person, member }: Of) {
  const [inputs, actions] = await Promise.all([
    member ? inputsFrom(world, { year, member, tables: TABLES }) : [],
    everyJointActionOf(world, year),
  ]);
  const sent = inputs
    .filter((input) => input.person === person)
    .map(({ id, table, answers, at, late, withdrawn }) => ({
      input: id,
      table,
      answers,
      at,
      late,
      ...(withdrawn && { withdrawnAt: withdrawn.at }),
    }));
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
