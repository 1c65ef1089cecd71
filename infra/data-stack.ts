import { CfnOutput, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  UserPool,
  type UserPoolProps,
} from "aws-cdk-lib/aws-cognito";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { differs } from "./local/differences.ts";
import { DialogueSecret } from "./platform/dialogue-secret.ts";
import { DialogueTable } from "./platform/dialogue-table.ts";
import type { Settings } from "./settings.ts";

/** What must survive: the two tables, the sign-ins, the ids of the erased, the secrets. */
export class DataStack extends Stack {
  readonly record: DialogueTable;
  readonly people: DialogueTable;
  readonly members: UserPool;
  readonly secretariat: UserPool;
  readonly erased: Bucket;
  readonly rootSecret: DialogueSecret;
  readonly frontDoorSecret: DialogueSecret;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    const kept = !differs(scope, "nothingKept");
    super(scope, id, { ...props, terminationProtection: kept });
    this.record = new DialogueTable(this, "Record", { variable: "RECORD", keep: kept });
    this.people = new DialogueTable(this, "People", { variable: "PEOPLE", queue: true, keep: kept });
    this.members = this.pool("Members", `${settings.signInPrefix}-members`, {
      // An e-mail one-time code: passwordless and a second factor exclude one another.
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
    });
    this.secretariat = this.pool("Secretariat", `${settings.signInPrefix}-secretariat`, {
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
    });
    this.erased = new Bucket(this, "Erased", {
      versioned: true,
      enforceSSL: !differs(this, "plainHttp"),
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.rootSecret = new DialogueSecret(this, "RootSecret", {
      variable: "ROOT_SECRET",
      description: "HKDF root: address HMAC, cursors, forms, sessions",
    });
    this.frontDoorSecret = new DialogueSecret(this, "FrontDoorSecret", {
      variable: "FRONT_DOOR_SECRET",
      description: "the header that CloudFront adds",
    });
    const outputs = {
      RecordTable: this.record.table.tableName,
      PeopleTable: this.people.table.tableName,
      ErasedBucket: this.erased.bucketName,
      MembersPoolId: this.members.userPoolId,
      SecretariatPoolId: this.secretariat.userPoolId,
      RootSecretArn: this.rootSecret.arn,
      FrontDoorSecretArn: this.frontDoorSecret.arn,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }

  private pool(id: string, domainPrefix: string, props: UserPoolProps): UserPool {
    const pool = new UserPool(this, id, {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      autoVerify: { email: true },
      keepOriginal: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...props,
    });
    pool.addDomain("Domain", {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    return pool;
  }
}
