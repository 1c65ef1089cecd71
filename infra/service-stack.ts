import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import type { DataStack } from "./data-stack.ts";
import { Events } from "./events.ts";
import type { Ground } from "./ground.ts";
import { Letters } from "./letters.ts";
import { differs } from "./local/differences.ts";
import { Members } from "./members.ts";
import { alarm, alarmTopic, fiveMinutes, topicKey } from "./platform/alarms.ts";
import { Deployer } from "./platform/deployer.ts";
import { Edge } from "./platform/edge.ts";
import { MailSender } from "./platform/mail-sender.ts";
import { SignIn } from "./platform/sign-in.ts";
import type { Settings } from "./settings.ts";
import { Site } from "./site.ts";

/** The ground that all rooms stand on, and the rooms that all others need: one line a room. */
export class ServiceStack extends Stack {
  readonly ground: Ground;
  /** what passes through, for the dashboard */
  readonly flows: Record<string, Metric[]>;

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
    this.ground = ground;

    const events = new Events(this, "Events", ground);
    new Members(this, "Members", ground);
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
    this.flows = {
      Requests: [...api.requests, ...(edge?.requests ?? [])],
      Letters: letters.sent,
      "From decision to bus": [events.lag],
    };

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
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
