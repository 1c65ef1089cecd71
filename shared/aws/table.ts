import { createHash } from "node:crypto";
import { DynamoDBClient, type TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { DialogueEvent } from "../../events/index.ts";
import { observed } from "./calls.ts";

export interface Key {
  pk: string;
  sk: string;
}
export type Attributes = Record<string, unknown>;
export type Item = Key & { version?: number; expires?: number } & Attributes;

/**
 * One write of a commit. `version` is the version the item must have now (0: none may exist) and the put one gets the
 * next; without it the write is unconditional. `item` absent deletes, or adds where `add` names numbers to be added.
 * `expires` is the TTL in epoch seconds.
 */
export interface Write {
  table: Table;
  key: Key;
  version?: number;
  item?: Attributes;
  add?: Record<string, number>;
  expires?: number;
}

export type Table = ReturnType<typeof openTable>;

/** Somebody else changed one of the items since it was loaded; load, decide and record once more, or tell the caller. */
export class VersionConflict extends Error {
  override name = "VersionConflict";
}
export class CommitTooLarge extends Error {
  override name = "CommitTooLarge";
  constructor(items: number) {
    super(`a commit of ${items} items: DynamoDB takes at most 100 in one transaction`);
  }
}

const documents = DynamoDBDocumentClient.from(observed(new DynamoDBClient({})), {
  marshallOptions: { removeUndefinedValues: true },
});

/** One of the two tables, by its physical name. Reads are strongly consistent unless an index is asked. */
export function openTable(name: string) {
  return {
    name,
    async get({ pk, sk }: Key): Promise<Item | undefined> {
      const { Item } = await documents.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }));
      return Item as Item | undefined;
    },
    /** At most 100 keys; the answer keeps their order, with undefined where there is no item. */
    async getAll(keys: Key[], { eventual = false } = {}): Promise<(Item | undefined)[]> {
      const found = new Map<string, Item>();
      let wanted = keys.map(({ pk, sk }) => ({ pk, sk }));
      while (wanted.length) {
        const answer = await documents.send(
          new BatchGetCommand({ RequestItems: { [name]: { Keys: wanted, ConsistentRead: !eventual } } }),
        );
        for (const item of (answer.Responses?.[name] ?? []) as Item[]) found.set(`${item.pk}\n${item.sk}`, item);
        wanted = (answer.UnprocessedKeys?.[name]?.Keys ?? []) as Key[];
      }
      return keys.map(({ pk, sk }) => found.get(`${pk}\n${sk}`));
    },
    /** One page of a partition, or of the sparse index `queue`, in order; `after` is the last key already seen. */
    async query(ask: {
      pk: string;
      prefix?: string;
      /** sort keys from the first to the last, both told */
      between?: [string, string];
      index?: "queue";
      limit?: number;
      after?: Attributes | undefined;
      descending?: boolean;
      /** half the price, for public lists that may be a second old */
      eventual?: boolean;
    }): Promise<{ items: Item[]; last: Attributes | undefined }> {
      const [pk, sk] = ask.index ? ["queue", "queuedAt"] : ["pk", "sk"];
      const answer = await documents.send(
        new QueryCommand({
          TableName: name,
          ...(ask.index ? { IndexName: ask.index } : { ConsistentRead: !ask.eventual }),
          ...keysOf(ask, pk, sk),
          Limit: ask.limit,
          ExclusiveStartKey: ask.after,
          ScanIndexForward: !ask.descending,
        }),
      );
      return { items: (answer.Items ?? []) as Item[], last: answer.LastEvaluatedKey };
    },
    /** One unconditional put under a random key: nothing is looked up, and one write unit a started KB is paid. */
    async put(key: Key, item: Attributes, expires?: number): Promise<void> {
      await documents.send(new PutCommand({ TableName: name, Item: { ...item, ...key, expires } }));
    },
    /** Takes one of `most` places under the key for `by`, who keeps the same one on a repetition; false when all are taken. */
    async takePlace(key: Key, ask: { by: string; most: number; expires: number }): Promise<boolean> {
      const update = new UpdateCommand({
        TableName: name,
        Key: { ...key },
        UpdateExpression: "ADD taken :place SET expires = :expires",
        ConditionExpression: "attribute_not_exists(taken) OR contains(taken, :by) OR size(taken) < :most",
        ExpressionAttributeValues: {
          ":place": new Set([ask.by]),
          ":by": ask.by,
          ":most": ask.most,
          ":expires": ask.expires,
        },
      });
      return documents.send(update).then(() => true, refused);
    },
    /** Puts the item if none is there, or if the one there has `field` before `value` (a lease that ran out); else false. */
    async claim(key: Key, item: Attributes, { field, before }: { field: string; before: number }): Promise<boolean> {
      const put = new PutCommand({
        TableName: name,
        Item: { ...item, ...key },
        ConditionExpression: "attribute_not_exists(pk) OR #field < :before",
        ExpressionAttributeNames: { "#field": field },
        ExpressionAttributeValues: { ":before": before },
      });
      return documents.send(put).then(() => true, refused);
    },
  };
}

