import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");
export const stages = ["example", "local"] as const;
export type Stage = (typeof stages)[number];

/** Where test/support/synth.ts puts a stage's templates. */
export const folderOf = (stage: Stage) => join(root, "node_modules", ".cache", "templates", stage);
