import type { MemberState } from "./states.ts";

/** What a member counts under, each one once: all, its types, country and tables. */
export function countedUnder(state: MemberState | undefined): string[] {
  if (state?.status !== "active") return [];
  return [
    "all",
    ...state.stakeholderTypes.map((type) => `type#${type}`),
    `country#${state.country}`,
    ...state.tables.map((table) => `table#${table}`),
  ];
}

/** What to add so that a member counted under `before` counts under `after`. */
export function difference(before: string[], after: string[]): Record<string, number> {
  const gone = before.filter((name) => !after.includes(name)).map((name) => [name, -1]);
  const come = after.filter((name) => !before.includes(name)).map((name) => [name, 1]);
  return Object.fromEntries([...gone, ...come]);
}

/** A group smaller than five is not told, so that nobody is found in it. (policy) */
export const told = (n: number, least: number): number | null => (n === 0 || n >= least ? n : null);

/** The kept numbers by what they count, small groups as null. */
export function numbersOf(kept: Record<string, unknown>, least: number) {
  const group = (prefix: string) =>
    Object.fromEntries(
      Object.entries(kept).flatMap(([name, n]) =>
        name.startsWith(`${prefix}#`) && typeof n === "number" && n > 0
          ? [[name.slice(prefix.length + 1), told(n, least)]]
          : [],
      ),
    );
  const all = typeof kept["all"] === "number" ? kept["all"] : 0;
  return { members: told(all, least), types: group("type"), countries: group("country"), tables: group("table") };
}
