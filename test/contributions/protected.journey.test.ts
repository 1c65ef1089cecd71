import { beforeAll, expect, test } from "vitest";
import { factsOf, type Member, personIn } from "../support/cast.ts";
import { api, fresh, letterTo, memberOf, tokenOf, waitFor } from "../support/client.ts";
import { contributionBy } from "../support/contribution-ground.ts";
import { eventsOf, everything, logged, messagesOfAllQueues, textOf, under } from "../support/operator.ts";

let author: Member;
let reviewer: Member;
let secretariat: string;
beforeAll(async () => {
  [author, reviewer] = (await Promise.all([memberOf(fresh("protected")), memberOf(fresh("reviewer"))])) as [
    Member,
    Member,
  ];
  secretariat = await tokenOf("secretariat");
});

const post = (id: string, path: string, token: string, body: object = {}) =>
  api("POST", `/v1/contributions/${id}/${path}`, { token, body });

test("a protected author is told nowhere but in one item, from the draft to the retired page", {
  timeout: 120_000,
}, async () => {
  const started = Date.now();
  const { token, person, member, email } = author;
  const words = { es: { title: "Sin nombre", summary: "Un resumen.", text: "Un texto." } };
  const body = { kind: "challenge", original: "es", words, general: true, protected: true };
  const { id } = (await api("POST", "/v1/contributions", { token, body })).body;
  const answers: string[] = [];
  const seen = async (reply: Promise<{ text: string; status: number }>) => {
    const { text, status } = await reply;
    expect(status, text).toBeLessThan(411);
    answers.push(text);
  };
  const signed = (method: string, path: string, as: string, sent?: object) =>
    seen(api(method, path, { token: as, ...(sent && { body: sent }) }));
  const own = `/v1/contributions/${id}`;
  await signed("GET", own, token);
  await signed("GET", "/v1/contributions?own=true", token);
  await signed("POST", `${own}/submission`, token, {});
  await signed("POST", `${own}/reviewer`, secretariat, { reviewer: reviewer.person });
  await signed("GET", own, secretariat);
  await signed("GET", "/v1/contributions/queue", secretariat);
  await letterTo(reviewer.email, "reviewRequest");
  await signed("GET", "/v1/me/reviews", reviewer.token);
  await signed("POST", `${own}/review`, reviewer.token, { verdict: "ask-changes", remarks: "Un dato." });
  await letterTo(email, "changesAsked");
  await signed("POST", `${own}/submission`, token, {});
  await letterTo(reviewer.email, "reviewRequest", 2);
  await signed("POST", `${own}/review`, reviewer.token, { verdict: "approve" });
  await signed("POST", `${own}/publication`, secretariat, {});
  await letterTo(email, "contributionPublished");
  for (const path of [own, "/v1/contributions", `/es/contributions/${id}`, "/en/contributions"])
    await seen(api("GET", path));
  const changed = { en: "A word." };
  await signed("POST", `${own}/correction`, secretariat, {
    words: { es: { ...words.es, title: "Sin nombres" } },
    changed,
    seen: 1,
  });
  await letterTo(email, "contributionCorrected");
  await signed("POST", `${own}/retirement`, secretariat, { reason: { es: "Ya no vale." } });
  await letterTo(email, "contributionRetired");
  await seen(api("GET", own));
  await seen(api("GET", `/fr/contributions/${id}`));

  for (const text of answers) expect(text).not.toMatch(new RegExp(`${person}|${member}`));
  const beside = (await everything()).filter((item) => {
    const text = textOf(item);
    return text.includes(id) && (text.includes(person) || text.includes(member));
  });
  expect(beside.map(({ pk, sk }) => [pk, sk])).toEqual([[id, "author"]]);
  const facts = await eventsOf(id);
  expect(facts.length).toBeGreaterThan(8);
  expect(facts.filter((fact) => textOf(fact).includes(person))).toEqual([]);
  // No request says both who asked and what for.
  const requests = new Set(facts.filter(({ by }) => by === "author").map(({ request }) => request));
  const others = (await under(person)).filter((item) => [...requests].some((one) => textOf(item).includes(one)));
  expect(others).toEqual([]);
  const lines = (await logged(started)).filter(({ message }) => [...requests].some((one) => message.includes(one)));
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter(({ message }) => message.includes(person) || message.includes(member))).toEqual([]);
  expect((await messagesOfAllQueues()).filter(({ Body = "" }) => Body.includes(id) && Body.includes(person))).toEqual(
    [],
  );

  const taken = await api("GET", "/v1/me/export", { token });
  expect(taken.text, "the author's own export").toContain(id);
  expect(taken.text).toContain("Sin nombres");
});

test("who is erased leaves nothing unpublished, and what is public without a name", { timeout: 90_000 }, async () => {
  const leaver = await memberOf(fresh("leaves"));
  const [draft, waiting, open] = await Promise.all([
    contributionBy(leaver),
    contributionBy(leaver, { reviewer }),
    contributionBy(leaver, { status: "approved" }),
  ]);
  const published = await post(open.id, "publication", secretariat);
  expect(published.status, published.text).toBe(200);
  const before = (await api("GET", "/v1/me/reviews", { token: reviewer.token })).body.items;
  expect(before).toContainEqual(expect.objectContaining({ id: waiting.id }));
  expect((await api("DELETE", "/v1/me", { token: leaver.token })).status).toBe(200);
  await waitFor(
    "the author to be forgotten",
    async () => (await under(open.id)).every(({ sk }) => sk !== "author") || undefined,
  );
  await waitFor(
    "the drafts to go",
    async () =>
      (await Promise.all([draft, waiting].map(({ id }) => under(id))))
        .flat()
        .every(({ sk }) => sk.startsWith("event#")) || undefined,
  );
  expect((await api("GET", `/v1/contributions/${open.id}`)).body).toMatchObject({
    status: "published",
    words: open.words,
  });
  const after = (await api("GET", "/v1/me/reviews", { token: reviewer.token })).body.items;
  expect(after).not.toContainEqual(expect.objectContaining({ id: waiting.id }));
  expect(await factsOf(waiting.id)).toContain("contributions.contribution-withdrawn.v1");
  const erasure = (await eventsOf(leaver.person)).find(({ type }) => type === "members.person-erased.v1");
  const told = (await Promise.all([draft, waiting, open].map(({ id }) => eventsOf(id)))).flat();
  expect(
    told.filter(({ request }) => request === erasure?.request),
    "no request links them",
  ).toEqual([]);
  const left = (await everything()).filter((item) => {
    const text = textOf(item);
    return text.includes(personIn(leaver)) && [draft, waiting, open].some(({ id }) => text.includes(id));
  });
  expect(left).toEqual([]);
});
