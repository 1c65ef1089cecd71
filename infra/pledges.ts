import { Construct } from "constructs";
import { operations, pages } from "../shared/pledges/contract.ts";
import { forgettingEvents } from "../shared/pledges/forget-actions.ts";
import type { Ground } from "./ground.ts";
import { daily } from "./platform/daily.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { DialogueQueue } from "./platform/dialogue-queue.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

export class Pledges extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, bus } = ground;
    const { record } = data;

    const http = reader(this, "Api", ground, {
      entry: "pledges/api",
      harm: "no pledge can be made, decided on, followed up or read over the API",
    });
    record.grantCommit(http);
    api.serve(http, apiPaths(operations));

    const web = reader(this, "Pages", ground, {
      entry: "pledges/pages",
      harm: "nobody can see pledges, make them or tell how they go in a browser, nor by a letter's link",
    });
    record.grantCommit(web);
    api.serve(web, pagePaths(operations, pages));

    const ask = new DialogueFunction(this, "AskForUpdates", {
      entry: "pledges/ask-for-updates",
      harm: "nobody is asked how the pledge that they answer for goes",
    });
    record.grantCommit(ask);
    daily(ask);

    const keepFigures = new DialogueFunction(this, "KeepFigures", {
      entry: "pledges/keep-figures",
      harm: "the figures of pledges are not kept: a past day cannot be told",
    });
    record.grantCommit(keepFigures);
    daily(keepFigures);

    const forget = new DialogueFunction(this, "ForgetDrafts", {
      entry: "pledges/forget-drafts",
      harm: "pledges that an individual never published are kept after they were erased",
    });
    record.grantCommit(forget);
    new DialogueQueue(forget, { consumer: forget, concurrency: 2 }).hear(bus, [...forgettingEvents]);
  }
}
