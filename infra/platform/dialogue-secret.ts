import { ArnFormat, Fn, RemovalPolicy, Stack } from "aws-cdk-lib";
import { type CfnSecret, Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { DialogueFunction } from "./dialogue-function.ts";

/** A secret that is made up once and kept; it hands out its ARN and a permission in one gesture. */
export class DialogueSecret extends Construct {
  readonly arn: string;
  private readonly variable: "ROOT_SECRET" | "FRONT_DOOR_SECRET";

  constructor(
    scope: Construct,
    id: string,
    { variable, description }: { variable: "ROOT_SECRET" | "FRONT_DOOR_SECRET"; description: string },
  ) {
    super(scope, id);
    this.variable = variable;
    const secret = new Secret(this, "Secret", {
      description,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // `Ref` is the ARN on AWS and a name on the local cloud; this attribute is the ARN on both.
    this.arn = (secret.node.defaultChild as CfnSecret).attrId;
  }

  grantRead(fn: DialogueFunction) {
    fn.set(this.variable, this.arn);
    // Rebuilt, so that whoever reads the policy sees a secret of this account and not another stack's output.
    const own = Stack.of(fn).formatArn({
      service: "secretsmanager",
      resource: "secret",
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      resourceName: Fn.select(6, Fn.split(":", this.arn)),
    });
    fn.allow(["secretsmanager:GetSecretValue"], [own]);
  }
}
