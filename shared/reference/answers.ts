import { createHash } from "node:crypto";
import { DeclineReason } from "../../events/choices.ts";
import { answer } from "../web/answer.ts";
import { getReference } from "./contract.ts";
import { reference } from "./dataset.ts";

const version = createHash("sha256").update(JSON.stringify(reference)).digest("hex").slice(0, 12);

/** A Portuguese title of the Global Compact is not official and may be missing: the Spanish one stands in, labelled. */
const objectives = reference.objectives.map(({ title, ...objective }) => ({
  ...objective,
  title: { ...title, pt: "pt" in title ? (title.pt as string) : title.es },
  ...(!("pt" in title) && { fallback: { pt: "es" } }),
}));

export const answers = [
  answer(getReference, async () => ({ version, ...reference, objectives, declineReasons: DeclineReason.options })),
];
