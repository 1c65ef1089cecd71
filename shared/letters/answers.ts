import { answer } from "../web/answer.ts";
import { announce, chooseLetters } from "./actions.ts";
import * as contract from "./contract.ts";

/** Every operation of the room with the action that answers it. */
export const answers = [
  answer(contract.chooseLetters, ({ world, input }) => chooseLetters(world, input.body.token, input.body)),
  answer(contract.unsubscribe, ({ world, input }) =>
    chooseLetters(world, input.body.token, { optionalLetters: false }),
  ),
  answer(contract.announce, ({ world, input }) => announce(world, input.body)),
];
