import { Construct } from "constructs";
import { fileOperations, pages, publishing } from "../shared/outcomes/contract.ts";
import { publicationEvents } from "../shared/outcomes/publication-events.ts";
import type { Ground } from "./ground.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { DialogueQueue } from "./platform/dialogue-queue.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

/** Beside the contracts' own addresses: what robots ask for. */
export const sitemapPaths = ["/sitemap.xml", "/sitemaps/{from}"];

/** C3: what the Mechanism produced, made available to everybody. */
export class Outcomes extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, bus, settings } = ground;
    const { record } = data;
    const http = reader(this, "Api", ground, {
      entry: "outcomes/api",
      harm: "nobody can read what is published over the API, nor draft, approve or correct it",
    });
    record.grantCommit(http);
    api.serve(http, apiPaths(publishing));

    const written = reader(this, "Files", ground, {
      entry: "outcomes/files",
      harm: "feed readers and search engines hear of nothing new, and the data cannot be downloaded",
    });
    record.grantRead(written);
    api.serve(written, [...apiPaths(fileOperations), ...sitemapPaths]);

    const web = reader(this, "Pages", ground, {
      entry: "outcomes/pages",
      harm: "nobody can see in a browser what is published, nor approve what waits",
    });
    record.grantCommit(web);
    api.serve(web, pagePaths(publishing, pages));

    const publish = new DialogueFunction(this, "PublishOutcome", {
      entry: "outcomes/publish-outcome",
      harm: "what was approved stays unpublished, and what was corrected or retired stays public as it was",
    });
    record.grantCommit(publish);
    publish.set("POLICIES", JSON.stringify(settings.policies));
    new DialogueQueue(publish, { consumer: publish, concurrency: 5 }).hear(bus, [...publicationEvents]);
  }
}
