const STEM = 5;
const WORDS = 5;

const fold = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Keys under which a name is found again though an accent, a plural or a word differs: every pair of its first words,
 * cut to stems; a single word stands alone. At most ten.
 */
export function nameKeys(name: string): string[] {
  const words = fold(name);
  const long = words.filter((word) => word.length > 3);
  const stems = [...new Set((long.length ? long : words).map((word) => word.slice(0, STEM)))].slice(0, WORDS).sort();
  if (stems.length < 2) return stems;
  return stems.flatMap((a, i) => stems.slice(i + 1).map((b) => `${a} ${b}`));
}

/** What names have in common that are the same but for case, accents and punctuation. */
export const nameKey = (name: string): string => fold(name).join(" ");

/** "same" but for case, accents and punctuation; "near" when most letter pairs agree (Dice coefficient); or neither. */
export function likeness(a: string, b: string): "same" | "near" | undefined {
  const [one, other] = [nameKey(a), nameKey(b)];
  if (one === other) return "same";
  return dice(one, other) >= 0.7 ? "near" : undefined;
}

function dice(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [one, other] = [pairs(a), pairs(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size ? (2 * shared) / (one.size + other.size) : 0;
}
