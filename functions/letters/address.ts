import { onQueue } from "../../shared/aws/lambda.ts";
import { addressEvent } from "../../shared/letters/address-event.ts";
import { type Correspondence, to, toEveryone } from "../../shared/letters/audience.ts";

/** Every consequence of every event: who is written to. A missing line does not compile; [] says that nobody is told. */
const correspondence: Correspondence = {
  "members.confirmation-asked.v1": ({ data }) => [to(data.registration).get("confirmation")],
  "members.member-recognized.v1": ({ data }) => [to(data.person).get("alreadyMember")],
  "members.registration-confirmed.v1": () => [to("secretariat").get("newRequest")],
  "members.registration-corrected.v1": () => [],
  "members.registration-withdrawn.v1": () => [],
  "members.question-asked.v1": ({ data }) => [to(data.registration).get("questionAsked")],
  "members.question-answered.v1": () => [to("secretariat").get("questionAnswered")],
  "members.registration-declined.v1": ({ data }) => [to(data.registration).get("declined")],
  "members.member-approved.v1": ({ data }) => [to(data.person).get("welcome")],
  "members.person-joined.v1": ({ data }) => [to(data.person).get("welcome")],
  "members.record-opened.v1": () => [],
  "members.member-changed.v1": () => [],
  "members.tables-chosen.v1": () => [],
  "members.person-changed.v1": () => [],
  "members.address-change-asked.v1": ({ data }) => [
    to(data.person).get("addressNotice"),
    to(`new:${data.person}`).get("addressConfirmation"),
  ],
  "members.address-changed.v1": ({ data }) => [to(`former:${data.person}`).get("addressChanged")],
  "members.person-invited.v1": ({ data }) => [to(data.invitation).get("invitation")],
  "members.invitation-declined.v1": () => [],
  "members.person-removed.v1": ({ data }) => [to(data.person).get("removed")],
  "members.person-erased.v1": () => [],
  "members.member-suspended.v1": () => [to("secretariat").get("suspended")],
  "members.secretariat-appointed.v1": () => [],
  "letters.announcement-made.v1": (event) => [toEveryone(event).get("announcement")],
  "letters.address-suppressed.v1": () => [],
};

export const handler = onQueue((body) => addressEvent(correspondence, body));
