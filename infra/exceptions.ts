import { CfnResource, type IAspect } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** What a judge of templates finds and we leave: on which resources, and why. */
interface Exception {
  judge: "cdk-nag" | "cfn-lint" | "checkov";
  rule: string;
  type: string;
  /** part of the construct's path, where not every resource of the type is meant */
  where?: RegExp;
  reason: string;
}

const ownKey =
  "encrypted with a key of AWS; a key of ours would cost more than it hides from whoever holds the account";

export const exceptions: Exception[] = [
  {
    judge: "cfn-lint",
    rule: "W3005",
    type: "AWS::Lambda::Function",
    reason: "the CDK names the role beside its policies, and on those the function does depend",
  },
  {
    judge: "checkov",
    rule: "CKV_AWS_115",
    type: "AWS::Lambda::Function",
    reason: "consumers are bounded at their queue; reserved shares would starve the rest of a young account",
  },
  {
    judge: "checkov",
    rule: "CKV_AWS_116",
    type: "AWS::Lambda::Function",
    reason:
      "called by HTTP, queues and streams, whose dead letters are theirs; the schedule's stand beside its function",
  },
  {
    judge: "checkov",
    rule: "CKV_AWS_117",
    type: "AWS::Lambda::Function",
    reason: "it talks to AWS by its public interfaces only: there is no network of ours to be in",
  },
  {
    judge: "checkov",
    rule: "CKV_AWS_173",
    type: "AWS::Lambda::Function",
    reason: "names and addresses of resources only; secrets are read from Secrets Manager",
  },
  { judge: "checkov", rule: "CKV_AWS_158", type: "AWS::Logs::LogGroup", reason: `ids and codes only, ${ownKey}` },
  {
    judge: "checkov",
    rule: "CKV_AWS_27",
    type: "AWS::SQS::Queue",
    reason: "encrypted by SQS itself (SSE-SQS), which this rule does not know; ids only",
  },
  { judge: "checkov", rule: "CKV_AWS_119", type: "AWS::DynamoDB::Table", reason: ownKey },
  { judge: "checkov", rule: "CKV_AWS_149", type: "AWS::SecretsManager::Secret", reason: ownKey },
  {
    judge: "checkov",
    rule: "CKV_AWS_18",
    type: "AWS::S3::Bucket",
    reason: "one function writes ids of the erased; a second bucket of who did what would hold more than the first",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-S1",
    type: "AWS::S3::Bucket",
    reason: "one function writes ids of the erased; a second bucket of who did what would hold more than the first",
  },
  {
    judge: "checkov",
    rule: "CKV_AWS_86",
    type: "AWS::CloudFront::Distribution",
    reason:
      "its log would hold addresses and the tokens of letters; the API logs route and status, metrics count the rest",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-CFR3",
    type: "AWS::CloudFront::Distribution",
    reason:
      "its log would hold addresses and the tokens of letters; the API logs route and status, metrics count the rest",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-CFR1",
    type: "AWS::CloudFront::Distribution",
    reason: "migrants and their organizations write from any country",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-COG2",
    type: "AWS::Cognito::UserPool",
    where: /Data\/Members/,
    reason: "members sign in by a code sent to their address; Cognito refuses a second factor beside it",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-COG8",
    type: "AWS::Cognito::UserPool",
    reason:
      "no password of a member to guess, and a second factor for the secretariat; a paid profile of who signs in from where is data nobody needs",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-SMG4",
    type: "AWS::SecretsManager::Secret",
    reason:
      "a new root makes every address unknown, a new front door closes the site for minutes: by hand, as the runbook says",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-APIG4",
    type: "AWS::ApiGatewayV2::Route",
    reason: "the door inside each function verifies token or session and answers in the caller's language",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-SQS3",
    type: "AWS::SQS::Queue",
    where: /DeadLetters/,
    reason: "a queue of dead letters, which a stream, a schedule or a function fills instead of a queue",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-IAM5[Resource::*]",
    type: "AWS::IAM::Policy",
    where: /Relay|WeighRequest/,
    reason: "dynamodb:ListStreams, which the CDK gives to a stream's reader, knows no resource",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-IAM5[Resource::*]",
    type: "AWS::IAM::Policy",
    where: /Send/,
    reason: "ses:GetSendQuota knows no resource",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-IAM5",
    type: "AWS::IAM::Policy",
    where: /KeepSignIn/,
    reason: "one object for each of the erased, in one bucket, named by the id",
  },
  {
    judge: "cdk-nag",
    rule: "AwsSolutions-IAM5",
    type: "AWS::IAM::Policy",
    where: /Deployer/,
    reason: "stacks named in full; what follows is the id that CloudFormation gives them",
  },
];

/** Writes each exception with its reason into the metadata of the resources that it is about. */
export const explained: IAspect = {
  visit(node: IConstruct) {
    if (!CfnResource.isCfnResource(node)) return;
    const here = exceptions.filter(
      ({ type, where }) => type === node.cfnResourceType && (where?.test(node.node.path) ?? true),
    );
    const of = (judge: Exception["judge"]) => here.filter((one) => one.judge === judge);
    const [nag, lint, checkov] = [of("cdk-nag"), of("cfn-lint"), of("checkov")];
    if (nag.length)
      node.addMetadata("cdk_nag", { rules_to_suppress: nag.map(({ rule, reason }) => ({ id: rule, reason })) });
    if (checkov.length)
      node.addMetadata("checkov", { skip: checkov.map(({ rule, reason }) => ({ id: rule, comment: reason })) });
    if (lint.length)
      node.addMetadata("cfn-lint", {
        config: { ignore_checks: lint.map(({ rule }) => rule) },
        reasons: lint.map(({ reason }) => reason),
      });
  },
};
