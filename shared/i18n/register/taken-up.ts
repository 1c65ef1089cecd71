import type { Language } from "../../reference/codes.ts";

/** Said before the ids of recommendations, by how many they are; in a catalogue of its own, because other rooms' pages say it. */
export const answersTo: Record<Language, (count: number) => string> = {
  es: (count) => (count === 1 ? "Responde a la recomendación" : "Responde a las recomendaciones"),
  en: (count) => (count === 1 ? "Answers recommendation" : "Answers recommendations"),
  pt: (count) => (count === 1 ? "Responde à recomendação" : "Responde às recomendações"),
  fr: (count) => (count === 1 ? "Répond à la recommandation" : "Répond aux recommandations"),
};
