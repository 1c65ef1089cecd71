import { Construct } from "constructs";
import { operations, pages } from "../shared/tables/contract.ts";
import { partingEvents } from "../shared/tables/follow-rules.ts";
import type { Ground } from "./ground.ts";
import { daily } from "./platform/daily.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { DialogueQueue } from "./platform/dialogue-queue.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

export class Tables extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, bus, settings } = ground;
    const { record } = data;

    const http = reader(this, "Api", ground, {
      entry: "tables/api",
      harm: "nobody can look up the working tables, nominate or fill a seat over the API",
    });
    record.grantCommit(http);
    api.serve(http, apiPaths(operations));

    const web = reader(this, "Pages", ground, {
      entry: "tables/pages",
      harm: "nobody sees the working tables, nominates or fills a seat in a browser",
    });
    record.grantCommit(web);
    api.serve(web, pagePaths(operations, pages));

    const follow = new DialogueFunction(this, "FollowMembers", {
      entry: "tables/follow-members",
      harm: "whoever left the Mechanism still stands in a seat, which nobody else can take",
    });
    record.grantCommit(follow);
    new DialogueQueue(follow, { consumer: follow, concurrency: 2 }).hear(bus, partingEvents);

    const watch = new DialogueFunction(this, "WatchSeats", {
      entry: "tables/watch-seats",
      harm: "nobody is told that a table's seat has been empty for weeks",
    });
    record.grantCommit(watch);
    watch.set("POLICIES", JSON.stringify(settings.policies));
    daily(watch);
  }
}
