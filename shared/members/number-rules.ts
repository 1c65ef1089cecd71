import type { MemberState } from "./states.ts";

/** What a member counts under, each one once: all, its types, country and tables, and at each table its types and country. */
export function countedUnder(state: MemberState | undefined): string[] {
  if (state?.status !== "active") return [];
  return [
    "all",
    ...state.stakeholderTypes.map((type) => `type#${type}`),
    `country#${state.country}`,
    ...state.tables.flatMap((table) => [
      `table#${table}`,
      ...state.stakeholderTypes.map((type) => `table#${table}#type#${type}`),
      `table#${table}#country#${state.country}`,
    ]),
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

type Kept = Record<string, unknown>;

const countOf = (kept: Kept, name: string): number => (typeof kept[name] === "number" ? kept[name] : 0);

/** The groups that stand right below a name, each with its count, small ones as null. */
function groupOf(kept: Kept, prefix: string, least: number): Record<string, number | null> {
  const below = Object.keys(kept).filter((name) => name.startsWith(`${prefix}#`));
  const codes = below.map((name) => name.slice(prefix.length + 1)).filter((code) => !code.includes("#"));
  return Object.fromEntries(
    codes.flatMap((code) => {
      const n = countOf(kept, `${prefix}#${code}`);
      return n > 0 ? [[code, told(n, least)]] : [];
    }),
  );
}

/** The kept numbers by what they count, small groups as null. */
export const numbersOf = (kept: Kept, least: number) => ({
  members: told(countOf(kept, "all"), least),
  types: groupOf(kept, "type", least),
  countries: groupOf(kept, "country", least),
  tables: groupOf(kept, "table", least),
});

/** The same of one table's members. */
export const tableNumbersOf = (kept: Kept, table: number, least: number) => ({
  members: told(countOf(kept, `table#${table}`), least),
  types: groupOf(kept, `table#${table}#type`, least),
  countries: groupOf(kept, `table#${table}#country`, least),
});
