import { fromEnv } from "@aws-sdk/credential-provider-env";

/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles: a Lambda function's credentials are always in its
 * environment, and the other ways to find some (files, SSO, metadata) weigh 100 KB.
 */
export const defaultProvider = () => fromEnv();
