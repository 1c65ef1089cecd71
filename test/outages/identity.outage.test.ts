import { DeleteIdentityCommand, SESClient, VerifyEmailIdentityCommand } from "@aws-sdk/client-ses";
import { afterAll, expect, test } from "vitest";
import { redrive } from "../../infra/operator/redrive.ts";
import { authorizationFor } from "../support/by-hand.ts";
import { fresh, letters, letterTo, request, tokenIn, waitFor } from "../support/client.ts";
import { client, eventsOf, known, ledgerOf, peek, place, queueNamed, quiet, requestBy } from "../support/operator.ts";

const ses = new SESClient(client);
const sender = known["SenderAddress"] ?? "";
const verify = () => ses.send(new VerifyEmailIdentityCommand({ EmailAddress: sender }));
afterAll(verify);

/** On AWS one identity answers both versions of the API; the local cloud keeps one for each. */
async function remove() {
  await ses.send(new DeleteIdentityCommand({ Identity: sender }));
  const headers = { authorization: authorizationFor("ses") };
  await fetch(`${client.endpoint}/v2/email/identities/${encodeURIComponent(sender)}`, { method: "DELETE", headers });
}

test("letters refused for want of the sender's identity wait aside, and go out once when it is back", async () => {
  await waitFor("an end of what others began", async () => (await quiet()) || undefined, 150_000);
  const refused = await queueNamed(/LettersRefused/);
  expect(await peek(refused)).toEqual([]);
  await remove();
  const email = fresh("refused");
  await request(email);
  const [message] = await waitFor("the refused letter", async () => {
    const waiting = await peek(refused);
    return waiting.length > 0 && waiting;
  });
  const body = JSON.parse(message?.Body ?? "{}");
  expect(body).toMatchObject({ letter: "confirmation", event: { type: "members.confirmation-asked.v1" } });
  expect(message?.Body).not.toContain(email);
  expect(await peek(refused)).toHaveLength(1);
  expect(await letters(email)).toEqual([]);

  await verify();
  expect(await redrive({ stage: "local", place })).toMatchObject({ messages: 1, events: 0, requests: 0 });
  const link = tokenIn(await letterTo(email, "confirmation"));
  expect(link).toBeTruthy();
  expect(await peek(refused)).toEqual([]);

  // A redrive too many, and one of all events, sends nothing twice.
  const since = new Date(Date.now() - 60_000).toISOString();
  expect((await redrive({ stage: "local", place }, since)).events).toBeGreaterThan(0);
  const later = fresh("later");
  await request(later);
  await letterTo(later, "confirmation");
  const { pk } = await requestBy(email);
  const [event] = await eventsOf(pk);
  expect(await ledgerOf(event?.id ?? "", "confirmation", pk)).toBe("sent");
  expect(await letters(email)).toHaveLength(1);
});
