import type { RecommendationState, SourceState } from "../../shared/dialogue/states.ts";
import { PER } from "./registrations.ts";

const at = "2026-03-02T15:00:00.000Z";
const PARAGRAPHS = 100;

/** So many recommendations of sources of a hundred paragraphs each; every third is taken up, every sixth was once. */
export function manyRecommendations(count: number): { sources: SourceState[]; states: RecommendationState[] } {
  const codeOf = (i: number) => `FX${2000 + Math.floor(i / PARAGRAPHS)}`;
  const states = Array.from({ length: count }, (_, i): RecommendationState => {
    const [source, paragraph] = [codeOf(i), String((i % PARAGRAPHS) + 1)];
    const link = { to: "plg_01M00000000000000000000001", at, by: PER } as const;
    return {
      id: `${source}-${paragraph}`,
      version: 0,
      source,
      paragraph,
      texts: { es: "Se recomienda abrir el registro civil a todas las personas, sin distinción. ".repeat(6) },
      objectives: [(i % 23) + 1, ((i + 7) % 23) + 1],
      registeredAt: at,
      links: i % 3 ? [] : i % 6 ? [link] : [{ ...link, until: at }, link],
    };
  });
  const sources = [...new Set(states.map(({ source }) => source))].map(
    (code): SourceState => ({
      ...{ code, version: 0, title: { es: "Foro ficticio", en: "Fictional forum" }, day: "2026-01-20" },
      ...{ links: { es: "https://example.org/fx" }, importedAt: at, by: PER },
    }),
  );
  return { sources, states };
}
