import { dialogueOperations } from "./dialogue-contract.ts";
import { dossierOperations } from "./dossier-contract.ts";
import { messageOperations } from "./message-contract.ts";
import { recommendationOperations } from "./recommendation-contract.ts";

/** The whole room's: functions take each part from its own contract, so that their bundles hold no other. */
export const operations = [
  ...dialogueOperations,
  ...messageOperations,
  ...recommendationOperations,
  ...dossierOperations,
] as const;
