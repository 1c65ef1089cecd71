import * as z from "zod";
import { AgencyCode, Body, JointActionId, MemberId } from "../../events/define.ts";
import { Done, Token } from "../members/shapes.ts";
import { Country } from "../reference/codes.ts";
import { operation } from "../web/operation.ts";
import { TextsOf } from "../web/text.ts";
import { byYear, Objectives } from "./params.ts";
import { JointAction } from "./shapes.ts";
import { JointActionState } from "./states.ts";

const one = (fields: object) => Object.values(fields).filter(Boolean).length === 1;
const Ours = z
  .strictObject({ body: Body.optional(), member: MemberId.optional() })
  .refine(one, { error: "one-of-two", path: ["body"] });
const Theirs = z
  .strictObject({ country: Country.optional(), agency: AgencyCode.optional() })
  .refine(one, { error: "one-of-two", path: ["country"] });
const said = { state: JointActionState.shape.state, text: TextsOf(1000).optional() };

export const agreeJointAction = operation({
  name: "agree-joint-action",
  method: "POST",
  path: "/v1/dialogues/{year}/joint-actions",
  who: ["liaison", "secretariat"],
  summary: "Record a joint action with who answers for it on both sides and by when; both are told (C14)",
  params: byYear,
  body: z.strictObject({
    text: TextsOf(1000),
    objectives: Objectives,
    ours: Ours,
    theirs: Theirs,
    due: z.iso.date(),
  }),
  output: JointAction,
  status: 201,
  errors: [404, 409],
});
export type JointActionInput = z.output<(typeof agreeJointAction)["body"]>;

export const withdrawJointAction = operation({
  name: "withdraw-joint-action",
  method: "POST",
  path: "/v1/dialogues/{year}/joint-actions/{id}/withdrawal",
  who: ["liaison", "secretariat"],
  summary: "Withdraw a joint action that was recorded by mistake, as long as it was never public",
  params: z.strictObject({ ...byYear.shape, id: JointActionId }),
  output: z.strictObject({ id: JointActionId, status: z.literal("withdrawn") }),
  errors: [404, 409],
});
export const answerJointAction = operation({
  name: "answer-joint-action",
  method: "POST",
  path: "/v1/dialogues/{year}/joint-actions/{id}/replies",
  who: ["member", "agency", "government", "secretariat"],
  summary: "Say how far a joint action got: who answers for it on either side, or the secretariat; replies stay (C14)",
  params: z.strictObject({ ...byYear.shape, id: JointActionId }),
  body: z.strictObject(said),
  output: JointAction,
  errors: [404, 409],
});
export const answerJointActionByLetter = operation({
  name: "answer-joint-action-by-letter",
  method: "POST",
  path: "/v1/dialogues/joint-actions/replies",
  who: ["bearer"],
  summary: "Say how far a joint action got, with the token of its letter, without signing in",
  body: z.strictObject({ token: Token, ...said }),
  output: Done,
  errors: [409, 410],
});

export const jointActionOperations = [
  agreeJointAction,
  withdrawJointAction,
  answerJointActionByLetter,
  answerJointAction,
] as const;
