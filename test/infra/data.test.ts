import { describe, expect, test } from "vitest";
import { all, read, the } from "../support/templates.ts";

describe("what must survive", () => {
  test.for(all("DynamoDB::Table"))(
    "$id is kept, recoverable, encrypted, on demand and forgets what expires",
    (table) => {
      expect(table.DeletionPolicy).toBe("Retain");
      expect(table.Properties).toMatchObject({
        BillingMode: "PAY_PER_REQUEST",
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        StreamSpecification: { StreamViewType: "NEW_IMAGE" },
        TimeToLiveSpecification: { AttributeName: "expires", Enabled: true },
      });
    },
  );

  test("there are two tables, and the sparse index is the review queue's", () => {
    expect(all("DynamoDB::Table")).toHaveLength(2);
    const indexes = all("DynamoDB::Table").flatMap(({ Properties }) => Properties["GlobalSecondaryIndexes"] ?? []);
    expect(indexes.map(({ IndexName }) => IndexName)).toEqual(["queue"]);
  });

  test("the stack with data cannot be deleted by mistake", () => {
    expect(read("example", "manifest.json").artifacts.Data.properties.terminationProtection).toBe(true);
  });

  test.for(all("Cognito::UserPool"))(
    "$id is kept, and nobody signs up by themselves",
    ({ DeletionPolicy, Properties }) => {
      expect(DeletionPolicy).toBe("Retain");
      expect(Properties).toMatchObject({
        DeletionProtection: "ACTIVE",
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        Policies: { PasswordPolicy: { MinimumLength: 14 } },
      });
    },
  );

  test("the secretariat needs a second factor from an app, never by text message", () => {
    const { Properties } = the("Cognito::UserPool", /^Secretariat/);
    expect(Properties).toMatchObject({ MfaConfiguration: "ON", EnabledMfas: ["SOFTWARE_TOKEN_MFA"] });
  });

  test("members sign in by a code in a letter", () => {
    const { Policies } = the("Cognito::UserPool", /^Members/).Properties;
    expect(Policies.SignInPolicy.AllowedFirstAuthFactors).toContain("EMAIL_OTP");
  });

  test("browsers sign in by authorization code, and programs open no other flow", () => {
    for (const { Properties } of all("Cognito::UserPoolClient"))
      expect(Properties).toMatchObject({
        AllowedOAuthFlows: ["code"],
        EnableTokenRevocation: true,
        PreventUserExistenceErrors: "ENABLED",
      });
    const [members, secretariat] = [/Members/, /Secretariat/].map(
      (id) => the("Cognito::UserPoolClient", id).Properties["ExplicitAuthFlows"],
    );
    expect(members).toEqual(["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]);
    expect(secretariat).toEqual(["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]);
  });

  test("the ids of the erased are kept in versions, closed to the public and to plain http", () => {
    const bucket = the("S3::Bucket");
    expect(bucket.DeletionPolicy).toBe("Retain");
    expect(bucket.Properties).toMatchObject({
      VersioningConfiguration: { Status: "Enabled" },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    });
    expect(bucket.Properties["BucketEncryption"]).toBeDefined();
    expect(JSON.stringify(the("S3::BucketPolicy"))).toContain('"aws:SecureTransport":"false"');
  });

  test("secrets are made up, kept, and never written into a template", () => {
    for (const { DeletionPolicy, Properties } of all("SecretsManager::Secret")) {
      expect(DeletionPolicy).toBe("Retain");
      expect(Properties["GenerateSecretString"].PasswordLength).toBeGreaterThanOrEqual(48);
      expect(Properties["SecretString"]).toBeUndefined();
    }
  });
});
