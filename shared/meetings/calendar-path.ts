import type { Body } from "../../events/define.ts";

/** Where a body's calendar is, or that of all. */
export const calendarPath = (body?: Body): string =>
  !body
    ? "/v1/calendar.ics"
    : body === "liaison"
      ? "/v1/liaison/calendar.ics"
      : `/v1/tables/${body.slice(-1)}/calendar.ics`;
