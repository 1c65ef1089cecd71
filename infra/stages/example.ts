import type * as z from "zod";
import type { Settings } from "../settings.ts";

/** The template for a stage of one's own: copy, name and fill it. `cdk synth` shows this one. */
export const settings: z.input<typeof Settings> = {
  stage: "example",
  production: false,
  region: "us-east-1",
  site: "https://dialogue.example.org",
  certificate: "arn:aws:acm:us-east-1:111122223333:certificate/example",
  sender: "letters@dialogue.example.org",
  contact: "contact@example.org",
  secretariat: "secretariat@example.org",
  alarms: "alarms@example.org",
  signInPrefix: "dialogue-example",
  languages: ["es", "en", "pt", "fr"],
  repository: "example/dialogue",
};
