import { onSchedule } from "../../shared/aws/lambda.ts";
import { makeDigests } from "../../shared/outcomes/digest-actions.ts";

/** Of the 29 seconds that the function has; what is left over is made when it is called again. */
const MOST_MS = 22_000;

export const handler = onSchedule((world) => {
  const started = performance.now();
  return makeDigests(world, () => performance.now() - started < MOST_MS);
});
