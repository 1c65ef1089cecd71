import { bodyOf } from "../tables/seat-rules.ts";
import { answer } from "../web/answer.ts";
import { calendarOf, calendarOfMeeting } from "./calendar-actions.ts";
import * as contract from "./calendar-contract.ts";
import { getMeeting } from "./public-actions.ts";

/**
 * Calendars, apart from the rest because of the library that writes them: pages only lead to them. With them the meeting
 * itself, which is read at the same address without `.ics`: API Gateway takes a whole segment for the parameter.
 */
export const calendarAnswers = [
  answer(contract.getMeeting, ({ world, input }) => getMeeting(world, input.params.id)),
  answer(contract.getMeetingIcs, ({ world, input, language }) =>
    calendarOfMeeting(world, input.query.language ?? language, input.params.id),
  ),
  answer(contract.getCalendar, ({ world, input, language }) => calendarOf(world, input.query.language ?? language)),
  answer(contract.getTableCalendar, ({ world, input, language }) =>
    calendarOf(world, input.query.language ?? language, bodyOf(input.params.n)),
  ),
  answer(contract.getLiaisonCalendar, ({ world, input, language }) =>
    calendarOf(world, input.query.language ?? language, "liaison"),
  ),
];
