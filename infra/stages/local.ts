import type * as z from "zod";
import type { Settings } from "../settings.ts";

/** The local cloud; `npm start` gives the address. */
export const settings: z.input<typeof Settings> = {
  stage: "local",
  production: false,
  region: "us-east-1",
  site: "http://localhost:4567",
  sender: "mechanism@example.org",
  contact: "contact@example.org",
  secretariat: "secretariat@example.org",
  alarms: "alarms@example.org",
  signInPrefix: "dialogue-local",
  languages: ["es", "en", "pt", "fr"],
  // Every test has a dialogue's year of its own, far ahead (infra/local/differences.ts).
  policies: { dialogueYearsAhead: 200 },
};
