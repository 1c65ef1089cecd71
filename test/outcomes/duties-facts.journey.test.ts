import { beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "../../infra/local/year/stage.ts";
import type { DutyName } from "../../shared/outcomes/duty-names.ts";
import { api } from "../support/client.ts";
import { freshYear } from "../support/dialogue-ground.ts";
import { openDeeds } from "../support/duty-ground.ts";
import { place } from "../support/operator.ts";

let year: number;
const noon = (date: string) => `${year}-${date}T12:00:00.000Z`;
let [stage, deeds] = [] as unknown as [Stage, Awaited<ReturnType<typeof openDeeds>>];
beforeAll(async () => {
  year = await freshYear();
  [stage, deeds] = await Promise.all([openStage(place), openDeeds()]);
});

interface Told {
  duty: DutyName;
  state: string;
  evidence: { what: string; address: string; count?: number }[];
}
async function told(date: string) {
  await stage.schedule("outcomes/keep-duties", new Date(noon(date)));
  const { body } = await api("GET", `/v1/duties?at=${year}-${date}`);
  return new Map((body.items as Told[]).map((one) => [one.duty, one]));
}

test("what every room keeps counts, each from its day on", async () => {
  const before = await told("01-02");
  for (const duty of ["good-practices", "inputs", "annual-dialogue", "joint-actions"] as const)
    expect(
      before.get(duty)?.evidence.every(({ what }) => what.startsWith("no-")),
      duty,
    ).toBe(true);

  const all = ["table-1", "table-2", "table-3", "table-4"] as const;
  const met = await deeds.meets([...all], noon("02-10"), { drafted: noon("02-12"), approved: noon("02-14") });
  const held = await deeds.meets(["dialogue"], noon("03-01"), { drafted: noon("03-02") });
  const practice = await deeds.contributes(noon("02-20"), `${year}-02-20T12:00:02.000Z`, { reviewed: true });
  await deeds.pledges(noon("02-21"));
  await deeds.acts(noon("02-22"));
  const action = await deeds.converses(year, { calledAt: noon("01-15"), approvedAt: noon("03-20"), held });
  await deeds.takesUp(`FX${year}`, action, noon("03-21"));

  const after = await told("03-25");
  const evidenceOf = (duty: DutyName) => after.get(duty)?.evidence;
  const kept = [
    "good-practices",
    "inputs",
    "strategic-actions",
    "minutes",
    "annual-dialogue",
    "joint-actions",
    "recommendations",
  ] as const;
  for (const duty of kept) expect(after.get(duty)?.state, duty).toBe("kept");
  expect(evidenceOf("good-practices")).toMatchObject([
    { what: "practice-published", address: `contributions/${practice.id}` },
  ]);
  expect(evidenceOf("inputs")).toMatchObject([
    { what: "call-opened", address: `dialogues/${year}`, instant: noon("01-15") },
  ]);
  expect(evidenceOf("annual-dialogue")).toMatchObject([{ instant: noon("03-01") }]);
  expect(evidenceOf("joint-actions")).toMatchObject([{ what: "joint-actions", count: 1 }]);
  expect(evidenceOf("pledges")?.[0]?.what).toBe("pledges-silent");
  expect(evidenceOf("minutes")).toMatchObject([{ what: "minutes-in-time", count: 2 }]);

  const withheld = { what: "not-public", address: `meetings/${met.id}` };
  expect(after.get("information"), "approved, and nobody published it").toMatchObject({ state: "broken" });
  expect(evidenceOf("information")).toContainEqual(expect.objectContaining(withheld));
  expect(JSON.stringify(evidenceOf("information"))).not.toContain(practice.id);
});