/** The same table, of which one answer reads each item once, however many of its parts ask for it. */
export function readOnce(table: Table): Table {
  const known = new Map<string, Promise<Item | undefined>>();
  const get: Table["get"] = (key) => {
    const name = `${key.pk}\n${key.sk}`;
    const item = known.get(name) ?? table.get(key);
    known.set(name, item);
    return item;
  };
  return { ...table, get };
}

function keysOf(
  { pk, prefix, between }: { pk: string; prefix?: string; between?: [string, string] },
  ...[hash, range]: [string, string]
) {
  const whole = {
    KeyConditionExpression: "#pk = :pk",
    ExpressionAttributeNames: { "#pk": hash } as Record<string, string>,
  };
  const values: Attributes = { ":pk": pk };
  if (!prefix && !between) return { ...whole, ExpressionAttributeValues: values };
  return {
    KeyConditionExpression: `#pk = :pk AND ${prefix ? "begins_with(#sk, :sk)" : "#sk BETWEEN :first AND :last"}`,
    ExpressionAttributeNames: { "#pk": hash, "#sk": range },
    ExpressionAttributeValues: {
      ...values,
      ...(prefix ? { ":sk": prefix } : { ":first": between?.[0], ":last": between?.[1] }),
    },
  };
}

function refused(error: unknown): false {
  if ((error as Error).name === "ConditionalCheckFailedException") return false;
  throw error;
}

/** The key of an event item: the aggregate's history, in order. */
export const eventKey = (event: DialogueEvent): Key => ({ pk: event.aggregate, sk: `event#${event.id}` });

/**
 * Writes states and their events in one transaction, across both tables. Safe to retry: the same command makes the
 * same client token, and a conflict whose first event is already recorded is a success whose reply was lost.
 * @throws VersionConflict, CommitTooLarge
 */
export async function commit(record: Table, writes: Write[], events: DialogueEvent[]): Promise<void> {
  const items = [...writes.map(transactItem), ...events.map((event) => recordEvent(record, event))];
  if (items.length > 100) throw new CommitTooLarge(items.length);
  const ClientRequestToken = createHash("sha256").update(JSON.stringify(items)).digest("base64url").slice(0, 36);
  try {
    await documents.send(new TransactWriteCommand({ TransactItems: items, ClientRequestToken }));
  } catch (error) {
    if (!isConflict(error)) throw error;
    const [first] = events;
    if (!first || !(await record.get(eventKey(first)))) throw new VersionConflict("changed since it was read");
  }
}

function transactItem({ table, key, version, item, add, expires }: Write) {
  if (add) return { Update: { TableName: table.name, Key: { ...key }, ...addition(add) } };
  const guard =
    version === undefined
      ? {}
      : version === 0
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : { ConditionExpression: "version = :version", ExpressionAttributeValues: { ":version": version } };
  if (!item) return { Delete: { TableName: table.name, Key: { ...key }, ...guard } };
  const next = version === undefined ? {} : { version: version + 1 };
  return { Put: { TableName: table.name, Item: { ...item, ...key, ...next, expires }, ...guard } };
}

function addition(add: Record<string, number>) {
  const entries = Object.entries(add);
  return {
    UpdateExpression: `ADD ${entries.map((_, i) => `#${i} :${i}`).join(", ")}`,
    ExpressionAttributeNames: Object.fromEntries(entries.map(([name], i) => [`#${i}`, name])),
    ExpressionAttributeValues: Object.fromEntries(entries.map(([, n], i) => [`:${i}`, n])),
  };
}

const recordEvent = (record: Table, event: DialogueEvent) => ({
  Put: {
    TableName: record.name,
    Item: { ...eventKey(event), event: JSON.stringify(event), recorded: new Date().toISOString() },
    ConditionExpression: "attribute_not_exists(pk)",
  },
});

function isConflict(error: unknown): boolean {
  const { name, CancellationReasons = [] } = error as TransactionCanceledException;
  return (
    name === "TransactionCanceledException" &&
    CancellationReasons.some(({ Code }) => Code === "ConditionalCheckFailed" || Code === "TransactionConflict")
  );
}
