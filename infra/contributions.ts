import { Construct } from "constructs";
import { operations, pages } from "../shared/contributions/contract.ts";
import { forgettingEvents } from "../shared/contributions/forget-actions.ts";
import type { Ground } from "./ground.ts";
import { daily } from "./platform/daily.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { DialogueQueue } from "./platform/dialogue-queue.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

export class Contributions extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, bus, settings } = ground;
    const { record } = data;

    const http = reader(this, "Api", ground, {
      entry: "contributions/api",
      harm: "nobody can write, review, publish or read contributions over the API",
    });
    record.grantCommit(http);
    api.serve(http, apiPaths(operations));

    const web = reader(this, "Pages", ground, {
      entry: "contributions/pages",
      harm: "nobody can write, review, publish or read contributions in a browser, nor decline a review by its letter",
    });
    record.grantCommit(web);
    api.serve(web, pagePaths(operations, pages));

    const remind = new DialogueFunction(this, "RemindReviewers", {
      entry: "contributions/remind-reviewers",
      harm: "contributions wait for reviewers who forgot them, or who have left",
    });
    record.grantCommit(remind);
    remind.set("POLICIES", JSON.stringify(settings.policies));
    daily(remind);

    const forget = new DialogueFunction(this, "ForgetAuthor", {
      entry: "contributions/forget-author",
      harm: "who was erased can still be told as the author of contributions",
    });
    record.grantCommit(forget);
    data.rootSecret.grantRead(forget);
    new DialogueQueue(forget, { consumer: forget, concurrency: 2 }).hear(bus, [...forgettingEvents]);
  }
}
