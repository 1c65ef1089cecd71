import { PersonId } from "../../events/define.ts";
import type { EventOf } from "../../events/index.ts";
import { calledTables, dialogueReaders, jointActionReaders } from "../dialogue/letter-readers.ts";
import { toMembers, toThose } from "./audience.ts";

type OfCall =
  | EventOf<"dialogue.call-opened.v1">
  | EventOf<"dialogue.call-reminder-due.v1">
  | EventOf<"dialogue.outcomes-approved.v1">
  | EventOf<"dialogue.outcomes-corrected.v1">;

/** Everybody who serves a member of a table that is called. */
export const toCalled = (event: OfCall) => toMembers(event, (world) => calledTables(world, event.data.year));

/** Who was invited to the dialogue's meeting: the Liaison Table, coordinators, governments. */
export const toTheDialogue = ({ data }: OfCall) => toThose((world) => dialogueReaders(world, data.year));

/** Who sent the input. */
export const toItsSender = ({ by }: EventOf<"dialogue.input-submitted.v1">) =>
  toThose(async () => {
    const person = PersonId.safeParse(by);
    return person.success ? [person.data] : [];
  });

/** Who answers for a joint action, on both sides. */
export const toBothSides = ({
  data,
}:
  | EventOf<"dialogue.joint-action-agreed.v1">
  | EventOf<"dialogue.joint-action-due.v1">
  | EventOf<"dialogue.joint-action-withdrawn.v1">) => toThose((world) => jointActionReaders(world, data.jointAction));
