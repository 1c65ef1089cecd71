import { expect, test } from "vitest";
import { sitemapPaths } from "../../infra/outcomes.ts";
import { pagePaths } from "../../infra/site.ts";
import { dialogueOperations, dialoguePages } from "../../shared/dialogue/dialogue-contract.ts";
import { dossierOperations } from "../../shared/dialogue/dossier-contract.ts";
import { messageOperations } from "../../shared/dialogue/message-contract.ts";
import { dossierPages, registerPages } from "../../shared/dialogue/pages/register-paths.ts";
import {
  registerOperations,
  fileOperations as sheetOperations,
} from "../../shared/dialogue/recommendation-contract.ts";
import { pages as letterPages, operations as letters } from "../../shared/letters/contract.ts";
import { operations as liaison, pages as liaisonPages } from "../../shared/liaison/contract.ts";
import { calendarOperations, getMeeting } from "../../shared/meetings/calendar-contract.ts";
import { pages as meetingPages, operations as meetings } from "../../shared/meetings/contract.ts";
import { dailyOperations, pages as memberPages } from "../../shared/members/daily-contract.ts";
import { officeOperations, officePages } from "../../shared/members/office-contract.ts";
import { fileOperations, pages as outcomePages, publishing } from "../../shared/outcomes/contract.ts";
import { dutyOperations, dutyPages } from "../../shared/outcomes/duty-contract.ts";
import { pages as pledgePages, operations as pledges } from "../../shared/pledges/contract.ts";
import { pages as tablePages, operations as tables } from "../../shared/tables/contract.ts";
import type { Operation } from "../../shared/web/operation.ts";
import { all, entryOf, functions, names } from "../support/templates.ts";

/** Of meetings, what is read by the function that writes calendars. */
const read: readonly Operation[] = [getMeeting, ...calendarOperations];

type Asked = readonly [method: string, path: string];
const asked = (operations: readonly Operation[]): Asked[] =>
  operations.flatMap(({ method, path }) =>
    (method === "GET" ? ["GET", "HEAD"] : [method]).map((one) => [one, path] as const),
  );
const shown = (operations: readonly Operation[], pages: readonly string[]): Asked[] =>
  pagePaths(operations, pages).flatMap((path) => ["GET", "HEAD", "POST"].map((method) => [method, path] as const));

/** What each function must be asked. */
const served: Record<string, Asked[]> = {
  "members/api": asked(dailyOperations),
  "members/office-api": asked(officeOperations),
  "tables/api": asked(tables),
  "meetings/api": asked(meetings.filter((one) => !read.includes(one))),
  "meetings/calendars": asked(read),
  "liaison/api": asked(liaison),
  "letters/api": asked(letters),
  "dialogue/api": asked(dialogueOperations),
  "dialogue/pages": shown(dialogueOperations, dialoguePages),
  "outcomes/duties-api": asked(dutyOperations),
  "outcomes/duties-pages": shown(dutyOperations, dutyPages),
  "pledges/api": asked(pledges),
  "dialogue/register-api": asked([...messageOperations, ...registerOperations, ...dossierOperations]),
  "dialogue/register-pages": [
    ...shown([...messageOperations, ...registerOperations], registerPages),
    ...shown([], dossierPages),
  ],
  "dialogue/files": [...asked(sheetOperations), ...shown(sheetOperations, [])],
  "pledges/pages": shown(pledges, pledgePages),
  "members/pages": shown(dailyOperations, memberPages),
  "members/office-pages": shown(officeOperations, officePages),
  "tables/pages": shown(tables, tablePages),
  "meetings/pages": shown(meetings, meetingPages),
  "liaison/pages": shown(liaison, liaisonPages),
  "letters/pages": shown(letters, letterPages),
  "outcomes/api": asked(publishing),
  "outcomes/files": [...asked(fileOperations), ...sitemapPaths.map((path) => ["GET", path] as const)],
  "outcomes/pages": shown(publishing, outcomePages),
};

const integrations = all("ApiGatewayV2::Integration");
const routes = all("ApiGatewayV2::Route").map(({ Properties }) => {
  const [method = "", path = ""] = (Properties["RouteKey"] as string).split(" ");
  const target = integrations.find((one) => names(Properties["Target"], one));
  const fn = functions.find((one) => names(target?.Properties["IntegrationUri"], one));
  return { method, path, entry: fn ? entryOf(fn) : "" };
});

const pattern = (path: string) => new RegExp(`^${path.replace(/\{\w+\+\}/, ".+").replace(/\{\w+\}/g, "[^/]+")}$`);
/**
 * API Gateway takes a full match of route and method before a greedy one, and the one with more literal segments of two
 * alike. A method's own route against another path's `ANY` is not documented, so nothing may hang on it.
 */
const rank = ({ path }: { path: string }) =>
  (path.includes("+}") ? 0 : 100) + path.split("/").filter((segment) => segment && !segment.startsWith("{")).length;

function reached([method, path]: Asked) {
  const [first, second] = routes
    .filter(
      (route) => route.path && (route.method === "ANY" || route.method === method) && pattern(route.path).test(path),
    )
    .toSorted((a, b) => rank(b) - rank(a));
  const both = first && second && [first, second].every((route) => !route.path.includes("+}"));
  const told = !both || (first.method === "ANY") === (second.method === "ANY") || first.entry === second.entry;
  return told ? first?.entry : `${first.entry} or ${second.entry}`;
}

const filled = ([method, path]: Asked): Asked => [method, path.replace("{lang}", "es").replace(/\{\w+\}/g, "x1")];

test.for(Object.entries(served))("%s is reached by each of its addresses", ([entry, addresses]) => {
  expect(addresses.filter((address) => reached(filled(address)) !== entry)).toEqual([]);
});

test("what an address does not take is told by who writes there", () => {
  for (const [method, path] of [
    ["DELETE", "/v1/meetings/x1"],
    ["OPTIONS", "/v1/meetings/x1"],
    ["POST", "/v1/meetings/x1.ics"],
    ["GET", "/v1/meetings/answers"],
    ["GET", "/v1/meetings/x1/nothing"],
  ] as const)
    expect(reached([method, path])).toBe("meetings/api");
  expect(reached(["POST", "/v1/calendar.ics"])).toBe("meetings/calendars");
});

test("an API takes 300 routes", () => {
  expect(routes.length).toBeLessThan(300);
});
