import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { ulid } from "ulid";
import type { PersonId } from "../../events/define.ts";
import { operatorWorld } from "../operator/world.ts";
import { outputs } from "./deployment.ts";
import { command, credentials, type Place, placeIn, Refusal, readJson, region, say } from "./settings.ts";

export const secretariat = "secretariat@example.org";

/** Addresses of the local secretariat and their passwords, as kept in `secretariat.json`. */
export type Passwords = Record<string, string>;

const fileOf = (directory: string) => join(directory, "secretariat.json");
export const passwordsIn = (directory: string) => readJson<Passwords>(fileOf(directory)) ?? {};

const newPassword = () => `${randomBytes(12).toString("base64url")}aA1!`;

/** Gives an address a sign-in to the local secretariat, once, with a random password that is kept. */
export async function appointSecretariat(place: Place, address = secretariat): Promise<{ password: string }> {
  const kept = passwordsIn(place.directory);
  const cognito = new CognitoIdentityProviderClient({ region, endpoint: place.endpoints.aws, credentials });
  const { person, pool } = await createUser(cognito, await outputs("local", place), address, true);
  const password = kept[address] ?? newPassword();
  await cognito.send(
    new AdminSetUserPasswordCommand({ UserPoolId: pool, Username: person, Password: password, Permanent: true }),
  );
  const all = `${JSON.stringify({ ...kept, [address]: password }, undefined, 2)}\n`;
  writeFileSync(fileOf(place.directory), all, { mode: 0o600 });
  await recordPerson({ person, address }, { stage: "local", place });
  return { password };
}

/** The same on an account: Cognito itself sends the invitation with a temporary password. */
async function appointOnStage(stage: string, address: string): Promise<{ created: boolean }> {
  const { person, created } = await createUser(
    new CognitoIdentityProviderClient({ region }),
    await outputs(stage),
    address,
    false,
  );
  await recordPerson({ person, address }, { stage });
  return { created };
}

async function createUser(
  cognito: CognitoIdentityProviderClient,
  { SecretariatPoolId: pool }: Record<string, string>,
  address: string,
  silent: boolean,
) {
  if (!pool) throw new Refusal("The deployed app names no SecretariatPoolId: deploy this version of it first.");
  const { Users } = await cognito.send(
    new ListUsersCommand({ UserPoolId: pool, Filter: `email = "${address.replace(/["\\]/g, "\\$&")}"` }),
  );
  if (Users?.[0]?.Username) return { pool, person: Users[0].Username, created: false };
  const person = `per_${ulid()}`;
  await cognito.send(
    new AdminCreateUserCommand({
      UserPoolId: pool,
      Username: person,
      UserAttributes: [
        { Name: "email", Value: address },
        { Name: "email_verified", Value: "true" },
      ],
      // The local cloud's own temporary password may be shorter than the policy asks.
      ...(silent
        ? { MessageAction: "SUPPRESS", TemporaryPassword: newPassword() }
        : { DesiredDeliveryMediums: ["EMAIL"] }),
    }),
  );
  return { pool, person, created: true };
}

async function recordPerson(
  { person, address: email }: { person: string; address: string },
  where: Parameters<typeof operatorWorld>[0],
): Promise<void> {
  const { world } = await operatorWorld(where);
  const { appoint } = await import("../../shared/members/appoint-actions.ts");
  await appoint(world, { person: person as PersonId, email, language: "es" });
}

if (import.meta.main)
  await command(
    { secretariat: { type: "string" }, stage: { type: "string", default: "local" }, directory: { type: "string" } },
    async ({ secretariat: address, stage, directory }) => {
      if (!address || !/^[^\s@]+@[^\s@]+$/.test(address))
        throw new Refusal("Say whom to appoint: npm run appoint -- --secretariat ADDRESS");
      if (stage !== "local") {
        const { created } = await appointOnStage(stage, address);
        const news = created ? "is appointed; Cognito has sent the invitation" : "was appointed before";
        say(`${address} ${news}.`);
        return;
      }
      const { password } = await appointSecretariat(placeIn(directory), address);
      say(`${address} is appointed. Password: ${password}`);
    },
  );
