import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { differs } from "../local/differences.ts";
import type { Settings } from "../settings.ts";
import type { DialogueFunction } from "./dialogue-function.ts";
import type { DialogueQueue } from "./dialogue-queue.ts";

/** SES: the sender's identity, a configuration set, and the topic of what comes back. */
export class MailSender extends Construct {
  readonly returns: Topic;
  private readonly configurationSet: ConfigurationSet;
  private readonly identity: EmailIdentity;

  constructor(scope: Construct, id: string, { settings, key }: { settings: Settings; key: Key }) {
    super(scope, id);
    const domain = settings.sender.split("@")[1] ?? "";
    this.returns = new Topic(this, "Returns", { enforceSSL: !differs(scope, "plainHttp"), masterKey: key });
    this.returns.addToResourcePolicy(
      new PolicyStatement({
        actions: ["sns:Publish"],
        principals: [new ServicePrincipal("ses.amazonaws.com")],
        resources: [this.returns.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    this.configurationSet = new ConfigurationSet(this, "Set", {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    this.configurationSet.addEventDestination("Returns", {
      destination: EventDestination.snsTopic(this.returns),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    this.identity = new EmailIdentity(this, "Sender", {
      identity: differs(this, "senderAddress") ? Identity.email(settings.sender) : Identity.domain(domain),
      ...(!differs(this, "senderAddress") && { mailFromDomain: `mail.${domain}` }),
    });
  }

  grantSend(fn: DialogueFunction) {
    fn.set("CONFIGURATION_SET", this.configurationSet.configurationSetName);
    const own = [
      this.identity.emailIdentityArn,
      Stack.of(this).formatArn({
        service: "ses",
        resource: "configuration-set",
        resourceName: this.configurationSet.configurationSetName,
      }),
    ];
    fn.allow(["ses:SendRawEmail"], differs(fn, "mailActions") ? ["*"] : own);
    fn.allow(["ses:GetSendQuota"], ["*"]);
  }

  deliverReturns(queue: DialogueQueue) {
    this.returns.addSubscription(new SqsSubscription(queue.queue, { deadLetterQueue: queue.dead }));
  }
}
