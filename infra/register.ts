import { Construct } from "constructs";
import { dossierOperations } from "../shared/dialogue/dossier-contract.ts";
import { messageOperations } from "../shared/dialogue/message-contract.ts";
import { dossierPages, registerPages } from "../shared/dialogue/pages/register-paths.ts";
import { fileOperations, registerOperations } from "../shared/dialogue/recommendation-contract.ts";
import { releaseEvents } from "../shared/dialogue/recommendation-events.ts";
import type { Ground } from "./ground.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { DialogueQueue } from "./platform/dialogue-queue.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

/** Of the room `dialogue`: messages to governments and agencies, the register of recommendations, the dossier. */
export class Register extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, bus } = ground;
    const { record } = data;
    const operations = [...messageOperations, ...registerOperations];

    const http = reader(this, "Api", ground, {
      entry: "dialogue/register-api",
      harm: "no message to a government can be written, approved or answered over the API, nor a recommendation read",
    });
    api.serve(http, apiPaths(operations));
    api.serveOnly(http, apiPaths(dossierOperations));

    const web = reader(this, "Pages", ground, {
      entry: "dialogue/register-pages",
      harm: "governments cannot answer a message by its letter, and nobody sees messages, recommendations or the dossier",
    });
    api.serve(web, pagePaths(operations, registerPages));
    api.serveOnly(web, dossierPages);

    const files = reader(this, "Files", ground, {
      entry: "dialogue/files",
      harm: "no file of recommendations can be taken in or downloaded",
    });
    api.serveOnly(files, apiPaths(fileOperations));
    api.serve(files, pagePaths(fileOperations, []));

    const release = new DialogueFunction(this, "ReleaseRecommendations", {
      entry: "dialogue/release-recommendations",
      harm: "recommendations count as taken up by what is public no more",
    });
    new DialogueQueue(release, { consumer: release, concurrency: 2 }).hear(bus, [...releaseEvents]);

    for (const fn of [http, web, files, release]) record.grantCommit(fn);
  }
}
