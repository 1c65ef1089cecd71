/** Everything in which the local cloud's templates differ from a real account's, each with its reason. */
export const differences = {
  cloudFront: "no CloudFront and no web ACL: the front door beside the local cloud adds the secret header",
  mailEvents: "SES events reach the topic of the identity: those of a configuration set never fire here",
  senderAddress: "the sender is verified as an address: there is no domain whose records could be",
  keys: "tokens name the issuer of AWS, and their keys are read from the local cloud",
  apiId: "the HTTP API has an id of eight hexadecimal digits, which the local cloud can serve under a host name",
  bucketPolicy: "the bucket takes plain http, which is all that the local cloud speaks",
  stateful: "the data stack may be destroyed: nothing here must survive",
} as const;
export type Difference = keyof typeof differences;
