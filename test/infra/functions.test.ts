import { describe, expect, test } from "vitest";
import { all, entryOf, functions, mayDo, names, type Resource, the } from "../support/templates.ts";

const tables = { people: the("DynamoDB::Table", /^People/), record: the("DynamoDB::Table", /^Record/) };
const touches = (fn: Resource, table: Resource) =>
  mayDo(fn).some(({ Resource }) => Resource.some((arn) => names(arn, table)));
const roomOf = (fn: Resource) => entryOf(fn).split("/")[0] ?? "";

describe("functions", () => {
  test("each has a role of its own", () => {
    const roles = functions.map(({ Properties }) => JSON.stringify(Properties["Role"]));
    expect(new Set(roles).size).toBe(functions.length);
  });

  test.for(functions)("$id has its own log group, kept three months, and enough time but not too much", (fn) => {
    const group = all("Logs::LogGroup").find((one) => names(fn.Properties["LoggingConfig"].LogGroup, one));
    expect(group?.Properties["RetentionInDays"]).toBe(90);
    expect(fn.Properties).toMatchObject({ Runtime: "nodejs24.x", Architectures: ["arm64"], Timeout: 29 });
  });

  test("every log group ends", () => {
    expect(all("Logs::LogGroup").filter(({ Properties }) => !Properties["RetentionInDays"])).toEqual([]);
  });

  test.for(functions)("$id may do nothing by wildcard", (fn) => {
    const actions = mayDo(fn).flatMap(({ Action }) => Action);
    expect(actions.filter((action) => action.includes("*"))).toEqual([]);
    const everywhere = mayDo(fn).filter(({ Resource }) => Resource.includes("*"));
    expect(everywhere.flatMap(({ Action }) => Action)).toEqual(
      everywhere
        .flatMap(({ Action }) => Action)
        .filter((one) => ["dynamodb:ListStreams", "ses:GetSendQuota"].includes(one)),
    );
  });

  test("only the rooms members and letters touch what must be forgettable", () => {
    const rooms = new Set(functions.filter((fn) => touches(fn, tables.people)).map(roomOf));
    expect([...rooms].toSorted()).toEqual(["letters", "members"]);
  });

  test("the relay, the site's pages and the numbers cannot read it", () => {
    const blind = functions.filter((fn) => !touches(fn, tables.people));
    const here = blind.filter((fn) => ["events", "letters", "members", "site"].includes(roomOf(fn))).map(entryOf);
    const without = ["events/relay", "letters/address", "members/count-members", "members/keep-numbers", "site/pages"];
    expect(here.toSorted()).toEqual(without);
  });

  test("nobody scans a table, and only the room members writes sign-ins and sends what SES takes", () => {
    const doers = (action: string) =>
      functions.filter((fn) => mayDo(fn).some(({ Action }) => Action.includes(action))).map(entryOf);
    expect(doers("dynamodb:Scan")).toEqual([]);
    expect(doers("cognito-idp:AdminCreateUser")).toEqual(["members/keep-sign-in"]);
    expect(doers("ses:SendRawEmail")).toEqual(["letters/send"]);
    expect(doers("events:PutEvents")).toEqual(["events/relay"]);
    expect(doers("s3:PutObject")).toEqual(["members/keep-sign-in"]);
  });

  test("letters leave by our own sender and configuration set only", () => {
    const send = functions.find((fn) => entryOf(fn) === "letters/send") as Resource;
    const allowed = mayDo(send).find(({ Action }) => Action.includes("ses:SendRawEmail"));
    const text = JSON.stringify(allowed?.Resource);
    expect(text).toContain(":identity/");
    expect(text).toContain(":configuration-set/");
    expect(allowed?.Resource).not.toContain("*");
  });

  test("who answers HTTP knows the secret of the front door, and nobody else does", () => {
    const door = the("SecretsManager::Secret", /^FrontDoor/);
    const knowing = functions.filter((fn) => mayDo(fn).some(({ Resource }) => names(Resource, door))).map(entryOf);
    const answering = functions.map(entryOf).filter((entry) => /\/(calendars|files|(\w+-)?(api|pages))$/.test(entry));
    expect(knowing.toSorted()).toEqual(answering.toSorted());
  });

  test("no secret stands in an environment", () => {
    for (const { Properties } of functions)
      expect(JSON.stringify(Properties["Environment"])).not.toMatch(/\{\{resolve|password/i);
  });
});
