import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import type { DataStack } from "./data-stack.ts";
import { Events } from "./events.ts";
import { Letters } from "./letters.ts";
import { Members } from "./members.ts";
import { alarmTopic, topicKey } from "./platform/alarms.ts";
import { homesOf } from "./platform/dialogue-queue.ts";
import { DialogueApi } from "./platform/http-api.ts";
import { MailSender } from "./platform/mail-sender.ts";
import { SignIn } from "./platform/sign-in.ts";
import type { Settings } from "./settings.ts";
import { Site } from "./site.ts";

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
    new Letters(this, "Letters", ground);

    const outputs = {
      ...signIn.outputs,
      BusName: bus.eventBusName,
      RefusedEvents: events.refused,
      ApiId: api.api.apiId,
      FrontDoorSecretArn: data.frontDoorSecret,
      SenderAddress: settings.sender,
      RecordTable: data.record.table.tableName,
      PeopleTable: data.people.table.tableName,
    };
    new CfnOutput(this, "DeadLetters", { value: this.toJsonString(homesOf(this)) });
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
