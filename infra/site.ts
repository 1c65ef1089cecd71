import { Construct } from "constructs";
import type { Operation } from "../shared/web/operation.ts";
import type { Ground } from "./ground.ts";
import { differs } from "./local/differences.ts";
import { DialogueFunction, type DialogueFunctionProps } from "./platform/dialogue-function.ts";
import { DialogueApi } from "./platform/http-api.ts";

type Base = Pick<Ground, "settings" | "data" | "signIn">;

/** Whatever belongs to no room: home, privacy, reference data, the contracts' documents, and what does not exist. */
export class Site extends Construct {
  readonly api: DialogueApi;

  constructor(scope: Construct, id: string, base: Base) {
    super(scope, id);
    const fallback = reader(this, "Site", base, {
      entry: "site/pages",
      harm: "the first page, the reference data and the contracts do not answer",
    });
    base.data.record.grantRead(fallback);
    this.api = new DialogueApi(this, "Http", {
      fallback,
      ...(differs(this, "apiId") && { localId: "d1a10900" }),
    });
  }
}

/** A function behind the door: it knows the secret header, the sign-in pools and the root secret. */
export function reader(scope: Construct, id: string, base: Base, props: DialogueFunctionProps): DialogueFunction {
  const fn = new DialogueFunction(scope, id, props);
  const { settings, data, signIn } = base;
  const known = {
    SITE: settings.site,
    CONTACT: settings.contact,
    POLICIES: JSON.stringify(settings.policies),
    POOLS: signIn.pools,
  };
  for (const [name, value] of Object.entries(known)) fn.set(name, value);
  data.frontDoorSecret.grantRead(fn);
  data.rootSecret.grantRead(fn);
  return fn;
}

/** API Gateway knows parameters of whole segments only: what follows one, such as `.ics`, the door itself tells apart. */
export const apiPaths = (operations: readonly Operation[]): string[] =>
  operations.map(({ path }) => path.replaceAll(/\}\.\w+/g, "}"));

/** A room's pages, and a form for each of its writes. */
export const pagePaths = (operations: readonly Operation[], pages: readonly string[]): string[] => [
  ...pages,
  ...operations.filter(({ method }) => method !== "GET").map(({ name }) => `/{lang}/do/${name}`),
];
