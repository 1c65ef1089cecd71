import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/stages.ts";
import { all, functions, names, the } from "../support/templates.ts";

const alarms = all("CloudWatch::Alarm");
const runbook = readFileSync(join(root, "infra", "RUNBOOK.md"), "utf8");
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .trim()
    .replace(/\s+/g, "-");
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((section) => [anchorOf(section.split("\n")[0] ?? ""), section]),
);
const partsOf = (text: string) => /^(.+)\. Runbook: infra\/RUNBOOK\.md#([a-z-]+)$/.exec(text) ?? [];

describe("alarms", () => {
  test.for(alarms)("$id says whom it hurts, tells the topic, and has a heading in the runbook", ({ Properties }) => {
    const [, harm = "", anchor = ""] = partsOf(Properties["AlarmDescription"]);
    expect(harm.length).toBeGreaterThan(40);
    expect([...sections.keys()]).toContain(anchor);
    expect(Properties["AlarmActions"].some((one: unknown) => names(one, the("SNS::Topic", /^Alarms/)))).toBe(true);
    expect(Properties["TreatMissingData"]).toBe("notBreaching");
  });

  test("each section of an alarm says what it means, and how to look, mend and check", () => {
    const anchors = new Set(alarms.map(({ Properties }) => partsOf(Properties["AlarmDescription"])[2] ?? ""));
    for (const anchor of anchors)
      for (const part of ["**What it means", "**Look", "**Mend", "**Check"])
        expect(sections.get(anchor), anchor).toContain(part);
  });

  test("the runbook knows what has no alarm too", () => {
    const further = ["restore", "breach", "roll-back-a-deploy", "change-a-secret", "deploy"];
    expect([...sections.keys()]).toEqual(expect.arrayContaining(further));
    expect(
      sections
        .get("restore")
        ?.trim()
        .split("\n")
        .findLast((line) => /^\d+\./.test(line)),
    ).toContain("npm run erase-again -- --stage NAME");
  });

  test.for(functions)("$id has an alarm for its errors", (fn) => {
    const errors = alarms.filter(({ Properties }) => Properties["MetricName"] === "Errors");
    expect(errors.some(({ Properties }) => names(Properties["Dimensions"], fn))).toBe(true);
  });

  test.for([
    ["5xx", 3],
    ["Latency", 3000],
    ["Throttles", 10],
    ["Reputation.BounceRate", 0.05],
    ["Reputation.ComplaintRate", 0.001],
    ["ReviewAgeWorkingDays", 10],
    ["QuotaUsedUp", 1],
  ] as const)("there is one for %s from %d on", ([metric, threshold]) => {
    const those = alarms.filter(({ Properties }) => Properties["MetricName"] === metric);
    expect(those.map(({ Properties }) => Properties["Threshold"])).toEqual([threshold]);
  });
});

describe("metrics", () => {
  const sources = globSync("shared/**/*.ts", { cwd: root }).map((file) => readFileSync(join(root, file), "utf8"));
  const said = (pattern: RegExp) => sources.some((text) => /\blog\./.test(text) && pattern.test(text));

  test.for(all("Logs::MetricFilter"))("$id reads a line that the code writes", ({ Properties }) => {
    for (const [, field, text] of Properties["FilterPattern"].matchAll(/\$\.(\w+) = "([^"]+)"/g))
      expect(said(field === "message" ? new RegExp(`log\\.\\w+\\("${text}"`) : new RegExp(`\\b${text}\\b`))).toBe(true);
    const value = /^\$\.(\w+)$/.exec(Properties["MetricTransformations"][0].MetricValue)?.[1];
    if (value) expect(said(new RegExp(`\\b${value}\\b`))).toBe(true);
  });

  test("one dashboard shows every alarm, requests, letters, lag, queues and review age", () => {
    const body = JSON.stringify(the("CloudWatch::Dashboard").Properties["DashboardBody"]);
    for (const { id } of alarms) expect(body).toContain(id);
    for (const shown of ["Count", "LettersSent", "LettersSkipped", "LettersRefused", "RelayLag", "BlockedRequests"])
      expect(body).toContain(shown);
    for (const shown of ["ApproximateAgeOfOldestMessage", "IteratorAge", "ReviewAgeWorkingDays"])
      expect(body).toContain(shown);
  });
});
