import { aboutPerson as aboutInContributions } from "../../shared/contributions/about.ts";
import { aboutPerson as aboutInDialogue } from "../../shared/dialogue/about.ts";
import { refusedInOffice } from "../../shared/i18n/office/refused.ts";
import { serviceRows } from "../../shared/liaison/import.ts";
import { aboutPerson as aboutInMeetings } from "../../shared/meetings/about.ts";
import { meetingRows } from "../../shared/meetings/import.ts";
import { officeAnswers } from "../../shared/members/office-answers.ts";
import { aboutSubscriptions } from "../../shared/members/subscription-about.ts";
import { aboutPerson as aboutInOutcomes } from "../../shared/outcomes/about.ts";
import { aboutPerson as aboutInPledges } from "../../shared/pledges/about.ts";
import { aboutPerson as aboutInTables } from "../../shared/tables/about.ts";
import { seatRows } from "../../shared/tables/import.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

const about = [
  aboutInTables,
  aboutInMeetings,
  aboutInContributions,
  aboutInPledges,
  aboutSubscriptions,
  aboutInDialogue,
  aboutInOutcomes,
];
const rooms = { about, seats: seatRows, services: serviceRows, meetings: meetingRows };

export const handler = onRequest(officeAnswers(rooms).map(asApi), refusedInOffice);
