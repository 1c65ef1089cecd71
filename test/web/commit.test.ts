import { expect, test } from "vitest";
import { CommitTooLarge, commit, openTable } from "../../shared/aws/table.ts";

test("a commit of more than a hundred items is refused before anything is written", async () => {
  const record = openTable("none");
  const writes = Array.from({ length: 101 }, (_, i) => ({ table: record, key: { pk: String(i), sk: "x" }, item: {} }));
  const refused = commit(record, writes, []);
  await expect(refused).rejects.toThrow(CommitTooLarge);
  await expect(refused).rejects.toThrow("a commit of 101 items: DynamoDB takes at most 100 in one transaction");
});
