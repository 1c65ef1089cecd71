import type { Texts } from "./tables/states.ts";

/** In one order, whatever order a table gave the fields back in; undefined ones say nothing. */
const inOrder = (_: string, value: unknown) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Whether two values say the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

export const sameTexts = (a: Texts | undefined = {}, b: Texts | undefined = {}): boolean => same(a, b);
