import { onQueue } from "../../shared/aws/lambda.ts";
import { addressEvent } from "../../shared/letters/address-event.ts";
import { toItsLiaison, toItsMembers, toMinutesWriters, toOwners } from "../../shared/letters/after-audience.ts";
import { type Correspondence, to, toEveryone, toInTurn, toThose } from "../../shared/letters/audience.ts";
import { toInvited } from "../../shared/letters/invited.ts";
import { agencyReaders, dutyReaders, rosterReaders } from "../../shared/liaison/readers.ts";

/** The secretariat, which runs the Liaison Table's meetings, is told of them too. */
const liaisonToo = { also: ["secretariat" as const] };

import {
  toCoordinatorAndSecretariat,
  toItsTable,
  toNominated,
  toNominatedAndCoordinator,
} from "../../shared/letters/table-audience.ts";

/** Every consequence of every event: who is written to. A missing line does not compile; [] says that nobody is told. */
const correspondence: Correspondence = {
  "members.confirmation-asked.v1": ({ data }) => [to(data.registration).get("confirmation")],
  "members.member-recognized.v1": ({ data }) => [
    to(data.person).get("alreadyMember"),
    to(`imported:${data.person}`).get("importedConfirmation"),
  ],
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
  "members.focal-point-invited.v1": ({ data }) => [to(data.invitation).get("focalInvitation")],
  "members.focal-invitation-declined.v1": () => [],
  "members.focal-point-joined.v1": () => [],
  "members.focal-point-removed.v1": ({ data }) => [to(data.person).get("focalRemoved")],
  "members.import-accepted.v1": () => [],
  "members.member-imported.v1": ({ data }) => [toInTurn(`imported:${data.person}`).get("importedConfirmation")],
  "members.imported-confirmed.v1": ({ data }) => [to(data.person).get("welcome")],
  "members.substitute-named.v1": () => [],
  "tables.seat-taken.v1": ({ data }) => (data.person ? [to(data.person).get("seatTaken")] : []),
  "tables.seat-ended.v1": ({ data }) => (data.person ? [to(data.person).get("seatEnded")] : []),
  "tables.seat-vacant.v1": (event) => [toCoordinatorAndSecretariat(event).get("vacancy")],
  "tables.priority-set.v1": () => [],
  "tables.priority-closed.v1": () => [],
  "tables.designation-opened.v1": (event) => [toItsTable(event).get("designationOpened")],
  "tables.member-nominated.v1": (event) => [toNominated(event).get("nominated")],
  "tables.nomination-accepted.v1": ({ data }) => [to(data.person).get("namedAsNominee")],
  "tables.nominee-agreed.v1": () => [],
  "tables.nomination-declined.v1": () => [],
  "tables.nomination-withdrawn.v1": () => [],
  "tables.designation-decided.v1": (event) => [toNominatedAndCoordinator(event).get("designationResult")],
  "meetings.meeting-scheduled.v1": (event) => toInvited(event, liaisonToo).get("meetingInvitation"),
  "meetings.meeting-moved.v1": (event) => toInvited(event, liaisonToo).get("meetingMoved"),
  "meetings.meeting-corrected.v1": () => [],
  "meetings.meeting-cancelled.v1": (event) => toInvited(event, liaisonToo).get("meetingCancelled"),
  "meetings.invitee-added.v1": ({ data }) => [to(data.person).get("meetingInvitation")],
  "meetings.invitee-removed.v1": ({ data }) => [to(data.person).get("meetingRemoved")],
  "meetings.invitation-answered.v1": () => [],
  "meetings.reminder-due.v1": (event) => toInvited(event).get("meetingReminder"),
  "meetings.meeting-held.v1": () => [],
  "meetings.attendance-recorded.v1": () => [],
  "meetings.decision-taken.v1": () => [],
  "meetings.minutes-drafted.v1": () => [],
  "meetings.minutes-approved.v1": (event) => [
    toItsMembers(event).get("minutesApproved"),
    toItsLiaison(event).get("liaisonMinutes"),
  ],
  "meetings.minutes-due.v1": (event) => [toMinutesWriters(event).get("minutesDue")],
  "meetings.action-opened.v1": (event) => [toOwners(event).get("actionOpened")],
  "meetings.action-updated.v1": () => [],
  "meetings.action-due.v1": (event) => [toOwners(event).get("actionDue")],
  "liaison.draw-announced.v1": () => [],
  "liaison.draw-held.v1": () => [],
  "liaison.agency-rotated.v1": ({ data }) => [toThose(rosterReaders(data)).get("rosterNotice")],
  "liaison.turn-near.v1": ({ data }) => [toThose(agencyReaders(data.agency)).get("turnNotice")],
  "liaison.turn-declined.v1": () => [],
  "liaison.turns-swapped.v1": () => [],
  "liaison.agency-withdrew.v1": () => [],
  "liaison.agency-added.v1": () => [],
  "liaison.service-imported.v1": () => [],
  "liaison.quarter-unscheduled.v1": () => [toThose(dutyReaders).get("quarterReminder")],
  "liaison.quarter-explained.v1": () => [],
  "letters.announcement-made.v1": (event) => [toEveryone(event).get("announcement")],
  "letters.address-suppressed.v1": () => [],
};

export const handler = onQueue((body) => addressEvent(correspondence, body));
