import { Refusal } from "./refusal.ts";

/** DynamoDB's item takes 400 KB; the rest is for what the Mechanism itself still has to add, such as why it ended. */
const LARGEST_ITEM = 380_000;

export const bytesOf = (item: unknown): number => new TextEncoder().encode(JSON.stringify(item)).length;

/** Whoever writes more than one item takes is told so rather than failing. @throws Refusal record-full */
export function fittingItem<T extends object>(item: T, most = LARGEST_ITEM): T {
  if (bytesOf(item) > most) throw new Refusal("record-full");
  return item;
}
