import { Construct } from "constructs";
import { dutyOperations, dutyPages } from "../shared/outcomes/duty-contract.ts";
import type { Ground } from "./ground.ts";
import { daily } from "./platform/daily.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { apiPaths, reader } from "./site.ts";

/** The record of duties: whether each was kept, computed daily and for whoever asks about another day. */
export class Duties extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, settings } = ground;
    const { record } = data;

    const http = reader(this, "Api", ground, {
      entry: "outcomes/duties-api",
      harm: "nobody can ask over the API whether the Mechanism keeps its duties",
    });
    record.grantRead(http);
    api.serve(http, apiPaths(dutyOperations));

    const web = reader(this, "Pages", ground, {
      entry: "outcomes/duties-pages",
      harm: "nobody can see in a browser whether the Mechanism keeps its duties",
    });
    record.grantRead(web);
    api.serve(web, [...dutyPages]);

    const keep = new DialogueFunction(this, "KeepDuties", {
      entry: "outcomes/keep-duties",
      harm: "today's record of duties, and the head of the rotation's ledger, are published late",
    });
    record.grantCommit(keep);
    keep.set("POLICIES", JSON.stringify(settings.policies));
    daily(keep);
  }
}
