import { beforeAll, describe, expect, test } from "vitest";
import { outcomeIdOf } from "../../shared/publication.ts";
import type { Member } from "../support/cast.ts";
import { api, fresh, memberOf, type Reply, tokenOf, waitFor } from "../support/client.ts";
import { contributionBy } from "../support/contribution-ground.ts";
import { pledgeOf } from "../support/pledge-ground.ts";

let member: Member;
let secretariat: string;
const NAME = "Red Ñandú Inventada";
beforeAll(async () => {
  const organization = { kind: "organization", organization: { name: NAME } };
  [member, secretariat] = await Promise.all([
    memberOf(fresh("handed"), { ...organization, consent: { privacy: true, publicListing: true } }),
    tokenOf("secretariat"),
  ]);
});

const post = (path: string, body: object = {}, token = secretariat) => api("POST", path, { token, body });

/** The outcome once it is as expected. */
const outcomeOf = (id: `${string}_${string}`, holds: (reply: Reply) => boolean) =>
  waitFor(`the outcome of ${id}`, async () => {
    const reply = await api("GET", `/v1/outcomes/${outcomeIdOf(id)}`);
    return holds(reply) && reply;
  });
const revision = (n: number) => (reply: Reply) => reply.body.revision === n;
const gone = (reply: Reply) => reply.status === 410;

describe("what other rooms publish is published here through its events", () => {
  test("a contribution: its publication, its correction, from when on its author is protected, and its retirement", async () => {
    const { id } = await contributionBy(member, { status: "approved", objectives: [4], countries: ["SR"] });
    expect((await post(`/v1/contributions/${id}/publication`)).status).toBe(200);
    const { body } = await outcomeOf(id, revision(1));
    expect(body).toMatchObject({ kind: "contribution", tables: [2], objectives: [4], countries: ["SR"] });
    expect(body.authors).toEqual([NAME]);
    expect(body.words.es.source).toContain(`/es/contributions/${id}`);

    const correction = { protect: true, changed: { es: "Sin nombre" }, seen: 1 };
    expect((await post(`/v1/contributions/${id}/correction`, correction)).status).toBe(200);
    await outcomeOf(id, revision(2));
    const out = outcomeIdOf(id);
    for (const path of [
      `/v1/outcomes/${out}`,
      `/v1/outcomes/${out}/revisions/1`,
      `/v1/outcomes/${out}/revisions/2`,
      `/es/outcomes/${out}`,
      "/v1/outcomes?country=SR&limit=100",
      "/v1/outcomes.csv?country=SR",
      "/v1/outcomes.jsonl?country=SR",
      "/v1/feed.atom?country=SR",
    ]) {
      const { text } = await api("GET", path);
      expect(text, path).toContain("Sin papeles");
      expect(text, path).not.toContain(NAME);
    }
    const retirement = { reason: { es: "Ya no es así" } };
    expect((await post(`/v1/contributions/${id}/retirement`, retirement)).status).toBe(200);
    expect((await outcomeOf(id, gone)).body.detail).toContain("Ya no es así");
    expect((await api("GET", "/v1/feed.atom")).text).not.toContain(out);
  });

  test("a pledge: its publication, its fulfilment and its retraction", async () => {
    const { id } = await pledgeOf(member, { until: "submitted", objectives: [8, 10], countries: ["GY"] });
    expect((await post(`/v1/pledges/${id}/publication`)).status).toBe(200);
    const { body } = await outcomeOf(id, revision(1));
    expect(body).toMatchObject({ kind: "pledge", tables: [2], objectives: [8, 10], authors: [NAME] });
    const fulfilled = { stage: "fulfilled", text: { es: "Hecho" }, evidence: [{ href: "https://example.org/prueba" }] };
    expect((await post(`/v1/pledges/${id}/updates`, fulfilled, member.token)).status).toBe(200);
    expect((await outcomeOf(id, revision(2))).body.changed.en).toBeDefined();
    expect((await post(`/v1/pledges/${id}/retraction`, { reason: { es: "Un error" } })).status).toBe(200);
    await outcomeOf(id, gone);
  });
});
