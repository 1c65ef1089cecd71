import { dailyOperations } from "./daily-contract.ts";
import { officeOperations } from "./office-contract.ts";

/** Every operation of the room. Each door imports its own half, so that neither carries the other's schemas. */
export const operations = [...dailyOperations, ...officeOperations] as const;
