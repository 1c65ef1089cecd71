import type { Language } from "../reference/codes.ts";

/** A quantity as people of the language write it. */
export const numberIn = (value: number, language: Language): string => new Intl.NumberFormat(language).format(value);

/** A day as people of the language write it, always with its year. */
export const dayIn = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

/** A share as whole per cent; what is not all is never told as all, nor something as nothing. */
export function percentIn(share: number, language: Language): string {
  const rounded = Math.round(share * 100) / 100;
  const told = rounded === 1 && share < 1 ? 0.99 : rounded === 0 && share > 0 ? 0.01 : rounded;
  return new Intl.NumberFormat(language, { style: "percent" }).format(told);
}
