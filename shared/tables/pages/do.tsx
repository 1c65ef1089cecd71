import { tableMessages } from "../../i18n/tables/messages.ts";
import { doPages } from "../../web/do.tsx";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { answers } from "../answers.ts";
import { openNomination } from "../nomination-actions.ts";
import {
  designations,
  membersIn,
  type Named,
  nominations,
  openPriorities,
  personsByLetter,
  personsIn,
  saidIn,
  seatsIn,
} from "./named.ts";

type NamedFields = NonNullable<NonNullable<Parameters<typeof doPages>[2]>["named"]>;

const tokenOf = (visit: Visit) => saidIn(visit, "token") ?? saidIn(visit, "t") ?? "";
const memberOf = ({ caller }: Visit) => (caller.as === "member" ? caller.member : undefined);

const ofDesignation = async (visit: Visit) => ({ id: await designations(visit) });
const ofNomination = async (visit: Visit) => ({
  ...(await ofDesignation(visit)),
  nomination: await nominations(visit, (status) => status !== "declined" && status !== "withdrawn"),
});
const ofPerson = async (visit: Visit) => ({
  member: await membersIn(visit),
  person: await personsIn(visit, saidIn(visit, "member") as `org_${string}` | undefined),
});

const named: NamedFields = {
  "close-priority": async (visit) => ({ id: await openPriorities(visit) }),
  nominate: async (visit) => ({ ...(await ofDesignation(visit)), member: await membersIn(visit) }),
  "answer-nomination": async (visit) => ({
    ...(await ofNomination(visit)),
    person: await personsIn(visit, memberOf(visit)),
  }),
  "answer-nomination-by-letter": async (visit) => ({ person: await personsByLetter(visit, tokenOf(visit)) }),
  "agree-to-nomination": ofNomination,
  "withdraw-nomination": ofNomination,
  "record-result": async (visit) => {
    const agreed = await nominations(visit, (status) => status === "agreed");
    return { ...(await ofDesignation(visit)), "representatives.0": agreed, "representatives.1": agreed };
  },
  "name-coordinator": ofPerson,
  "replace-representative": async (visit) => ({
    ...(await ofPerson(visit)),
    seat: await seatsIn(visit, "representative"),
  }),
  "end-seat": async (visit) => ({ seat: await seatsIn(visit) }),
};

/** Back to the page that the form stands on, which says what was done. */
const backTo = (page: (visit: Visit) => string) => async (visit: Visit) => {
  const said = visit.path.slice(visit.path.lastIndexOf("/") + 1);
  return seeOther(`/${visit.language}/tables/${page(visit)}?${new URLSearchParams({ done: said })}`);
};
const toSeats = backTo((visit) => `${saidIn(visit, "n") ?? saidIn(visit, "body")?.slice(-1)}/seats`);
const toDesignation = backTo((visit) => `${saidIn(visit, "n")}/designations/${saidIn(visit, "id")}`);

/** What stands in minutes: those are of a room below. */
const decidedIn: Record<string, string> = {
  "set-priority": "meeting",
  "record-result": "source.meeting",
  "name-coordinator": "source.meeting",
  "replace-representative": "source.meeting",
  "end-seat": "source.meeting",
};
const namedWith = (meetings: Named): NamedFields => ({
  ...named,
  ...Object.fromEntries(
    Object.entries(decidedIn).map(([operation, field]) => [
      operation,
      async (visit: Visit) => ({ ...(await named[operation]?.(visit)), [field]: await meetings(visit) }),
    ]),
  ),
});

/** A form for every write of the room. */
export const forms = (meetings: Named) =>
  doPages(answers, tableMessages, {
    named: namedWith(meetings),
    before: {
      "answer-nomination": async ({ caller }) => ({
        entries: { answer: "accept", ...(caller.as === "member" && { person: caller.person }) },
      }),
      "answer-nomination-by-letter": async ({ world }, token) => {
        const { person } = await openNomination(world, token, "nomination");
        return { entries: { answer: "accept", person } };
      },
      "agree-to-nomination-by-letter": async ({ world }, token) => {
        await openNomination(world, token, "nominee");
        return { entries: {} };
      },
    },
    after: {
      nominate: toDesignation,
      "answer-nomination": toDesignation,
      "agree-to-nomination": toDesignation,
      "withdraw-nomination": toDesignation,
      "record-result": toDesignation,
      "open-designation": async (visit, output) => {
        const { id, table } = output as { id: string; table: number };
        return seeOther(`/${visit.language}/tables/${table}/designations/${id}?done=open-designation`);
      },
      "name-coordinator": toSeats,
      "replace-representative": toSeats,
    },
  });
