import { Duration, Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
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
import { alarm } from "./alarms.ts";
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
    const reputation = (name: string) =>
      new Metric({
        namespace: "AWS/SES",
        metricName: `Reputation.${name}`,
        period: Duration.hours(1),
        statistic: "Maximum",
      });
    // SES reviews an account from these rates on, and may stop its sending.
    for (const [name, threshold] of Object.entries({ BounceRate: 0.05, ComplaintRate: 0.001 }))
      alarm(this, name, {
        metric: reputation(name),
        threshold,
        harm: "so many letters bounce or annoy that SES may stop sending, and then nobody is written to",
        runbook: "letters-come-back",
      });
    this.identity = new EmailIdentity(this, "Sender", {
      identity: differs(this, "senderAddress") ? Identity.email(settings.sender) : Identity.domain(domain),
      ...(!differs(this, "senderAddress") && { mailFromDomain: `mail.${domain}` }),
    });
  }

  /** JSON: name and value of the CNAME records that prove the domain; none where the sender is one address. */
  get dkim(): string {
    return Stack.of(this).toJsonString(differs(this, "senderAddress") ? [] : this.identity.dkimRecords);
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
