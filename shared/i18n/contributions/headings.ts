import type { Language } from "../../reference/codes.ts";

/** What the parts of a good practice are headed, on its page and where it is published. */
export const practiceHeadings: Record<
  Language,
  Record<"implementation" | "results" | "success" | "repetition", string> & {
    states: Record<"mostly" | "fully", string>;
  }
> = {
  es: {
    implementation: "Estado de ejecución",
    results: "Resultados",
    success: "Qué la hizo funcionar",
    repetition: "Cómo se puede repetir",
    states: { mostly: "Ejecutada en su mayor parte", fully: "Ejecutada por completo" },
  },
  en: {
    implementation: "State of implementation",
    results: "Results",
    success: "What made it work",
    repetition: "How to repeat it",
    states: { mostly: "Mostly completed", fully: "Fully completed" },
  },
  pt: {
    implementation: "Estado de execução",
    results: "Resultados",
    success: "O que a fez funcionar",
    repetition: "Como se pode repetir",
    states: { mostly: "Executada em sua maior parte", fully: "Executada por completo" },
  },
  fr: {
    implementation: "État de la mise en œuvre",
    results: "Résultats",
    success: "Ce qui l'a fait réussir",
    repetition: "Comment la répéter",
    states: { mostly: "Achevée pour l'essentiel", fully: "Entièrement achevée" },
  },
};
