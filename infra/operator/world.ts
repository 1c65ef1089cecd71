import { randomUUID } from "node:crypto";
import { outputs } from "../local/deployment.ts";
import { credentials, type Place, placeIn, region } from "../local/settings.ts";

/** The local cloud at a place, or a stage in the account of the environment. */
export type Where = { stage: string; place?: Place };

export const whereOf = ({ stage, directory }: { stage: string; directory?: string | undefined }): Where =>
  stage === "local" ? { stage, place: placeIn(directory) } : { stage };

/**
 * The environment of a deployed function for an operator's own process, then the world as the deployer sees it. Modules
 * that read the environment when they load must be imported after it.
 */
export async function operatorWorld({ stage, place }: Where) {
  const known = await outputs(stage, place);
  const env = {
    RECORD: known["RecordTable"],
    PEOPLE: known["PeopleTable"],
    ROOT_SECRET: known["RootSecretArn"],
    BUS: known["BusName"],
    REFUSED_EVENTS: known["RefusedEvents"],
    ...(place && {
      AWS_ENDPOINT_URL: place.endpoints.aws,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    }),
  };
  for (const [name, value] of Object.entries(env)) if (value) process.env[name] = value;
  const { openWorld } = await import("../../shared/world.ts");
  const world = openWorld({ now: new Date().toISOString(), by: "mechanism", request: `operator-${randomUUID()}` });
  return { world, known };
}
