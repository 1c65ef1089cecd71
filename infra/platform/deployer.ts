import { ArnFormat, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { stackName, stacks } from "../stacks.ts";

const issuer = "token.actions.githubusercontent.com";
/** what `cdk bootstrap` names its roles with */
const qualifier = "hnb659fds";

/** The role that GitHub takes to deploy, without a stored key: only a job of the environment named like the stage may. */
export class Deployer extends Construct {
  readonly roleArn: string;

  constructor(scope: Construct, id: string, { repository, stage }: { repository: string; stage: string }) {
    super(scope, id);
    const stack = Stack.of(this);
    const github = new OidcProviderNative(this, "GitHub", {
      url: `https://${issuer}`,
      clientIds: ["sts.amazonaws.com"],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, "Role", {
      maxSessionDuration: Duration.hours(1),
      assumedBy: new WebIdentityPrincipal(github.oidcProviderArn, {
        StringEquals: {
          [`${issuer}:aud`]: "sts.amazonaws.com",
          [`${issuer}:sub`]: `repo:${repository}:environment:${stage}`,
        },
      }),
    });
    const bootstrapped = ["deploy", "file-publishing", "lookup"].map((task) =>
      stack.formatArn({
        service: "iam",
        region: "",
        resource: "role",
        resourceName: `cdk-${qualifier}-${task}-role-${stack.account}-${stack.region}`,
      }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ["sts:AssumeRole"], resources: bootstrapped }));
    const own = ["CDKToolkit", ...stacks.map((one) => stackName(stage, one))].map((name) =>
      stack.formatArn({
        service: "cloudformation",
        resource: "stack",
        arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
        resourceName: `${name}/*`,
      }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ["cloudformation:DescribeStacks"], resources: own }));
    this.roleArn = role.roleArn;
  }
}
