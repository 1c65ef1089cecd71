import { Construct } from "constructs";
import { operations, pages } from "../shared/liaison/contract.ts";
import type { Ground } from "./ground.ts";
import { daily } from "./platform/daily.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

/** The Liaison Table: who sits at it, how its agencies rotate, and whether it meets every quarter. */
export class Liaison extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, settings } = ground;
    const { record } = data;

    const http = reader(this, "Api", ground, {
      entry: "liaison/api",
      harm: "nobody can read the Liaison Table's roster over the API, nor decline a turn",
    });
    record.grantCommit(http);
    api.serve(http, apiPaths(operations));

    const web = reader(this, "Pages", ground, {
      entry: "liaison/pages",
      harm: "nobody can see the Liaison Table in a browser, nor decline a turn by letter",
    });
    record.grantCommit(web);
    api.serve(web, pagePaths(operations, pages));

    const rotate = new DialogueFunction(this, "RotateAgencies", {
      entry: "liaison/rotate-agencies",
      harm: "agencies whose turn begins have no seat, and nobody is told of turns",
    });
    const watch = new DialogueFunction(this, "WatchQuarter", {
      entry: "liaison/watch-quarter",
      harm: "nobody is reminded that the Liaison Table has no meeting this quarter",
    });
    for (const fn of [rotate, watch]) {
      record.grantCommit(fn);
      fn.set("POLICIES", JSON.stringify(settings.policies));
      // Agencies change at 00:00 UTC: whose turn begins has the rights of its seat from the first minute.
      daily(fn, fn === rotate ? { hour: 0 } : {});
    }
  }
}
