/** DynamoDB's own JSON: a value by its type. */
export type Value = Partial<Record<"S" | "N" | "B", string>> & {
  BOOL?: boolean;
  NULL?: boolean;
  SS?: string[];
  L?: Value[];
  M?: Image;
};
export type Image = Record<string, Value>;

interface Partition {
  sorted: string[];
  /** as JSON text, so that a hundred thousand members fit */
  items: Map<string, string>;
}
interface Ask {
  TableName: string;
  Key: Image;
  Item: Image;
  UpdateExpression?: string;
  ConditionExpression?: string;
  KeyConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Image;
  Limit?: number;
  ExclusiveStartKey?: Image;
  ScanIndexForward?: boolean;
  ConsistentRead?: boolean;
}

/** What DynamoDB bills: read units of 4 KB, half where a query need not be consistent; write units of a started KB, twice in a transaction. */
export const units = { read: 0, write: 0 };
const readUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / 4096));

export class Refused extends Error {
  readonly body: object;
  constructor(type: string, more: object = {}) {
    super(type);
    this.body = { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type, ...more };
  }
}

const tables = new Map<string, Map<string, Partition>>();

function tableOf(name: string) {
  const table = tables.get(name) ?? new Map<string, Partition>();
  tables.set(name, table);
  return table;
}

const partitionOf = (table: string, pk = "") => tableOf(table).get(pk);

export function read(table: string, { pk, sk }: Image): Image | undefined {
  const text = partitionOf(table, pk?.S)?.items.get(sk?.S ?? "");
  return text === undefined ? undefined : (JSON.parse(text) as Image);
}

export function store(table: string, item: Image) {
  const [pk = "", sk = ""] = [item["pk"]?.S, item["sk"]?.S];
  const partition = partitionOf(table, pk) ?? { sorted: [], items: new Map<string, string>() };
  tableOf(table).set(pk, partition);
  if (!partition.items.has(sk)) partition.sorted.splice(placeOf(partition.sorted, sk), 0, sk);
  partition.items.set(sk, JSON.stringify(item));
}

function remove(table: string, { pk, sk }: Image) {
  const partition = partitionOf(table, pk?.S);
  if (!partition?.items.delete(sk?.S ?? "")) return;
  partition.sorted.splice(placeOf(partition.sorted, sk?.S ?? ""), 1);
}

/** Index of the first key that is not before `key`. */
function placeOf(sorted: string[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An item's size as DynamoDB counts it: names and values in UTF-8, three bytes a list or map and one an entry. */
export const sizeOf = (image: Image): number =>
  Object.entries(image).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0);

function sizeOfValue({ S, N, SS, L, M }: Value): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.replace(/[-.]/g, "").length / 2) + 1;
  if (SS) return SS.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (L) return L.reduce((sum, value) => sum + 1 + sizeOfValue(value), 3);
  if (M) return 3 + Object.keys(M).length + sizeOf(M);
  return 1;
}

/** The write and, where the item stands in the sparse index, the index's own. */
const writeUnits = (image: Image) => Math.max(1, Math.ceil(sizeOf(image) / 1024)) * (image["queue"] ? 2 : 1);

const named = (name: string, { ExpressionAttributeNames: names = {} }: Ask) => names[name] ?? name;
const number = (value: Value | undefined) => Number(value?.N ?? Number.NaN);

/** The conditions that shared/aws/table.ts writes, and no other. */
function allows(item: Image | undefined, ask: Ask): boolean {
  const { ConditionExpression: condition, ExpressionAttributeValues: values = {} } = ask;
  return !condition || condition.split(" OR ").some((part) => holds(part, item, ask, values));
}

function holds(part: string, item: Image | undefined, ask: Ask, values: Image): boolean {
  const [, missing] = /^attribute_not_exists\((\S+)\)$/.exec(part) ?? [];
  if (missing) return item?.[named(missing, ask)] === undefined;
  const [, set = "", member = ""] = /^contains\((\S+), (:\S+)\)$/.exec(part) ?? [];
  if (set) return item?.[named(set, ask)]?.SS?.includes(values[member]?.S ?? "") ?? false;
  const [, counted = "", most = ""] = /^size\((\S+)\) < (:\S+)$/.exec(part) ?? [];
  if (counted) return (item?.[named(counted, ask)]?.SS?.length ?? Number.NaN) < number(values[most]);
  const [, left = "", sign = "", right = ""] = /^(\S+) (<|=) (:\S+)$/.exec(part) ?? [];
  if (!left) throw new Refused("ValidationException", { message: `a condition unknown here: ${part}` });
  const [has, wants] = [item?.[named(left, ask)], values[right]];
  return sign === "="
    ? has !== undefined && JSON.stringify(has) === JSON.stringify(wants)
    : number(has) < number(wants);
}

