import { Construct } from "constructs";
import { calendarOperations } from "../shared/meetings/calendar-contract.ts";
import { operations, pages } from "../shared/meetings/contract.ts";
import { invitationEvents } from "../shared/meetings/keep-actions.ts";
import type { Ground } from "./ground.ts";
import { daily } from "./platform/daily.ts";
import { DialogueFunction } from "./platform/dialogue-function.ts";
import { DialogueQueue } from "./platform/dialogue-queue.ts";
import { apiPaths, pagePaths, reader } from "./site.ts";

/** Read as it is and as a calendar, by one function, and written by another. */
const MEETING = "/v1/meetings/{id}";

export class Meetings extends Construct {
  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    const { data, api, bus, settings } = ground;
    const { record } = data;

    const http = reader(this, "Api", ground, {
      entry: "meetings/api",
      harm: "no meeting can be called, moved, answered or recorded over the API",
    });
    record.grantCommit(http);
    const feeds = apiPaths(calendarOperations);
    api.serve(
      http,
      apiPaths(operations).filter((path) => path === MEETING || !feeds.includes(path)),
    );
    // Else they would be taken for a meeting's id.
    const named = apiPaths(operations).filter((path) => /^\/v1\/meetings\/[\w-]+$/.test(path));
    api.serveReading(http, named);

    const calendars = reader(this, "Calendars", ground, {
      entry: "meetings/calendars",
      harm: "calendars show nothing new, and no single meeting can be read over the API",
    });
    record.grantRead(calendars);
    api.serve(
      calendars,
      feeds.filter((path) => path !== MEETING),
    );
    api.serveReading(calendars, [MEETING]);

    const web = reader(this, "Pages", ground, {
      entry: "meetings/pages",
      harm: "nobody can see, call or answer meetings in a browser, nor by a letter's link",
    });
    record.grantCommit(web);
    api.serve(web, pagePaths(operations, pages));

    const keep = new DialogueFunction(this, "KeepInvitations", {
      entry: "meetings/keep-invitations",
      harm: "who joins a table hears nothing of its next meetings, and who leaves keeps them in the calendar",
    });
    record.grantCommit(keep);
    new DialogueQueue(keep, { consumer: keep, concurrency: 5 }).hear(bus, [...invitationEvents]);

    const ask = new DialogueFunction(this, "AskWhatIsDue", {
      entry: "meetings/ask-what-is-due",
      harm: "nobody is reminded of meetings or actions, nor asked for minutes that are due, and seats stay empty",
    });
    record.grantCommit(ask);
    ask.set("POLICIES", JSON.stringify(settings.policies));
    daily(ask);
  }
}
