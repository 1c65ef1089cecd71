import { createHmac, hkdfSync } from "node:crypto";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { observed } from "./calls.ts";

const client = observed(new SecretsManagerClient({}));
const read = new Map<string, Promise<string>>();

/** A secret's value, read once per process; a failed read is forgotten, so that the next caller asks again. */
export function readSecret(arn: string): Promise<string> {
  let value = read.get(arn);
  if (!value) {
    value = client.send(new GetSecretValueCommand({ SecretId: arn })).then(({ SecretString }) => SecretString ?? "");
    value.catch(() => read.delete(arn));
    read.set(arn, value);
  }
  return value;
}

export type Purpose = "address" | "author" | "cursor" | "form" | "session";

/** 32 bytes for one purpose, from the one root secret (HKDF, RFC 5869). */
export async function keyFor(purpose: Purpose): Promise<Buffer> {
  const root = await readSecret(process.env["ROOT_SECRET"] ?? "");
  return Buffer.from(hkdfSync("sha256", root, "dialogue", purpose, 32));
}

/** The name under which something about an address is kept without the address (HMAC-SHA-256, base64url). */
export async function addressHash(text: string): Promise<string> {
  return createHmac("sha256", await keyFor("address"))
    .update(text)
    .digest("base64url");
}

/** The name under which an author's own are found, without the author's id (HMAC-SHA-256, base64url). */
export async function authorHash(person: string): Promise<string> {
  return createHmac("sha256", await keyFor("author"))
    .update(person)
    .digest("base64url");
}
