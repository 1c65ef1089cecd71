import { serviceRows } from "../../shared/liaison/import.ts";
import { aboutPerson as aboutInMeetings } from "../../shared/meetings/about.ts";
import { meetingRows } from "../../shared/meetings/import.ts";
import { officeAnswers } from "../../shared/members/office-answers.ts";
import { aboutPerson as aboutInTables } from "../../shared/tables/about.ts";
import { seatRows } from "../../shared/tables/import.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

const about = [aboutInTables, aboutInMeetings];
const rooms = { about, seats: seatRows, services: serviceRows, meetings: meetingRows };

export const handler = onRequest(officeAnswers(rooms).map(asApi));
