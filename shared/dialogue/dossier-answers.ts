import { answer } from "../web/answer.ts";
import { atOf } from "../web/at.ts";
import { getDossier } from "./dossier-actions.ts";
import * as contract from "./dossier-contract.ts";

/** The dossier of a dialogue, with the action that answers it. */
export const dossierAnswers = [
  answer(contract.getDossier, ({ world, input: { params, query } }) =>
    getDossier(world, params.year, { at: atOf(query.at, world.now), language: query.language }),
  ),
];
