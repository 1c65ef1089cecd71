import { onQueue } from "../../shared/aws/lambda.ts";
import { serviceRows } from "../../shared/liaison/import.ts";
import { meetingRows } from "../../shared/meetings/import.ts";
import { runImport } from "../../shared/members/import-run.ts";
import { seatRows } from "../../shared/tables/import.ts";

const rooms = { seats: seatRows, services: serviceRows, meetings: meetingRows };

export const handler = onQueue((body, message) => runImport(rooms, body, message));
