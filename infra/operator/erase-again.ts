import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import type { PersonId, SubscriptionId } from "../../events/define.ts";
import { command, say } from "../local/settings.ts";
import { operatorWorld, type Where, whereOf } from "./world.ts";

/**
 * The last step of a restore: whoever was erased, and is there again, is erased again, and so is a subscription that had
 * ended, with the address of whoever it belonged to. Answers how many there were of both.
 */
export async function eraseAgain(where: Where): Promise<number> {
  const { world, known } = await operatorWorld(where);
  const { erase } = await import("../../shared/members/organization-actions.ts");
  const { endAgain } = await import("../../shared/members/subscription-actions.ts");
  const { findPerson } = await import("../../shared/members/store.ts");
  const eraseOne = async (id: string) => {
    if (id.startsWith("sub_")) return endAgain(world, id as SubscriptionId);
    if (!(await findPerson(world, id as PersonId))) return false;
    await erase(world, id as PersonId);
    return true;
  };
  const bucket = new S3Client({ forcePathStyle: true });
  let erased = 0;
  let ContinuationToken: string | undefined;
  do {
    const page = await bucket.send(new ListObjectsV2Command({ Bucket: known["ErasedBucket"], ContinuationToken }));
    for (const { Key = "" } of page.Contents ?? []) if (await eraseOne(Key)) erased++;
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return erased;
}

if (import.meta.main)
  await command({ stage: { type: "string", default: "local" }, directory: { type: "string" } }, async (asked) => {
    say(`${await eraseAgain(whereOf(asked))} people and subscriptions were there again and are erased.`);
  });
