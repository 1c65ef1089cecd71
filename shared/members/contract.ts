import { dailyOperations } from "./daily-contract.ts";
import { officeOperations } from "./office-contract.ts";
import { subscriptionOperations } from "./subscription-contract.ts";

/** Every operation of the room. Each door imports its own part, so that none carries another's schemas. */
export const operations = [...dailyOperations, ...officeOperations, ...subscriptionOperations] as const;
