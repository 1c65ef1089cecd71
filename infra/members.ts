import { Duration } from "aws-cdk-lib";
import { Unit } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { dailyOperations, pages } from "../shared/members/daily-contract.ts";
import { officeOperations, officePages } from "../shared/members/office-contract.ts";
import { signInEvents } from "../shared/members/sign-in-actions.ts";
import type { Ground } from "./ground.ts";
import { alarm } from "./platform/alarms.ts";
import { daily } from "./platform/daily.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { DialogueQueue } from "./platform/dialogue-queue.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

export class Members extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, bus, signIn, settings } = ground;
    const { record, people } = data;

    const http = reader(this, "Api", ground, {
      entry: "members/api",
      harm: "nobody can register, confirm, decide or change anything over the API",
    });
    record.grantCommit(http);
    people.grantCommit(http);
    api.serve(http, apiPaths(dailyOperations));

    const web = reader(this, "Pages", ground, {
      entry: "members/pages",
      harm: "nobody can join, sign in or review in a browser",
    });
    record.grantCommit(web);
    people.grantCommit(web);
    api.serve(web, pagePaths(dailyOperations, pages));

    const officeHttp = reader(this, "OfficeApi", ground, {
      entry: "members/office-api",
      // A whole file is judged within one request.
      memory: 1769,
      harm: "nobody can be invited for an agency or a government, nor a file taken in or handed out, over the API",
    });
    record.grantCommit(officeHttp);
    people.grantCommit(officeHttp);
    api.serve(officeHttp, apiPaths(officeOperations));

    const officeWeb = reader(this, "OfficePages", ground, {
      entry: "members/office-pages",
      // A whole file is judged within one request.
      memory: 1769,
      harm: "nobody can invite focal points, name a substitute or take in a file in a browser",
    });
    record.grantCommit(officeWeb);
    people.grantCommit(officeWeb);
    api.serve(officeWeb, pagePaths(officeOperations, officePages));

    const run = new DialogueFunction(this, "RunImport", {
      entry: "members/run-import",
      harm: "an accepted file is taken in halfway, or not at all",
    });
    record.grantCommit(run);
    people.grantCommit(run);
    data.rootSecret.grantRead(run);
    run.set("POLICIES", JSON.stringify(settings.policies));
    const steps = new DialogueQueue(run, { consumer: run, batch: 1, concurrency: 2 });
    steps.hear(bus, ["members.import-accepted.v1"]);
    steps.grantSend(run, "IMPORT_QUEUE");

    const weigh = new DialogueFunction(this, "WeighRequest", {
      entry: "members/weigh-request",
      harm: "whoever asks to join, or to get outcomes, gets no letter and so cannot confirm",
    });
    record.grantCommit(weigh);
    people.grantCommit(weigh);
    people.feed(weigh, { sortKeys: ["registration", "subscription"], batch: 10 });
    data.rootSecret.grantRead(weigh);
    weigh.set("POLICIES", JSON.stringify(settings.policies));

    const keep = new DialogueFunction(this, "KeepSignIn", {
      entry: "members/keep-sign-in",
      harm: "new members cannot sign in, and the sign-in of those who left stays open",
    });
    people.grantRead(keep);
    record.grantRead(keep);
    signIn.grantKeep(keep);
    keep.set("ERASED", data.erased.bucketName);
    keep.allow(["s3:PutObject"], [data.erased.arnForObjects("*")]);
    new DialogueQueue(keep, { consumer: keep }).hear(bus, signInEvents);

    const count = new DialogueFunction(this, "CountMembers", {
      entry: "members/count-members",
      harm: "the public numbers of members are out of date",
    });
    record.grantCommit(count);
    count.set("POLICIES", JSON.stringify(settings.policies));
    new DialogueQueue(count, { consumer: count, concurrency: 2 }).hear(bus, [
      "members.member-approved.v1",
      "members.person-joined.v1",
      "members.member-imported.v1",
      "members.imported-confirmed.v1",
      "members.member-changed.v1",
      "members.tables-chosen.v1",
      "members.person-removed.v1",
      "members.member-suspended.v1",
    ]);

    const keepNumbers = new DialogueFunction(this, "KeepNumbers", {
      entry: "members/keep-numbers",
      harm: "nobody can look up how many members each table had on this day",
    });
    record.grantCommit(keepNumbers);
    daily(keepNumbers);

    const watch = new DialogueFunction(this, "WatchQueue", {
      entry: "members/watch-queue",
      harm: "nobody notices that requests to join wait longer than was promised",
    });
    people.grantRead(watch);
    daily(watch);
    alarm(this, "ReviewAge", {
      metric: watch
        .measure("ReviewAgeWorkingDays", {
          where: { message: "queue watched" },
          value: "$.workingDays",
          unit: Unit.COUNT,
          statistic: "Maximum",
        })
        .with({ period: Duration.days(1) }),
      threshold: settings.policies.reviewWorkingDays,
      harm: "somebody has waited for a decision about joining as long as was promised, or longer",
      runbook: "requests-wait-for-review",
    });
  }
}
