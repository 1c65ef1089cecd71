import { Duration, Stack } from "aws-cdk-lib";
import { CfnManagedLoginBranding, OAuthScope, type UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { DataStack } from "../data-stack.ts";
import { differs } from "../local/differences.ts";
import type { Settings } from "../settings.ts";
import type { DialogueFunction } from "./dialogue-function.ts";

/** Managed login of the two pools: authorization code with PKCE, and what verifies its tokens. */
export class SignIn extends Construct {
  /** JSON: issuer, keys, client and sign-in host of each pool */
  readonly pools: string;
  readonly outputs: Record<string, string>;
  private readonly members: UserPool;

  constructor(scope: Construct, id: string, { settings, data }: { settings: Settings; data: DataStack }) {
    super(scope, id);
    this.members = data.members;
    const { region } = Stack.of(this);
    // The local cloud stands one port below its front door.
    const cloud = differs(this, "keys") ? settings.site.replace(/\d+$/, (port) => String(Number(port) - 1)) : undefined;
    const pool = (of: UserPool, name: string) => {
      const client = this.client(of, name, settings);
      const issuer = `https://cognito-idp.${region}.amazonaws.com/${of.userPoolId}`;
      return {
        issuer,
        jwksUri: `${cloud ? `${cloud}/${of.userPoolId}` : issuer}/.well-known/jwks.json`,
        client: client.userPoolClientId,
        login: cloud ?? `https://${settings.signInPrefix}-${name.toLowerCase()}.auth.${region}.amazoncognito.com`,
      };
    };
    const [members, secretariat] = [pool(data.members, "Members"), pool(data.secretariat, "Secretariat")];
    this.pools = Stack.of(this).toJsonString({ members, secretariat });
    this.outputs = {
      MembersClientId: members.client,
      SecretariatClientId: secretariat.client,
    };
  }

  private client(userPool: UserPool, name: string, { site }: Settings): UserPoolClient {
    const client = new UserPoolClient(this, name, {
      userPool,
      generateSecret: false,
      authFlows: name === "Members" ? { user: true } : { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${site}/sign-in/callback`],
        logoutUrls: [`${site}/`],
      },
      // The page's session and its token end together; rights are looked up at each request, never read from it.
      accessTokenValidity: Duration.hours(8),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(8),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    if (!differs(this, "branding"))
      new CfnManagedLoginBranding(this, `${name}Branding`, {
        userPoolId: userPool.userPoolId,
        clientId: client.userPoolClientId,
        useCognitoProvidedValues: true,
      });
    return client;
  }

  /** May make, change and remove the sign-in of members' people. */
  grantKeep(fn: DialogueFunction) {
    fn.set("MEMBERS_POOL", this.members.userPoolId);
    fn.allow(
      [
        "cognito-idp:AdminCreateUser",
        "cognito-idp:AdminSetUserPassword",
        "cognito-idp:AdminUpdateUserAttributes",
        "cognito-idp:AdminDeleteUser",
      ],
      [this.members.userPoolArn],
    );
  }
}
