import { beforeAll, describe, expect, test } from "vitest";
import { theStage } from "../support/after-ground.ts";
import { factsOf, type Member } from "../support/cast.ts";
import { api, fresh, lettersOf, memberOf, tokenIn, tokenOf, waitFor } from "../support/client.ts";
import { contributionBy } from "../support/contribution-ground.ts";
import { under } from "../support/operator.ts";

let [author, reviewer]: Member[] = [];
let secretariat: string;
beforeAll(async () => {
  [author, reviewer] = (await Promise.all([memberOf(fresh("author")), memberOf(fresh("reviewer"))])) as [
    Member,
    Member,
  ];
  secretariat = await tokenOf("secretariat");
});

const post = (of: string, path: string, token: string, body: object = {}) =>
  api("POST", `/v1/contributions/${of}/${path}`, { token, body });

/** The reviewer of this test, whoever else was next in turn. */
async function askOurs(id: string) {
  const asked = await post(id, "reviewer", secretariat, { reviewer: reviewer?.person });
  expect(asked.status, asked.text).toBe(200);
}

describe("reviewers", () => {
  test("are found in other organizations, decline by letter without signing in, and are not asked again", async () => {
    const { id } = await contributionBy(author as Member);
    await post(id, "submission", author?.token ?? "");
    const earlier = (await lettersOf(reviewer?.email ?? "", "reviewRequest")).length;
    await askOurs(id);
    const letter = await waitFor("the letter about it", async () =>
      (await lettersOf(reviewer?.email ?? "", "reviewRequest")).find(({ text }) => text.includes(id)),
    );
    expect(earlier).toBeGreaterThanOrEqual(0);
    const token = tokenIn(letter);
    const shown = await api("GET", `/es/review-request?t=${token}`);
    expect(shown.text).toContain("Sin papeles");
    expect((await api("POST", "/v1/contributions/reviews/refusal", { body: { token } })).body).toEqual({
      status: "done",
    });
    expect((await api("POST", "/v1/contributions/reviews/refusal", { body: { token } })).status, "twice is once").toBe(
      200,
    );
    expect((await factsOf(id)).filter((type) => type === "contributions.review-declined.v1")).toHaveLength(1);
    const kept = (await under(id)).find(({ sk }) => sk === "contribution");
    expect(kept).toMatchObject({ declined: [reviewer?.person] });
    expect((kept?.["reviewer"] as { person?: string } | undefined)?.person).not.toBe(reviewer?.person);
    const again = await post(id, "reviewer", secretariat, { reviewer: reviewer?.person });
    expect(again.body.errors).toMatchObject([{ pointer: "/reviewer" }]);
    expect((await api("GET", `/es/review-request?t=${token}`)).text).toContain("Declinó esta revisión");
  });

  test("are looked for each day where nobody was found yet", async () => {
    const { id } = await contributionBy(author as Member, { status: "submitted" });
    await (await theStage()).schedule("contributions/remind-reviewers", new Date());
    const kept = (await under(id)).find(({ sk }) => sk === "contribution");
    expect(kept).toMatchObject({ status: "in-review", reviewer: { person: expect.stringMatching(/^per_/) } });
    expect(await factsOf(id)).toContain("contributions.reviewer-assigned.v1");
  });

  test("are reminded after 7 and after 14 days, each once, however often somebody asks", async () => {
    const { id } = await contributionBy(author as Member, { reviewer: reviewer as Member });
    const stage = await theStage();
    const days = (n: number) => new Date(Date.now() + n * 86_400_000);
    await stage.schedule("contributions/remind-reviewers", days(8));
    await stage.schedule("contributions/remind-reviewers", days(8));
    const about = async () =>
      (await lettersOf(reviewer?.email ?? "", "reviewReminder")).filter(({ text }) => text.includes(id));
    await waitFor("the reminder", async () => (await about()).length > 0 || undefined);
    await post(id, "review", reviewer?.token ?? "", { verdict: "approve" });
    await stage.schedule("contributions/remind-reviewers", days(15));
    expect(await about()).toHaveLength(1);
    expect((await factsOf(id)).filter((type) => type === "contributions.review-due.v1")).toHaveLength(1);
  });
});
