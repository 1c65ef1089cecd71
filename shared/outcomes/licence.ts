import { policies } from "../policies.ts";

/** SPDX identifier of the licence under which everything is published. */
export const { licence } = policies;

/** Where the licence's words stand: Creative Commons' own page, or that of SPDX. */
export function licenceUrl(spdx: string = licence): string {
  const [, terms, version] = /^CC-(BY[A-Z-]*)-(\d\.\d)$/.exec(spdx) ?? [];
  return terms
    ? `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
    : `https://spdx.org/licenses/${spdx}.html`;
}
