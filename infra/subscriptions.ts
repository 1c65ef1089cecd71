import { Construct } from "constructs";
import { endingEvents } from "../shared/members/own-subscription-actions.ts";
import { subscriptionOperations, subscriptionPages } from "../shared/members/subscription-contract.ts";
import type { Ground } from "./ground.ts";
import { daily } from "./platform/daily.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { DialogueQueue } from "./platform/dialogue-queue.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

/** Who gets published outcomes by letter: the room `members` knows them, the room `outcomes` what they have not got yet. */
export class Subscriptions extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, bus, settings } = ground;
    const { record, people } = data;

    const http = reader(this, "Api", ground, {
      entry: "members/subscriptions-api",
      harm: "nobody can subscribe to outcomes, or end it, over the API",
    });
    record.grantCommit(http);
    people.grantCommit(http);
    api.serve(http, apiPaths(subscriptionOperations));

    const web = reader(this, "Pages", ground, {
      entry: "members/subscriptions-pages",
      harm: "nobody can subscribe to outcomes, nor unsubscribe by a letter's link",
    });
    record.grantCommit(web);
    people.grantCommit(web);
    api.serve(web, pagePaths(subscriptionOperations, subscriptionPages));

    const end = new DialogueFunction(this, "End", {
      entry: "members/end-subscriptions",
      harm: "the subscriptions of those who left stay in the lists, though nothing is sent to them",
    });
    record.grantCommit(end);
    people.grantCommit(end);
    data.rootSecret.grantRead(end);
    end.set("POLICIES", JSON.stringify(settings.policies));
    new DialogueQueue(end, { consumer: end, concurrency: 2 }).hear(bus, endingEvents);

    const digests = new DialogueFunction(this, "SendDigests", {
      entry: "outcomes/send-digests",
      harm: "whoever subscribed to weekly or monthly summaries gets them late",
    });
    record.grantCommit(digests);
    digests.set("POLICIES", JSON.stringify(settings.policies));
    daily(digests);
  }
}
