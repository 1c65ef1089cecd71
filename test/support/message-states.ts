import { approveMessage, draftMessage } from "../../shared/dialogue/message-rules.ts";
import { answerMessage, approveReply } from "../../shared/dialogue/reply-rules.ts";
import type { MessageState } from "../../shared/dialogue/states.ts";
import { Policies } from "../../shared/policies.ts";
import { PER } from "./registrations.ts";

export const policies = Policies.parse({});
export const CO = { country: "CO" } as const;
export const PE = { country: "PE" } as const;
export const IOM = { agency: "IOM" };
export const asked = {
  from: "table-2" as const,
  to: [CO, IOM],
  purpose: "action" as const,
  title: { es: "Registro civil" },
  text: { es: "Pedimos que se abra el registro." },
  deadline: "2027-04-30",
  holder: CO,
};
export const how = { id: "msg_01M00000000000000000000001", by: PER, now: "2027-03-02T15:00:00.000Z" } as const;
export const draft: MessageState = draftMessage(asked, how).state;
export const approval = { at: "2027-03-10T09:00:00.000Z", by: PER, as: "liaison" } as const;
export const sent = approveMessage(draft, approval).state;
export const reply: Parameters<typeof answerMessage>[1] = {
  at: "2027-03-20T10:00:00.000Z",
  by: PER,
  from: CO,
  text: { es: "Se abrió." },
  closes: true,
};
export const closed = answerMessage(sent, reply).state;
export const approvedReply = { number: 1, interim: false, at: "2027-03-22T10:00:00.000Z", by: PER } as const;
export const answered = approveReply(closed, approvedReply).state;
