import type { Clause } from "./duty-names.ts";

/** The founding document's own words (February 2022), in the language in which they stand. */
export const quoted: Record<Clause, string> = {
  C3: "The information produced by the Mechanism will be made available to governments and other relevant stakeholders.",
  C6: "The mechanism is structured around four working tables following the IMRF grouping.",
  C7: "The working tables meet periodically according to the thematic priorities they have identified.",
  C8: "They propose to develop actions such as the systematization of good practices, collection of inputs for dialogue meetings, making pledges on GCM implementation, among others.",
  C9: "The Mechanism also includes a Liaison Table made up of two representatives designated by each working table …",
  C10: "… and, on a rotating basis, by two agencies from the Civil Society Working Group of the Regional Network.",
  C11: "The Liaison Table meets on a quarterly basis …",
  C12: "… and is responsible for the coordination among working tables, the definition of strategic actions and the facilitation of permanent activities to ensure the Mechanism works properly.",
  C13: "… to organize an annual dialogue meeting between the Mechanism and the governments of the region.",
  C14: "The objective is to promote the coordination of joint actions, identify opportunities and challenges in GCM implementation and apply the recommendations of GCM review processes (IMRF and the Regional Review), particularly the Progress Declaration.",
};
