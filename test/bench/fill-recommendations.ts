import { openTable } from "../../shared/aws/table.ts";
import { recommendationWrites, sourceWrite } from "../../shared/dialogue/recommendation-store.ts";
import type { World } from "../../shared/world.ts";
import { manyRecommendations } from "../support/many-recommendations.ts";
import { put } from "./fill.ts";

/** The register with so many recommendations, a third of them taken up. */
export function fillRecommendations({ record, recommendations }: { record: string; recommendations: number }) {
  const world: World = { record: openTable(record), people: openTable(""), now: "", by: "mechanism", request: "fill" };
  const { sources, states } = manyRecommendations(recommendations);
  for (const source of sources) put(sourceWrite(world, source));
  for (const state of states) for (const write of recommendationWrites(world, state)) put(write);
}
