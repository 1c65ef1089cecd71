import countries from "i18n-iso-countries/codes.json" with { type: "json" };
import * as z from "zod";

export const languages = ["es", "en", "pt", "fr"] as const;
export const Language = z.enum(languages).meta({ id: "Language" });
export type Language = z.infer<typeof Language>;

const countryCodes = countries.map(([alpha2 = ""]) => alpha2).sort();
/** ISO 3166-1 alpha-2 */
export const Country = z.enum(countryCodes).meta({ id: "Country" });

/** C4: the charter's twelve kinds of member; the dataset has their names, and a test holds the two together. */
export const StakeholderType = z
  .enum([
    "civil-society",
    "migrant",
    "migrant-diaspora-organization",
    "migrant-women-organization",
    "women-girls-rights-organization",
    "faith-based-organization",
    "private-sector",
    "employers-workers-organization",
    "human-rights-institution",
    "academia",
    "media",
    "other",
  ])
  .meta({ id: "StakeholderType" });

/** C17: "IOM, ECLAC, ILO, UNDP, OHCHR, UNAIDS, UNFPA", in that order; the dataset has their names, and a test holds both together. */
export const agencyCodes: string[] = ["IOM", "ECLAC", "ILO", "UNDP", "OHCHR", "UNAIDS", "UNFPA"];

/** C6: a working table, 1 to 4. */
export const TableNumber = z.int().min(1).max(4);
/** An objective of the Global Compact, 1 to 23. */
export const Objective = z.int().min(1).max(23);

export const counts = {
  countries: countryCodes.length,
  stakeholderTypes: StakeholderType.options.length,
  tables: 4,
  objectives: 23,
};
