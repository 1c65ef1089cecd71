import { type Metric, Unit } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import type { Ground } from "./ground.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { deadLetters, grantSend } from "./platform/dialogue-queue.ts";

export class Events extends Construct {
  /** URL of the events that the bus refused */
  readonly refused: string;
  /** from a decision to the bus, for the dashboard */
  readonly lag: Metric;

  constructor(scope: Construct, id: string, { data, bus }: Ground) {
    super(scope, id);
    const relay = new DialogueFunction(this, "Relay", {
      entry: "events/relay",
      harm: "nobody is written to and nothing follows from what was decided",
    });
    data.record.feed(relay, { sortKeys: ["event#"], batch: 100 });
    relay.set("BUS", bus.eventBusName);
    relay.allow(["events:PutEvents"], [bus.eventBusArn]);
    const refused = deadLetters(this, "Refused", {
      harm: "what follows from one decision, its letter too, does not happen",
      home: "bus",
    });
    grantSend(refused, relay, "REFUSED_EVENTS");
    this.refused = refused.queueUrl;
    this.lag = relay.measure("RelayLag", {
      where: { message: "relayed" },
      value: "$.lagMs",
      unit: Unit.MILLISECONDS,
      statistic: "Maximum",
    });
  }
}
