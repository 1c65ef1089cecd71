import { expect, test } from "vitest";
import { apiPaths, pagePaths } from "../../infra/site.ts";
import { pages as letterPages, operations as letters } from "../../shared/letters/contract.ts";
import { operations as liaison, pages as liaisonPages } from "../../shared/liaison/contract.ts";
import { pages as meetingPages, operations as meetings } from "../../shared/meetings/contract.ts";
import { dailyOperations, pages as memberPages } from "../../shared/members/daily-contract.ts";
import { officeOperations, officePages } from "../../shared/members/office-contract.ts";
import { pages as tablePages, operations as tables } from "../../shared/tables/contract.ts";
import { all, entryOf, functions, names } from "../support/templates.ts";

/** What each function must be asked. */
const served: Record<string, string[]> = {
  "members/api": apiPaths(dailyOperations),
  "members/office-api": apiPaths(officeOperations),
  "tables/api": apiPaths(tables),
  "meetings/api": apiPaths(meetings),
  "liaison/api": apiPaths(liaison),
  "letters/api": apiPaths(letters),
  "members/pages": pagePaths(dailyOperations, memberPages),
  "members/office-pages": pagePaths(officeOperations, officePages),
  "tables/pages": pagePaths(tables, tablePages),
  "meetings/pages": pagePaths(meetings, meetingPages),
  "liaison/pages": pagePaths(liaison, liaisonPages),
  "letters/pages": pagePaths(letters, letterPages),
};

const integrations = all("ApiGatewayV2::Integration");
const routes = all("ApiGatewayV2::Route").map(({ Properties }) => {
  const path = (Properties["RouteKey"] as string).replace("ANY ", "");
  const target = integrations.find((one) => names(Properties["Target"], one));
  const fn = functions.find((one) => names(target?.Properties["IntegrationUri"], one));
  return { path, entry: fn ? entryOf(fn) : "" };
});

const pattern = (path: string) => new RegExp(`^${path.replace(/\{\w+\+\}/, ".+").replace(/\{\w+\}/g, "[^/]+")}$`);
/** API Gateway takes a full match before a greedy one, and the one with more literal segments of two alike. */
const rank = (path: string) =>
  (path.includes("+}") ? 0 : 100) + path.split("/").filter((segment) => segment && !segment.startsWith("{")).length;

const reached = (path: string) =>
  routes
    .filter((route) => route.path !== "$default" && pattern(route.path).test(path))
    .toSorted((a, b) => rank(b.path) - rank(a.path))[0]?.entry;

const filled = (path: string) => path.replace("{lang}", "es").replace(/\{\w+\}/g, "x1");

test.for(Object.entries(served))("%s is reached by each of its addresses", ([entry, paths]) => {
  expect(paths.filter((path) => reached(filled(path)) !== entry)).toEqual([]);
});

test("an API takes 300 routes, a stack 500 resources", () => {
  expect(routes.length).toBeLessThan(300);
  expect(all("CloudWatch::Alarm").length + routes.length).toBeLessThan(400);
});
