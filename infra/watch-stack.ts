import { CrossStackReferences, ReferenceStrength, Stack, type StackProps } from "aws-cdk-lib";
import type { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { DialogueDashboard } from "./platform/dashboard.ts";

/** One page over all stacks, after all of them. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { flows, ...props }: StackProps & { flows: Record<string, Metric[]> }) {
    super(scope, id, props);
    // A strong reference would keep every function that the page shows from ever being removed.
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    new DialogueDashboard(this, "Dashboard", { flows });
  }
}
