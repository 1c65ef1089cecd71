import { Duration } from "aws-cdk-lib";
import { Unit } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { operations, pages } from "../shared/members/contract.ts";
import { signInEvents } from "../shared/members/sign-in-actions.ts";
import { alarm } from "./platform/alarms.ts";
import { daily } from "./platform/daily.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { DialogueQueue } from "./platform/dialogue-queue.ts";
import type { Ground } from "./service-stack.ts";
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
    api.serve(http, apiPaths(operations));

    const web = reader(this, "Pages", ground, {
      entry: "members/pages",
      harm: "nobody can join, sign in or review in a browser",
    });
    record.grantCommit(web);
    people.grantCommit(web);
    api.serve(web, pagePaths(operations, pages));

    const weigh = new DialogueFunction(this, "WeighRequest", {
      entry: "members/weigh-request",
      harm: "whoever asks to join gets no letter and so cannot confirm",
    });
    record.grantCommit(weigh);
    people.grantCommit(weigh);
    people.feed(weigh, { sortKey: "registration", batch: 10 });
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
      "members.member-changed.v1",
      "members.tables-chosen.v1",
      "members.person-removed.v1",
      "members.member-suspended.v1",
    ]);

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
