import { CfnWaitConditionHandle, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Contributions } from "./contributions.ts";
import { Dialogue } from "./dialogue.ts";
import { Duties } from "./duties.ts";
import type { RoomsProps } from "./ground.ts";
import { Outcomes } from "./outcomes.ts";
import { Pledges } from "./pledges.ts";
import { Register } from "./register.ts";
import { Subscriptions } from "./subscriptions.ts";

/** Where what the Mechanism says comes about and is published: one line a room. */
export class PublicationStack extends Stack {
  constructor(scope: Construct, id: string, { ground, ...props }: RoomsProps) {
    super(scope, id, props);
    new Contributions(this, "Contributions", ground);
    new Pledges(this, "Pledges", ground);
    new Dialogue(this, "Dialogue", ground);
    new Register(this, "Register", ground);
    new Outcomes(this, "Outcomes", ground);
    new Duties(this, "Duties", ground);
    new Subscriptions(this, "Subscriptions", ground);
    // CloudFormation takes no stack without a resource: one that does nothing, until a room stands above this line.
    if (!this.node.children.length) new CfnWaitConditionHandle(this, "Place");
  }
}
