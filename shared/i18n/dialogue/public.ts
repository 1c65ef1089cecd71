import type { Language } from "../../reference/codes.ts";

interface Words {
  opportunity: string;
  challenge: string;
  actions: string;
  ours: string;
  theirs: string;
  member: string;
  due: string;
  count: (opportunities: number, challenges: number, actions: number) => string;
}

/** What a dialogue's publication says between what people wrote. */
export const publicWords: Record<Language, Words> = {
  es: {
    opportunity: "Oportunidades",
    challenge: "Retos",
    actions: "Acciones conjuntas",
    ours: "Por el Mecanismo",
    theirs: "Por la otra parte",
    member: "una organización miembro",
    due: "Plazo",
    count: (a, b, c) => `Oportunidades: ${a}. Retos: ${b}. Acciones conjuntas: ${c}.`,
  },
  en: {
    opportunity: "Opportunities",
    challenge: "Challenges",
    actions: "Joint actions",
    ours: "For the Mechanism",
    theirs: "For the other side",
    member: "a member organization",
    due: "Due",
    count: (a, b, c) => `Opportunities: ${a}. Challenges: ${b}. Joint actions: ${c}.`,
  },
  pt: {
    opportunity: "Oportunidades",
    challenge: "Desafios",
    actions: "Ações conjuntas",
    ours: "Pelo Mecanismo",
    theirs: "Pela outra parte",
    member: "uma organização membro",
    due: "Prazo",
    count: (a, b, c) => `Oportunidades: ${a}. Desafios: ${b}. Ações conjuntas: ${c}.`,
  },
  fr: {
    opportunity: "Occasions",
    challenge: "Défis",
    actions: "Actions conjointes",
    ours: "Pour le Mécanisme",
    theirs: "Pour l'autre partie",
    member: "une organisation membre",
    due: "Échéance",
    count: (a, b, c) => `Occasions : ${a}. Défis : ${b}. Actions conjointes : ${c}.`,
  },
};
