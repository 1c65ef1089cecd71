import { expect, inject, test } from "vitest";
import { api, fresh, letters, lettersOf, memberOf, requestOf, tokenOf, waitFor } from "../support/client.ts";

const control = async (word: "stop" | "start") => {
  const answer = await fetch(`${inject("control")}/${word}`, { method: "POST" });
  expect(answer.ok, await answer.text()).toBe(true);
};

test("a stop in the middle of requests and letters loses none, and repeats at most what was being sent", {
  timeout: 120_000,
}, async () => {
  const readers = await Promise.all(Array.from({ length: 6 }, () => memberOf(fresh("reader"))));
  const secretariat = await tokenOf("secretariat");
  const requests = Array.from({ length: 16 }, () => fresh("under-way"));
  const taken: string[] = [];
  const asking = requests.map(async (email) => {
    const { status } = await api("POST", "/v1/registrations", { body: requestOf(email) });
    if (status === 202) taken.push(email);
  });
  const words = { es: { subject: "En pleno envío", text: "Hola." } };
  const announcing = api("POST", "/v1/announcements", { token: secretariat, body: { words } });
  // Stopped as soon as everything was taken: some letters are gone, others on the lanes, others not yet thought of.
  await Promise.allSettled([...asking, announcing]);
  await control("stop");
  const early = (await Promise.all(taken.map((email) => lettersOf(email, "confirmation")))).flat().length;
  expect(taken).toHaveLength(16);
  await control("start");

  const toReaders = async () =>
    Promise.all(
      readers.map(async ({ email }) => (await letters(email)).filter(({ subject }) => subject === words.es.subject)),
    );
  const toApplicants = () => Promise.all(taken.map((email) => lettersOf(email, "confirmation")));
  const all = await waitFor(
    "every letter",
    async () => {
      const each = [...(await toApplicants()), ...(await toReaders())];
      return each.every((one) => one.length > 0) && each;
    },
    60_000,
  );
  // What goes into the queues after all of it comes out after it.
  const last = fresh("last");
  await api("POST", "/v1/registrations", { body: requestOf(last) });
  await waitFor("a letter after all of them", async () => (await lettersOf(last, "confirmation")).length === 1);
  const counts = [...(await toApplicants()), ...(await toReaders())].map((one) => one.length);
  expect(Math.max(...counts)).toBeLessThanOrEqual(2);
  console.log({ early, counts, all: all.length });
});
