import { Duration } from "aws-cdk-lib";
import { type Metric, Unit } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { operations, pages } from "../shared/letters/contract.ts";
import type { Ground } from "./ground.ts";
import { alarm } from "./platform/alarms.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { DialogueQueue, deadLetters, grantSend } from "./platform/dialogue-queue.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

export class Letters extends Construct {
  /** what became of letters, for the dashboard */
  readonly sent: Metric[];

  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, bus, mail, settings } = ground;
    const { record, people } = data;

    const http = reader(this, "Api", ground, {
      entry: "letters/api",
      harm: "nobody can choose their letters over the API",
    });
    record.grantCommit(http);
    people.grantCommit(http);
    api.serve(http, apiPaths(operations));

    const web = reader(this, "Pages", ground, {
      entry: "letters/pages",
      harm: "nobody can unsubscribe or choose their letters",
    });
    record.grantCommit(web);
    people.grantCommit(web);
    api.serve(web, pagePaths(operations, pages));

    const address = new DialogueFunction(this, "Address", {
      entry: "letters/address",
      harm: "nobody is written to: whoever asks, confirms or is decided about hears nothing",
    });
    record.grantRead(address);
    const heard = new DialogueQueue(address, { consumer: address });
    heard.hear(bus);
    heard.grantSend(address, "ADDRESS_QUEUE");

    const send = new DialogueFunction(this, "Send", {
      entry: "letters/send",
      harm: "letters wait, those that somebody waits for too",
      memory: 1024,
    });
    record.grantCommit(send);
    people.grantCommit(send);
    data.rootSecret.grantRead(send);
    mail.grantSend(send);
    const settled = {
      SITE: settings.site,
      SENDER: settings.sender,
      CONTACT: settings.contact,
      SECRETARIAT_ADDRESS: settings.secretariat,
      POLICIES: JSON.stringify(settings.policies),
    };
    for (const [name, value] of Object.entries(settled)) send.set(name, value);
    // A letter whose sender died comes back after its lease of 40 seconds; a used-up quota may pause it for a day.
    const lane = { consumer: send, hidden: Duration.seconds(45), tries: 50 };
    const lanes = {
      PROMPT_LANE: new DialogueQueue(send, { ...lane, id: "Prompt", batch: 1, concurrency: 10 }),
      BULK_LANE: new DialogueQueue(send, { ...lane, id: "Bulk", fifo: true, patience: Duration.hours(24) }),
    };
    for (const [name, queue] of Object.entries(lanes)) {
      queue.grantSend(address, name);
      send.set(name, queue.queue.queueUrl);
      send.allow(["sqs:ChangeMessageVisibility"], [queue.queue.queueArn]);
    }
    const refused = deadLetters(this, "Refused", {
      harm: "somebody waits for a letter that SES refuses for good: sender or address",
      home: { queue: () => lanes.PROMPT_LANE.queue },
    });
    grantSend(refused, send, "REFUSED_LETTERS");
    const count = (name: string, where: Record<string, string>) =>
      send.measure(name, { where, unit: Unit.COUNT, statistic: "Sum" });
    this.sent = [
      count("LettersSent", { message: "letter", done: "sent" }),
      count("LettersSkipped", { message: "letter", done: "skipped" }),
      count("LettersRefused", { message: "letter refused" }),
    ];
    alarm(send, "Quota", {
      metric: count("QuotaUsedUp", { kind: "QuotaUsedUp" }),
      harm: "letters wait until SES allows more of them today, confirmations too",
      runbook: "the-quota-of-the-day-is-used-up",
    });

    const bounce = new DialogueFunction(this, "RecordBounce", {
      entry: "letters/record-bounce",
      harm: "letters go on to addresses that bounce or complain, and the account's reputation suffers",
    });
    record.grantCommit(bounce);
    people.grantCommit(bounce);
    data.rootSecret.grantRead(bounce);
    mail.deliverReturns(new DialogueQueue(bounce, { consumer: bounce }));
  }
}
