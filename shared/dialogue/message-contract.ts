import * as z from "zod";
import { AgencyCode, Body, MessageId } from "../../events/define.ts";
import { Done, Token } from "../members/shapes.ts";
import { Country } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { SetOf, TextsOf } from "../web/text.ts";
import { MessageState } from "./states.ts";

const instant = z.iso.datetime();
const { purpose } = MessageState.shape;
const at = z.iso.date().optional();
const messageById = z.strictObject({ id: MessageId });
const written = ["coordinator", "representative", "liaison", "secretariat"] as const;
const LARGEST = 256 * 1024;

const Office = z.strictObject({
  country: Country.optional().describe("a government, by its country"),
  agency: AgencyCode.optional(),
});
const OneOffice = Office.refine(({ country, agency }) => !country !== !agency, {
  error: "one-of-two",
  path: ["country"],
});

/** With their places in the lists, a message to more would not fit into one transaction. */
const To = z
  .strictObject({
    governments: SetOf(Country, { most: 60 }).optional().describe("by their countries"),
    agencies: SetOf(AgencyCode, { most: 12 }).optional(),
  })
  .refine(({ governments = [], agencies = [] }) => governments.length + agencies.length > 0, {
    error: "too-few:1",
    path: ["governments"],
  });

const said = {
  to: To,
  purpose,
  title: TextsOf(200),
  text: TextsOf(10_000, 30_000),
};

export const MessageResource = z
  .strictObject({
    id: MessageId,
    from: Body,
    to: z.array(
      Office.extend({ reached: z.boolean().describe("false: there is nobody yet whom it could be sent to") }).strict(),
    ),
    purpose,
    title: Texts,
    text: Texts,
    deadline: z.iso.date().optional(),
    holder: Office.optional().describe("who has to act"),
    status: MessageState.shape.status,
    draftedAt: instant,
    changedAt: instant.describe("when the draft last said something else"),
    approvedAt: instant.optional(),
    approvedBy: z.enum(["liaison", "secretariat"]).optional(),
    withdrawnAt: instant.optional(),
    state: z
      .enum(["awaiting", "taken"])
      .nullable()
      .describe("null where nothing is asked: of information and replies, of drafts, of what was withdrawn"),
    overdue: z.boolean(),
    daysWaited: z
      .int()
      .nullable()
      .describe("whole days from the approval to the last answer asked for, or to the instant asked about"),
    replies: z.array(
      z.strictObject({
        number: z.int(),
        at: instant,
        from: Office,
        text: Texts,
        closes: z.boolean().describe("its office has done what was asked"),
        approvedAt: instant
          .nullable()
          .describe(
            "null: not public yet, and shown to those only who work on the message, and to the office it is of",
          ),
      }),
    ),
  })
  .meta({ id: "Message" });
export type MessageResource = z.infer<typeof MessageResource>;

export const draftMessage = operation({
  name: "draft-message",
  method: "POST",
  path: "/v1/messages",
  who: written,
  summary: "Draft a message of a body that one sits in, to governments and agencies (C13)",
  body: z.strictObject({ from: Body, ...said, deadline: z.iso.date().optional(), holder: OneOffice.optional() }),
  output: MessageResource,
  status: 201,
  errors: [409],
  largest: LARGEST,
});
export type MessageInput = z.output<(typeof draftMessage)["body"]>;

export const reviseMessage = operation({
  name: "revise-message",
  method: "PATCH",
  path: "/v1/messages/{id}",
  who: written,
  summary: "Change a draft: who sits in the body it is from or at the Liaison Table, and the secretariat",
  params: messageById,
  body: z.strictObject({ ...said, deadline: z.iso.date().nullable(), holder: OneOffice.nullable() }).partial(),
  output: MessageResource,
  ifMatch: true,
  errors: [404, 409, 412, 428],
  largest: LARGEST,
});
export type MessagePatch = z.output<(typeof reviseMessage)["body"]>;

