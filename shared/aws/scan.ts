import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { observed } from "./calls.ts";
import type { Item, Table } from "./table.ts";

const documents = DynamoDBDocumentClient.from(observed(new DynamoDBClient({})));
const SEGMENTS = 8;

/**
 * Every item whose sort key begins so, in no order: an operator's cost, never the hot path's. `since` is by the wall clock
 * at which an event was recorded: its own instant may be a played year's.
 */
export async function scan({ name }: Table, { sortKey, since }: { sortKey: string; since?: string }): Promise<Item[]> {
  const segments = Array.from({ length: SEGMENTS }, async (_, Segment) => {
    const items: Item[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const page = await documents.send(
        new ScanCommand({
          TableName: name,
          Segment,
          TotalSegments: SEGMENTS,
          FilterExpression: `begins_with(sk, :prefix)${since ? " AND recorded >= :since" : ""}`,
          ExpressionAttributeValues: { ":prefix": sortKey, ...(since && { ":since": since }) },
          ExclusiveStartKey,
        }),
      );
      items.push(...((page.Items ?? []) as Item[]));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return items;
  });
  return (await Promise.all(segments)).flat();
}
