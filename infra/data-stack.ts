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
import { type CfnSecret, Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { differs } from "./local/differences.ts";
import { DialogueTable } from "./platform/dialogue-table.ts";
import type { Settings } from "./settings.ts";

/** What must survive: the two tables, the sign-ins, the ids of the erased, the secrets. */
export class DataStack extends Stack {
  readonly record: DialogueTable;
  readonly people: DialogueTable;
  readonly members: UserPool;
  readonly secretariat: UserPool;
  readonly erased: Bucket;
  /** ARN */
  readonly rootSecret: string;
  /** ARN */
  readonly frontDoorSecret: string;

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
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
    });
    this.erased = new Bucket(this, "Erased", {
      versioned: true,
      enforceSSL: !differs(this, "plainHttp"),
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.rootSecret = this.secret("RootSecret", "HKDF root: address HMAC, cursors, forms, sessions");
    this.frontDoorSecret = this.secret("FrontDoorSecret", "the header that CloudFront adds");
    const outputs = {
      RecordTable: this.record.table.tableName,
      PeopleTable: this.people.table.tableName,
      ErasedBucket: this.erased.bucketName,
      RootSecretArn: this.rootSecret,
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

  private secret(id: string, description: string): string {
    const secret = new Secret(this, id, {
      description,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // `Ref` is the ARN on AWS and a name on the local cloud; this attribute is the ARN on both.
    return (secret.node.defaultChild as CfnSecret).attrId;
  }
}
