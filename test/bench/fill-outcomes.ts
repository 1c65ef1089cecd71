import { openTable } from "../../shared/aws/table.ts";
import type { OutcomeState } from "../../shared/outcomes/states.ts";
import { outcomeWrites } from "../../shared/outcomes/store.ts";
import { newId, type World } from "../../shared/world.ts";
import { imageOf, put } from "./fill.ts";
import { store } from "./stand-in-table.ts";

const START = Date.parse("2025-03-01T12:00:00.000Z");
const countries = ["CO", "VE", "EC", "PE", "CL", "MX", "GT", "HN", "DO", "HT", "BR", "AR"];

/** So many outcomes in all the lists that they stand in, ten minutes apart; and who is the secretariat. */
export function fillOutcomes(of: { record: string; outcomes: number; secretariat: string }) {
  const world: World = {
    record: openTable(of.record),
    people: openTable(""),
    now: "",
    by: "mechanism",
    request: "fill",
  };
  for (let i = 0; i < of.outcomes; i++) {
    const at = new Date(START + i * 60_000).toISOString();
    const title = `Informe de prueba número ${String(i).padStart(6, "0")} sobre lo que la mesa acordó`;
    const outcome: OutcomeState = {
      id: newId({ now: at }, "out"),
      version: 0,
      kind: i % 3 ? "contribution" : "minutes",
      revision: 1,
      words: { es: { title, summary: `${title}. `.repeat(4), how: "original" } },
      tables: [(i % 4) + 1],
      objectives: [(i % 23) + 1],
      countries: [countries[i % countries.length] ?? "CO"],
      authors: ["Red Inventada"],
      page: "meetings/mtg_01M00000000000000000000001",
      approvedAt: at,
      approvedBy: "per_01M00000000000000000000009",
      publishedAt: at,
      revisedAt: at,
      revisions: [{ revision: 1, at }],
    };
    // Whole states are read by their ids only: a hundred thousand of them twice would tell nothing more.
    for (const write of outcomeWrites(world, undefined, outcome).writes)
      if (write.item && /^outcomes[#-]/.test(write.key.pk)) put(write);
  }
  const link = { pk: of.secretariat, sk: "person", id: of.secretariat, version: 1, secretariat: true };
  store(of.record, imageOf(link));
}
