import { Refusal } from "./refusal.ts";

/** DynamoDB's item takes 400 KB; the rest is for what the Mechanism itself still has to add, such as why it ended. */
const LARGEST_ITEM = 380_000;

/** Whoever writes more than one item takes is told so rather than failing. @throws Refusal record-full */
export function fittingItem<T extends object>(item: T): T {
  if (new TextEncoder().encode(JSON.stringify(item)).length > LARGEST_ITEM) throw new Refusal("record-full");
  return item;
}