export const withdrawMessage = operation({
  name: "withdraw-message",
  method: "POST",
  path: "/v1/messages/{id}/withdrawal",
  who: written,
  summary: "Withdraw a message: a draft is shown no more, one that was sent stays public as withdrawn",
  params: messageById,
  output: MessageResource,
  errors: [404, 409],
});
export const approveMessage = operation({
  name: "approve-message",
  method: "POST",
  path: "/v1/messages/{id}/approval",
  who: ["liaison", "secretariat"],
  summary: "Approve a message at the Liaison Table or in the secretariat: it becomes public and goes to its addressees",
  params: messageById,
  body: z.strictObject({
    seen: instant.optional().describe("`changedAt` of the draft that was read: a later one is refused"),
  }),
  output: MessageResource,
  errors: [404, 409, 412],
});

const reply = {
  text: TextsOf(5000, 15_000),
  closes: z.boolean().default(true).describe("what was asked is done; counts where it comes from who has to act"),
};
export const answerMessage = operation({
  name: "answer-message",
  method: "POST",
  path: "/v1/messages/{id}/replies",
  who: ["agency", "government", "secretariat"],
  summary:
    "Answer a message: a focal point of an addressee, or the secretariat for an answer that came another way; it is public once it is approved (C3)",
  params: messageById,
  body: z.strictObject({ ...reply, from: OneOffice.optional().describe("of whom the secretariat records an answer") }),
  output: MessageResource,
  errors: [404, 409],
});
export const approveReply = operation({
  name: "approve-reply",
  method: "POST",
  path: "/v1/messages/{id}/replies/{number}/approval",
  who: written,
  summary: "Approve an answer: who sits in the body that asked, or the secretariat; it becomes public (C3)",
  params: z.strictObject({ id: MessageId, number: z.coerce.number<number>().pipe(z.int().min(1).max(9999)) }),
  body: z.strictObject({
    interim: z
      .boolean()
      .default(false)
      .describe("it does not settle what was asked, whatever it says of itself: the message goes on waiting"),
  }),
  output: MessageResource,
  errors: [404, 409],
});
export const answerMessageByLetter = operation({
  name: "answer-message-by-letter",
  method: "POST",
  path: "/v1/messages/replies",
  who: ["bearer"],
  summary: "Answer a message with the token of its letter, without signing in; the answer is public once approved",
  body: z.strictObject({ token: Token, ...reply }),
  output: Done,
  errors: [409, 410],
});

export const listMessages = operation({
  name: "list-messages",
  method: "GET",
  path: "/v1/messages",
  who: ["everyone"],
  summary: "Messages to governments and agencies, the latest first, with what still waits for an answer (C13)",
  query: z.strictObject({
    to: z
      .string()
      .regex(/^[A-Z]{2,12}$/)
      .optional()
      .describe("a country's or an agency's code"),
    state: z.enum(["awaiting", "answered", "overdue"]).optional(),
    drafts: z.enum(["true", "false"]).optional().describe("true: drafts, for who sits in their bodies and may approve"),
    at,
    ...Paging,
  }),
  // Which drafts there are is told to some only: no cache between keeps it for others.
  cache: "private, no-cache",
  output: pageOf(MessageResource),
});
export const getMessage = operation({
  name: "get-message",
  method: "GET",
  path: "/v1/messages/{id}",
  who: ["everyone"],
  summary:
    "One message with its replies and the days it has waited; a draft for who may change or approve it, of a past day as far as it is unchanged since",
  params: messageById,
  query: z.strictObject({ at }),
  cache: "private, no-cache",
  output: MessageResource,
  errors: [404],
});

export const messageOperations = [
  draftMessage,
  reviseMessage,
  withdrawMessage,
  approveMessage,
  answerMessageByLetter,
  answerMessage,
  approveReply,
  listMessages,
  getMessage,
] as const;
