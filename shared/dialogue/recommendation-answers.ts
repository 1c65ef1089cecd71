import { answer } from "../web/answer.ts";
import { atOf } from "../web/at.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import * as contract from "./recommendation-contract.ts";
import { linkRecommendation, unlinkRecommendation } from "./recommendation-link-actions.ts";
import { getRecommendation, listRecommendations, listSources } from "./recommendation-reads.ts";

const flag = (value: "true" | "false" | undefined) => (value === undefined ? undefined : value === "true");

/** The register of recommendations but for its files: each operation with the action that answers it. */
export const recommendationAnswers = [
  answer(contract.listSources, ({ world, input }) => listSources(world, atOf(input.query.at, world.now))),
  answer(contract.listRecommendations, async ({ world, input: { query } }) => {
    const { cursor, limit, at, linked, ...filter } = query;
    const list = `recommendations ${JSON.stringify({ ...filter, linked, at })}`;
    const after = await openCursor<string>(list, cursor);
    const asked = { ...filter, linked: flag(linked), at: atOf(at, world.now), limit, after };
    const { items, last, coverage } = await listRecommendations(world, asked);
    return { items, next: await sealCursor(list, last), coverage };
  }),
  answer(contract.getRecommendation, ({ world, input }) =>
    getRecommendation(world, input.params.id, atOf(input.query.at, world.now)),
  ),
  answer(contract.linkRecommendation, ({ world, input }) => linkRecommendation(world, input.params.id, input.body.to)),
  answer(contract.unlinkRecommendation, ({ world, input }) =>
    unlinkRecommendation(world, input.params.id, input.body.to),
  ),
];
