import * as z from "zod";

/** The Global Compact's ten guiding principles; the dataset has their names, and a test holds the two together. */
export const Principle = z
  .enum([
    "people-centred",
    "international-cooperation",
    "national-sovereignty",
    "rule-of-law",
    "sustainable-development",
    "human-rights",
    "gender-responsive",
    "child-sensitive",
    "whole-of-government",
    "whole-of-society",
  ])
  .meta({ id: "Principle" });