function updated(ask: Ask): Image {
  const item = { ...ask.Key, ...read(ask.TableName, ask.Key) };
  const values = ask.ExpressionAttributeValues ?? {};
  const [, adds = "", sets = ""] = /^ADD (.*?)(?: SET (.*))?$/.exec(ask.UpdateExpression ?? "") ?? [];
  for (const [name = "", value = ""] of adds.split(", ").map((add) => add.split(" "))) {
    const [key, more] = [named(name, ask), values[value] ?? {}];
    item[key] = more.SS
      ? { SS: [...new Set([...(item[key]?.SS ?? []), ...more.SS])] }
      : { N: String(Number(item[key]?.N ?? 0) + number(more)) };
  }
  for (const [name = "", value = ""] of sets ? sets.split(", ").map((set) => set.split(" = ")) : [])
    item[named(name, ask)] = values[value] ?? {};
  return item;
}

function write(ask: Ask, refuse: () => never): object {
  const key = ask.Item ?? ask.Key;
  const before = read(ask.TableName, key);
  if (!allows(before, ask)) refuse();
  const after = ask.Item ?? (ask.UpdateExpression ? updated(ask) : undefined);
  units.write += writeUnits(after ?? before ?? {});
  if (after) store(ask.TableName, after);
  else remove(ask.TableName, ask.Key);
  return {};
}

const refuse = (): never => {
  units.write += 1;
  throw new Refused("ConditionalCheckFailedException");
};

function query(ask: Ask): object {
  const { TableName, ExpressionAttributeValues: values = {}, Limit = 1000, ScanIndexForward = true } = ask;
  const { sorted, items } = partitionOf(TableName, values[":pk"]?.S) ?? {
    sorted: [],
    items: new Map<string, string>(),
  };
  const prefix = values[":sk"]?.S ?? "";
  const [least = prefix, most = "\uffff"] = [values[":first"]?.S, values[":last"]?.S];
  const after = ask.ExclusiveStartKey?.["sk"]?.S;
  const from = placeOf(sorted, after ?? least);
  const found: Image[] = [];
  const step = ScanIndexForward ? 1 : -1;
  const first = ScanIndexForward ? from : (after === undefined ? sorted.length : from) - 1;
  for (let i = first; i >= 0 && i < sorted.length && found.length < Limit; i += step) {
    const sk = sorted[i] ?? "";
    if (sk === after) continue;
    if (!sk.startsWith(prefix) || sk > most) break;
    found.push(JSON.parse(items.get(sk) ?? "{}") as Image);
  }
  units.read += readUnits(found.reduce((sum, item) => sum + sizeOf(item), 0)) / (ask.ConsistentRead ? 1 : 2);
  const last = found.at(-1);
  const LastEvaluatedKey = last && found.length === Limit ? { pk: last["pk"], sk: last["sk"] } : undefined;
  return { Items: found, Count: found.length, ScannedCount: found.length, LastEvaluatedKey };
}

function get(table: string, key: Image): Image | undefined {
  const item = read(table, key);
  units.read += readUnits(item ? sizeOf(item) : 0);
  return item;
}

function transact({ TransactItems }: { TransactItems: Partial<Record<"Put" | "Update" | "Delete", Ask>>[] }): object {
  const asks = TransactItems.flatMap(({ Put, Update, Delete }) => Put ?? Update ?? Delete ?? []);
  const reasons = asks.map((ask) => allows(read(ask.TableName, ask.Item ?? ask.Key), ask));
  if (reasons.includes(false)) {
    const CancellationReasons = reasons.map((good) => ({ Code: good ? "None" : "ConditionalCheckFailed" }));
    throw new Refused("TransactionCanceledException", { CancellationReasons });
  }
  const before = units.write;
  for (const ask of asks) write(ask, refuse);
  units.write += units.write - before;
  return {};
}

/** DynamoDB's operations by name, for the requests that shared/aws/table.ts makes. */
export const operations: Record<string, (input: never) => object> = {
  GetItem: ({ TableName, Key }: Ask) => ({ Item: get(TableName, Key) }),
  BatchGetItem: ({ RequestItems }: { RequestItems: Record<string, { Keys: Image[] }> }) => ({
    Responses: Object.fromEntries(
      Object.entries(RequestItems).map(([table, { Keys }]) => [table, Keys.flatMap((key) => get(table, key) ?? [])]),
    ),
    UnprocessedKeys: {},
  }),
  PutItem: (ask: Ask) => write(ask, refuse),
  UpdateItem: (ask: Ask) => write(ask, refuse),
  DeleteItem: (ask: Ask) => write(ask, refuse),
  Query: query,
  TransactWriteItems: transact,
};
