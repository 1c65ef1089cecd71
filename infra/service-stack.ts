import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import type { DataStack } from "./data-stack.ts";
import { Events } from "./events.ts";
import { Letters } from "./letters.ts";
import { Liaison } from "./liaison.ts";
import { differs } from "./local/differences.ts";
import { Meetings } from "./meetings.ts";
import { Members } from "./members.ts";
import { alarm, alarmTopic, fiveMinutes, topicKey } from "./platform/alarms.ts";
import { DialogueDashboard } from "./platform/dashboard.ts";
import { Deployer } from "./platform/deployer.ts";
import { homesOf } from "./platform/dialogue-queue.ts";
import { Edge } from "./platform/edge.ts";
import type { DialogueApi } from "./platform/http-api.ts";
import { MailSender } from "./platform/mail-sender.ts";
import { SignIn } from "./platform/sign-in.ts";
import type { Settings } from "./settings.ts";
import { Site } from "./site.ts";
import { Tables } from "./tables.ts";

/** What every room is built from. */
export interface Ground {
  settings: Settings;
  data: DataStack;
  bus: EventBus;
  api: DialogueApi;
  mail: MailSender;
  signIn: SignIn;
}

/** The table of contents: one line a room. */
export class ServiceStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { settings, data, ...props }: StackProps & { settings: Settings; data: DataStack },
  ) {
    super(scope, id, props);
    const key = topicKey(this);
    alarmTopic(this, { address: settings.alarms, key });
    const bus = new EventBus(this, "Bus");
    const signIn = new SignIn(this, "SignIn", { settings, data });
    const mail = new MailSender(this, "Mail", { settings, key });
    const site = new Site(this, "Site", { settings, data, signIn });
    const { api } = site;
    const ground: Ground = { settings, data, bus, api, mail, signIn };

    const events = new Events(this, "Events", ground);
    new Members(this, "Members", ground);
    new Tables(this, "Tables", ground);
    new Meetings(this, "Meetings", ground);
    new Liaison(this, "Liaison", ground);
    const letters = new Letters(this, "Letters", ground);

    const real = !differs(this, "noEdge");
    const edge = real ? new Edge(this, "Edge", { settings, api, secret: data.frontDoorSecret }) : undefined;
    const { repository, stage } = settings;
    const deployer = repository && new Deployer(this, "Deployer", { repository, stage });
    alarm(this, "Throttled", {
      metric: new Metric({ namespace: "AWS/Lambda", metricName: "Throttles", period: fiveMinutes, statistic: "Sum" }),
      threshold: 10,
      harm: "the account's functions are all busy: pages fail and letters wait",
      runbook: "throttling",
    });
    new DialogueDashboard(this, "Dashboard", {
      flows: {
        Requests: [...api.requests, ...(edge?.requests ?? [])],
        Letters: letters.sent,
        "From decision to bus": [events.lag],
      },
    });

    const outputs = {
      ...signIn.outputs,
      BusName: bus.eventBusName,
      RefusedEvents: events.refused,
      ApiId: api.api.apiId,
      SenderAddress: settings.sender,
      DkimRecords: mail.dkim,
      ...(edge && { EdgeHost: edge.host }),
      ...(deployer && { DeployerRole: deployer.roleArn }),
    };
    new CfnOutput(this, "DeadLetters", { value: this.toJsonString(homesOf(this)) });
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
