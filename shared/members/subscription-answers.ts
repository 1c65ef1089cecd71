import { type Answer, answer } from "../web/answer.ts";
import {
  changeOwnSubscription,
  endOwnSubscription,
  getOwnSubscription,
  listOwnSubscriptions,
  subscribeMember,
} from "./own-subscription-actions.ts";
import { changeSubscription, confirmSubscription, endSubscription, subscribe } from "./subscription-actions.ts";
import * as contract from "./subscription-contract.ts";

/** Every operation of subscriptions with the action that answers it. */
export const subscriptionAnswers: Answer[] = [
  answer(contract.subscribe, ({ world, input }) => subscribe(world, input.body)),
  answer(contract.confirmSubscription, ({ world, input }) => confirmSubscription(world, input.body.token)),
  answer(
    contract.changeSubscription,
    ({
      world,
      input: {
        body: { token, ...patch },
      },
    }) => changeSubscription(world, token, patch),
  ),
  answer(contract.endSubscription, ({ world, input }) => endSubscription(world, input.body.token)),
  answer(contract.subscribeMember, ({ world, input }) => subscribeMember(world, input.body)),
  answer(contract.listOwnSubscriptions, ({ world }) => listOwnSubscriptions(world)),
  answer(contract.getOwnSubscription, ({ world, input }) => getOwnSubscription(world, input.params.id)),
  answer(contract.changeOwnSubscription, ({ world, input, matches }) =>
    changeOwnSubscription(world, input.params.id, { patch: input.body, matches }),
  ),
  answer(contract.endOwnSubscription, ({ world, input }) => endOwnSubscription(world, input.params.id)),
];
