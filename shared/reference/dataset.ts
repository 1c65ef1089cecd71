import agencies from "./data/agencies.json" with { type: "json" };
import countries from "./data/countries.json" with { type: "json" };
import countryNames from "./data/country-names.json" with { type: "json" };
import objectives from "./data/objectives.json" with { type: "json" };
import rest from "./data/rest.json" with { type: "json" };
import stakeholderTypes from "./data/stakeholder-types.json" with { type: "json" };
import titles from "./data/titles.json" with { type: "json" };

/** The whole dataset; in parts, so that a bundle holds only what its pages name. */
export const reference = {
  ...rest,
  agencies,
  objectives: objectives.map((objective, i) => ({ ...objective, title: titles[i] ?? { es: "" } })),
  stakeholderTypes,
  countries: countries.map(({ code, group }, i) => ({
    code,
    ...(countryNames[i] ?? { alpha3: "", name: "" }),
    group,
  })),
};
