import { expect, test } from "vitest";
import { memberIn } from "../support/cast.ts";
import { api, fresh, memberOf, waitFor } from "../support/client.ts";
import { eventsOf, everything, textOf, under } from "../support/operator.ts";
import { pledgeOf } from "../support/pledge-ground.ts";
import { askedAlone } from "../support/registrations.ts";

const kept = async (id: string) => (await under(id)).filter(({ sk }) => !sk.startsWith("event#"));

test("an individual's drafts go along in their export, and go with them; what is published stays", async () => {
  const { kind, stakeholderTypes } = askedAlone;
  const leaver = await memberOf(fresh("leaves"), { kind, stakeholderTypes, organization: undefined });
  expect(leaver.member).toMatch(/^mbr_/);
  const partner = await memberOf(fresh("partner"));
  const [draft, waiting, open] = await Promise.all([
    pledgeOf(leaver, { until: "draft" }),
    pledgeOf(leaver, { until: "submitted", mode: "partnership", partners: [memberIn(partner)] }),
    pledgeOf(leaver),
  ]);
  const exported = await api("GET", "/v1/me/export", { token: leaver.token });
  const whole = { words: draft.state.words, metric: draft.state.metric };
  for (const { id, state } of [draft, waiting])
    expect(exported.body.pledges).toContainEqual(
      expect.objectContaining({ pledge: id, status: state.status, draft: expect.objectContaining(whole) }),
    );
  const told = exported.body.pledges.find(({ pledge }: { pledge: string }) => pledge === open.id);
  expect(told.draft, "what is published is public").toBeUndefined();

  expect((await api("DELETE", "/v1/me", { token: leaver.token })).status).toBe(200);
  await waitFor(
    "the drafts to go",
    async () => (await Promise.all([draft, waiting].map(({ id }) => kept(id)))).flat().length === 0 || undefined,
  );
  for (const { id } of [draft, waiting])
    expect((await eventsOf(id)).map(({ type }) => type)).toContain("pledges.pledge-withdrawn.v1");
  const lists = (await everything()).filter(({ pk, sk }) => pk.startsWith("pledges#") && /plg_/.test(sk));
  expect(lists.filter(({ sk }) => sk.includes(draft.id) || sk.includes(waiting.id))).toEqual([]);
  expect((await api("GET", `/v1/pledges/${open.id}`)).body).toMatchObject({
    status: "published",
    member: { name: null },
  });
  expect(textOf(await under(waiting.id))).not.toContain(leaver.person);
});

test("an organization's drafts stay its own when its last person leaves", { timeout: 60_000 }, async () => {
  const leaver = await memberOf(fresh("leaves"));
  expect(leaver.member).toMatch(/^org_/);
  const { id } = await pledgeOf(leaver, { until: "draft" });
  const alone = await memberOf(fresh("after"), { kind: "individual", organization: undefined });
  const later = await pledgeOf(alone, { until: "draft" });
  for (const { token } of [leaver, alone]) expect((await api("DELETE", "/v1/me", { token })).status).toBe(200);
  await waitFor("who left afterwards to be forgotten", async () => (await kept(later.id)).length === 0 || undefined);
  expect(await kept(id)).toHaveLength(1);
});
