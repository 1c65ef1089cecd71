import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { observed } from "./calls.ts";

const client = observed(new S3Client({}));

/** Puts one small object; the same name again makes a new version of it. */
export async function putObject(bucket: string, name: string, body: string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: body }));
}
