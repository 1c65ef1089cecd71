import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { RoomsProps } from "./ground.ts";
import { Liaison } from "./liaison.ts";
import { Meetings } from "./meetings.ts";
import { Tables } from "./tables.ts";

/** Where the bodies do their work: one line a room. */
export class WorkStack extends Stack {
  constructor(scope: Construct, id: string, { ground, ...props }: RoomsProps) {
    super(scope, id, props);
    new Tables(this, "Tables", ground);
    new Meetings(this, "Meetings", ground);
    new Liaison(this, "Liaison", ground);
  }
}
