import { Construct } from "constructs";
import { dialogueOperations, dialoguePages } from "../shared/dialogue/dialogue-contract.ts";
import type { Ground } from "./ground.ts";
import { daily } from "./platform/daily.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

/** The annual dialogue with the governments: its call, agenda, outcomes and joint actions. */
export class Dialogue extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, settings } = ground;
    const { record } = data;

    const http = reader(this, "Api", ground, {
      entry: "dialogue/api",
      harm: "nobody can answer the call for inputs over the API, nor read what came of a dialogue",
    });
    record.grantCommit(http);
    api.serve(http, apiPaths(dialogueOperations));

    const web = reader(this, "Pages", ground, {
      entry: "dialogue/pages",
      harm: "nobody can send an input, run a dialogue or answer for a joint action in a browser",
    });
    record.grantCommit(web);
    api.serve(web, pagePaths(dialogueOperations, dialoguePages));

    const ask = new DialogueFunction(this, "AskWhatIsDue", {
      entry: "dialogue/ask-what-is-due",
      harm: "calls for inputs do not open, and nobody is reminded of deadlines, joint actions and messages that wait for an answer",
    });
    record.grantCommit(ask);
    ask.set("POLICIES", JSON.stringify(settings.policies));
    daily(ask);
  }
}
