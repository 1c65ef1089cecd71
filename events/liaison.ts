import * as z from "zod";
import { AgencyCode, DrawId, defineEvent, Quarter } from "./define.ts";

const turn = z.strictObject({ quarter: Quarter, agency: AgencyCode });
const agencies = z.array(AgencyCode).max(2);

export const DrawAnnounced = defineEvent("liaison.draw-announced.v1", z.strictObject({ draw: DrawId }));
export const DrawHeld = defineEvent("liaison.draw-held.v1", z.strictObject({ draw: DrawId }));
/** A quarter's entry of the ledger: who sits from now on, and who no longer. */
export const AgencyRotated = defineEvent(
  "liaison.agency-rotated.v1",
  z.strictObject({ quarter: Quarter, agencies: z.tuple([AgencyCode, AgencyCode]), in: agencies, out: agencies }),
);
/** The turn of an agency begins in thirty days: it may still decline. */
export const TurnNear = defineEvent("liaison.turn-near.v1", turn);
export const TurnDeclined = defineEvent("liaison.turn-declined.v1", turn);
export const TurnsSwapped = defineEvent("liaison.turns-swapped.v1", z.strictObject({ first: turn, second: turn }));
export const AgencyWithdrew = defineEvent("liaison.agency-withdrew.v1", turn);
export const AgencyAdded = defineEvent("liaison.agency-added.v1", turn);
/** A past service, from before the software. */
export const ServiceImported = defineEvent("liaison.service-imported.v1", turn);
/** Nothing is scheduled for the quarter, which ends in so many days (C11). */
export const QuarterUnscheduled = defineEvent(
  "liaison.quarter-unscheduled.v1",
  z.strictObject({ quarter: Quarter, days: z.int().min(1) }),
);
export const QuarterExplained = defineEvent("liaison.quarter-explained.v1", z.strictObject({ quarter: Quarter }));
