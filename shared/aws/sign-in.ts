import { randomBytes } from "node:crypto";
import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { observed } from "./calls.ts";

const client = observed(new CognitoIdentityProviderClient({}));
const UserPoolId = process.env["MEMBERS_POOL"];
const verified = (email: string) => [
  { Name: "email", Value: email },
  { Name: "email_verified", Value: "true" },
];

/** Makes the sign-in of a person (user name `per_…`), or gives it today's address; a second call changes nothing. */
export async function createSignIn(person: string, email: string): Promise<void> {
  const UserAttributes = verified(email);
  // A user without a password is asked to choose one first; nobody ever knows this one.
  const Password = `${randomBytes(24).toString("base64url")}aA1!`;
  const create = new AdminCreateUserCommand({
    UserPoolId,
    Username: person,
    UserAttributes,
    // The local cloud's own temporary password may be shorter than the policy asks.
    TemporaryPassword: Password,
    MessageAction: "SUPPRESS",
  });
  const made = await client.send(create).then(() => true, unless("UsernameExistsException"));
  if (!made) await client.send(new AdminUpdateUserAttributesCommand({ UserPoolId, Username: person, UserAttributes }));
  await client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username: person, Password, Permanent: true }));
}

/** Removes the sign-in; one that is gone already is no error. */
export async function deleteSignIn(person: string): Promise<void> {
  await client
    .send(new AdminDeleteUserCommand({ UserPoolId, Username: person }))
    .catch(unless("UserNotFoundException"));
}

function unless(name: string) {
  return (error: Error): undefined => {
    if (error.name !== name) throw error;
  };
}
