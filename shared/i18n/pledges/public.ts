import type { PledgeStage } from "../../../events/choices.ts";
import type { PledgeKind, PledgeLevel, PledgeMode } from "../../pledges/states.ts";
import type { Language } from "../../reference/codes.ts";

/** What is said of a pledge wherever it is told in public. */
export interface PublicWords {
  kind: Record<PledgeKind, string>;
  level: Record<PledgeLevel, string>;
  mode: Record<PledgeMode, string>;
  stage: Record<PledgeStage, string>;
  labels: Record<"metric" | "kind" | "level" | "mode" | "start" | "due" | "milestones" | "stage" | "soFar", string>;
  /** from a baseline to a target, in the metric's unit */
  way: (baseline: string, target: string, unit: string) => string;
  summary: (metric: string, way: string, due: string) => string;
  reached: (day: string) => string;
  /** what a new revision changed, where it was no correction in words */
  closed: Record<"fulfilled" | "stopped", string>;
  partners: string;
}

export const publicWords: Record<Language, PublicWords> = {
  es: {
    kind: {
      financial: "Financiero",
      "human-resources": "De recursos humanos",
      process: "De procesos",
      policy: "De políticas",
    },
    level: { local: "Local", national: "Nacional", regional: "Regional", international: "Internacional" },
    mode: { individual: "Individual", common: "En común", partnership: "En alianza", matching: "En respuesta a otro" },
    stage: { planning: "En planificación", "in-progress": "En curso", fulfilled: "Cumplido", stopped: "Detenido" },
    labels: {
      metric: "Cómo se mide",
      kind: "Tipo",
      level: "Nivel",
      mode: "Modalidad",
      start: "Empieza",
      due: "Plazo",
      milestones: "Hitos",
      stage: "Cómo va",
      soFar: "Hasta ahora",
    },
    way: (baseline, target, unit) => `de ${baseline} a ${target} ${unit}`,
    summary: (metric, way, due) => `${metric}: ${way}, a más tardar el ${due}.`,
    reached: (day) => `alcanzado, según se contó el ${day}`,
    closed: { fulfilled: "El compromiso se cumplió.", stopped: "El compromiso se detuvo." },
    partners: "Cambió la lista de quienes se asociaron al compromiso.",
  },
  en: {
    kind: { financial: "Financial", "human-resources": "Human resources", process: "Process", policy: "Policy" },
    level: { local: "Local", national: "National", regional: "Regional", international: "International" },
    mode: {
      individual: "Individual",
      common: "In common",
      partnership: "In partnership",
      matching: "Matching another pledge",
    },
    stage: { planning: "Planning", "in-progress": "In progress", fulfilled: "Fulfilled", stopped: "Stopped" },
    labels: {
      metric: "How it is measured",
      kind: "Kind",
      level: "Level",
      mode: "Mode",
      start: "Starts",
      due: "Due",
      milestones: "Milestones",
      stage: "How it is going",
      soFar: "So far",
    },
    way: (baseline, target, unit) => `from ${baseline} to ${target} ${unit}`,
    summary: (metric, way, due) => `${metric}: ${way}, by ${due}.`,
    reached: (day) => `reached, as told on ${day}`,
    closed: { fulfilled: "The pledge was fulfilled.", stopped: "The pledge was stopped." },
    partners: "The pledge's list of partners changed.",
  },
  pt: {
    kind: {
      financial: "Financeiro",
      "human-resources": "De recursos humanos",
      process: "De processos",
      policy: "De políticas",
    },
    level: { local: "Local", national: "Nacional", regional: "Regional", international: "Internacional" },
    mode: { individual: "Individual", common: "Em comum", partnership: "Em parceria", matching: "Em resposta a outro" },
    stage: {
      planning: "Em planejamento",
      "in-progress": "Em andamento",
      fulfilled: "Cumprido",
      stopped: "Interrompido",
    },
    labels: {
      metric: "Como se mede",
      kind: "Tipo",
      level: "Nível",
      mode: "Modalidade",
      start: "Começa",
      due: "Prazo",
      milestones: "Marcos",
      stage: "Como está indo",
      soFar: "Até agora",
    },
    way: (baseline, target, unit) => `de ${baseline} a ${target} ${unit}`,
    summary: (metric, way, due) => `${metric}: ${way}, até ${due}.`,
    reached: (day) => `alcançado, como se contou em ${day}`,
    closed: { fulfilled: "O compromisso foi cumprido.", stopped: "O compromisso foi interrompido." },
    partners: "Mudou a lista de quem é parceiro do compromisso.",
  },
  fr: {
    kind: {
      financial: "Financier",
      "human-resources": "Ressources humaines",
      process: "Processus",
      policy: "Politiques publiques",
    },
    level: { local: "Local", national: "National", regional: "Régional", international: "International" },
    mode: {
      individual: "Individuel",
      common: "En commun",
      partnership: "En partenariat",
      matching: "En réponse à un autre",
    },
    stage: { planning: "En préparation", "in-progress": "En cours", fulfilled: "Tenu", stopped: "Arrêté" },
    labels: {
      metric: "Comment il se mesure",
      kind: "Type",
      level: "Niveau",
      mode: "Mode",
      start: "Début",
      due: "Échéance",
      milestones: "Étapes",
      stage: "Où il en est",
      soFar: "À ce jour",
    },
    way: (baseline, target, unit) => `de ${baseline} à ${target} ${unit}`,
    summary: (metric, way, due) => `${metric} : ${way}, au plus tard le ${due}.`,
    reached: (day) => `franchie, selon ce qui a été dit le ${day}`,
    closed: { fulfilled: "L’engagement a été tenu.", stopped: "L’engagement a été arrêté." },
    partners: "La liste des partenaires de l’engagement a changé.",
  },
};
