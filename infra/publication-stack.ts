import { CfnWaitConditionHandle, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { RoomsProps } from "./ground.ts";

/** Where what the Mechanism says comes about and is published: one line a room. */
export class PublicationStack extends Stack {
  constructor(scope: Construct, id: string, { ground: _ground, ...props }: RoomsProps) {
    super(scope, id, props);
    // CloudFormation takes no stack without a resource: one that does nothing, until a room stands above this line.
    if (!this.node.children.length) new CfnWaitConditionHandle(this, "Place");
  }
}
