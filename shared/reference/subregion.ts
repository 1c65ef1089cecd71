import countries from "./data/countries.json" with { type: "json" };

const groups = new Map(countries.map(({ code, group }) => [code, group]));

export const subregions = ["latin-america", "caribbean", "associate-member", "elsewhere"] as const;
export type Subregion = (typeof subregions)[number];

/** In which part of the region a country is, by the dataset; diaspora live everywhere. */
export const subregionOf = (country: string): Subregion =>
  (groups.get(country) as Subregion | undefined) ?? "elsewhere";
