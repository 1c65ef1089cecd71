import * as z from "zod";
import { ContributionKind, PledgeStage } from "../../events/choices.ts";
import { ContributionId, JointActionId, PledgeId, RecommendationId, Year } from "../../events/define.ts";
import { Language, Objective } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";
import { operation } from "../web/operation.ts";
import { JointActionState } from "./states.ts";

const title = Texts;

export const getDossier = operation({
  name: "get-dossier",
  method: "GET",
  path: "/v1/dialogues/{year}/dossier",
  who: ["everyone"],
  summary: "What a year's dialogue rests on, by objective, from the year's own data (C13, C14)",
  params: z.strictObject({ year: z.coerce.number().pipe(Year) }),
  query: z.strictObject({
    language: Language.optional().describe("of the texts, where they have it; else all of their languages"),
    at: z.iso.date().optional(),
  }),
  output: z
    .strictObject({
      year: Year,
      title,
      on: z.iso.date().describe("the day whose state it tells"),
      sections: z
        .array(
          z.strictObject({
            objective: Objective.nullable().describe("null: what is general"),
            contributions: z.array(z.strictObject({ id: ContributionId, kind: ContributionKind, title })),
            pledges: z.array(
              z.strictObject({ id: PledgeId, title, stage: PledgeStage, due: z.iso.date(), overdue: z.boolean() }),
            ),
            recommendations: z.array(RecommendationId).describe("open ones: with nothing linked"),
            jointActions: z.array(JointActionId).describe("agreed the year before"),
          }),
        )
        .describe("of every objective that has something, in their order; what is general last"),
      recommendations: z
        .array(z.strictObject({ id: RecommendationId, texts: Texts }))
        .describe("those that the sections name, each once"),
      jointActions: z
        .array(
          z.strictObject({
            id: JointActionId,
            text: Texts,
            state: JointActionState.shape.state,
            due: z.iso.date(),
            overdue: z.boolean(),
          }),
        )
        .describe("those that the sections name, each once"),
    })
    .meta({ id: "Dossier" }),
  errors: [404, 409],
});

export const dossierOperations = [getDossier] as const;
