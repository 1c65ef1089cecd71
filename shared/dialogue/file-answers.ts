import { answer } from "../web/answer.ts";
import { importRecommendations } from "./recommendation-actions.ts";
import * as contract from "./recommendation-contract.ts";
import { exportRecommendations } from "./recommendation-export.ts";

/** The register of recommendations as a spreadsheet, in and out: each operation with the action that answers it. */
export const fileAnswers = [
  answer(contract.importRecommendations, ({ world, input, language }) =>
    importRecommendations(world, input.body.file, language),
  ),
  answer(contract.recommendationsCsv, ({ world, input }) => exportRecommendations(world, input.query.source)),
];
