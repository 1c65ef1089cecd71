import { content } from "./pledges.ts";

const DAY = 86_400_000;
export const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** What a member asks for when it drafts a pledge that began yesterday. */
export const asked = (more: object = {}) => {
  const { translations: _, milestones: __, ...said } = content;
  return {
    ...said,
    start: dayFrom(-1),
    due: dayFrom(400),
    milestones: [{ text: { es: "Cien más" }, due: dayFrom(100) }],
    ...more,
  };
};
