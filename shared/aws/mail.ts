import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { observed } from "./calls.ts";

const client = observed(new SESClient({}));

/** The letter is refused for good: its address or its sender is not accepted. Someone must look at it. */
export class LetterRefused extends Error {
  override name = "LetterRefused";
}
/** The account's quota of the day is used up: a pause, not a failure. */
export class QuotaUsedUp extends Error {
  override name = "QuotaUsedUp";
}

const forGood = new Set([
  "MessageRejected",
  "MailFromDomainNotVerifiedException",
  "InvalidParameterValue",
  "ConfigurationSetDoesNotExist",
  "ConfigurationSetDoesNotExistException",
  "ConfigurationSetSendingPausedException",
  "AccountSendingPausedException",
]);

/** Sends one whole MIME message. @throws LetterRefused, QuotaUsedUp; anything else may pass and is worth a retry. */
export async function sendMail(letter: { from: string; to: string; raw: Uint8Array }): Promise<void> {
  try {
    await client.send(
      new SendRawEmailCommand({
        Source: letter.from,
        Destinations: [letter.to],
        RawMessage: { Data: letter.raw },
        ConfigurationSetName: process.env["CONFIGURATION_SET"] || undefined,
      }),
    );
  } catch (error) {
    const { name, message } = error as Error;
    if (/quota exceeded/i.test(message) && /daily/i.test(message)) throw new QuotaUsedUp(name);
    if (forGood.has(name)) throw new LetterRefused(name);
    throw error;
  }
}

export interface Quota {
  /** letters a second */
  rate: number;
  /** letters left of the rolling day */
  left: number;
}

/** What SES allows the account now. An account without a daily limit answers Infinity. */
export async function sendQuota(): Promise<Quota> {
  const { MaxSendRate = 1, Max24HourSend = -1, SentLast24Hours = 0 } = await client.send(new GetSendQuotaCommand({}));
  return { rate: MaxSendRate, left: Max24HourSend < 0 ? Number.POSITIVE_INFINITY : Max24HourSend - SentLast24Hours };
}
