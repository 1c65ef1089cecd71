import type { Construct } from "constructs";

/** Everything in which the local cloud's templates differ from a real account's, each with its reason. */
export const differences = {
  noEdge: "no CloudFront and no web ACL: the front door beside the local cloud adds the secret header",
  senderAddress: "the sender is verified as an address: there is no domain whose records could be",
  mailActions: "SES's actions are known on every resource only",
  batchActions: "sending in batches is an action of its own here; on AWS it is part of sqs:SendMessage",
  keys: "tokens name the issuer of AWS, and their keys are read from the local cloud",
  branding: "managed login has no branding here",
  apiId: "the HTTP API has an id of eight hexadecimal digits, which the local cloud can serve under a host name",
  plainHttp: "bucket, queues and topics take plain http, which is all that the local cloud speaks",
  nothingKept: "the data stack may be destroyed: nothing here must survive",
  farYears: "dialogues are announced for years far ahead, so that every test has one of its own (policy)",
  synthesizer: "the deployer's own credentials: the roles of the bootstrap are refused here",
} as const;
export type Difference = keyof typeof differences;

/** Whether this template differs so: only ever on the local cloud. */
export const differs = (scope: Construct, _difference: Difference): boolean =>
  scope.node.tryGetContext("stage") === "local";
