/** Stands in for `@aws-sdk/endpoint-cache` in the bundles: endpoint discovery, which alone would fill it, is off. */
export class EndpointCache {}
