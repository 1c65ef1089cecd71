import type { MeetingId } from "../../../events/define.ts";
import { afterMessages } from "../../i18n/meetings-after/messages.ts";
import { Refusal } from "../../refusal.ts";
import { seatedBody } from "../../tables/seat-rules.ts";
import type { Texts } from "../../tables/states.ts";
import { formOf } from "../../web/contract-form.tsx";
import { entriesOf, inputOf } from "../../web/form-data.ts";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial, statusOf } from "../../web/problem.ts";
import { around, Told } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import { actionResources } from "../action-reads.ts";
import { actionsFrom } from "../action-store.ts";
import { draftMinutes, recordAttendance } from "../after-actions.ts";
import * as contract from "../after-contract.ts";
import { openInside } from "../after-reads.ts";
import { findAttendance } from "../attendance-store.ts";
import { momentFor } from "../moments.ts";
import { isAhead } from "../rules.ts";
import type { AttendanceState, MeetingState } from "../states.ts";
import { textIn } from "../texts.ts";
import { ActionItem } from "./action-list.tsx";
import { AfterForm } from "./after-forms.tsx";
import { AttendanceForm, AttendanceList, entriesIn, peopleIn, type Row, rowsIn, rowsOf } from "./attendance.tsx";
import { runs } from "./meeting.tsx";
import { attendanceErrors, DraftForm, othersFor } from "./minutes-forms.tsx";
import { Decisions } from "./outcome.tsx";

/** What a post could not do, and what stays in its form. */
export interface Failed {
  problem?: Denial | Refusal;
  rows?: Row[];
  draft?: URLSearchParams;
}

export const minutes: Route[] = [
  page("/{lang}/meetings/{id}/minutes", {
    access: "session",
    who: ["member", "agency", "secretariat"],
    // Minutes as a form has them: up to three bytes for one.
    largest: 3 * contract.draftMinutes.largest,
    get: (visit) => show(visit),
    post,
  }),
];

const idIn = ({ params }: Visit): MeetingId => {
  const id = contract.getMinutes.params.safeParse({ id: params["id"] });
  if (!id.success) throw new Refusal("not-found");
  return id.data.id;
};

async function post(visit: Visit) {
  const { form } = visit;
  const drafting = form.get("operation") === "draft-minutes";
  const rows = rowsIn(form);
  const kept: Failed = drafting ? { draft: form } : { rows };
  if (form.has("add")) return show(visit, kept);
  try {
    if (drafting) await draft(visit);
    else await attend(visit, rows);
  } catch (error) {
    const answerable = error instanceof Refusal ? [409, 412] : error instanceof Denial ? [400] : [];
    if (!answerable.includes(statusOf((error as Refusal | Denial).code))) throw error;
    return show(visit, { ...kept, problem: error as Refusal | Denial });
  }
  return seeOther(`${visit.path}?done=${drafting ? "draft-minutes" : "record-attendance"}`);
}

async function attend(visit: Visit, rows: Row[]) {
  const { entries } = parseInput(contract.recordAttendance.body, { entries: entriesIn(rows) });
  await recordAttendance(visit.world, visit.caller, idIn(visit), entries);
}

/** Nobody's draft is overwritten unseen: the form says which one it began from. */
async function draft(visit: Visit) {
  const { form, world, caller } = visit;
  const written = parseInput(contract.draftMinutes.body, inputOf(formOf(contract.draftMinutes).body, form));
  const matches = (current: unknown) => {
    if ((form.get("seen") ?? "") !== ((current as contract.Minutes | null)?.draftedAt ?? ""))
      throw new Refusal("stale");
  };
  await draftMinutes(world, caller, idIn(visit), { ...written, matches });
}

async function show(visit: Visit, failed: Failed = {}): Promise<Shown> {
  const { world, caller, language, query } = visit;
  const meeting = await openInside(world, caller, idIn(visit));
  const [noted, actions] = await Promise.all([findAttendance(world, meeting.id), actionsFrom(world, meeting.id)]);
  const { minutes: words, form } = afterMessages[language];
  const { text } = textIn(meeting.title, language);
  const done = form.forms[query["done"] as keyof typeof form.forms];
  const may = runs(caller, meeting) && meeting.status !== "minutes-approved";
  const { problem } = failed;
  return {
    title: words.title(text),
    status: problem ? statusOf(problem.code) : 200,
    body: (
      <>
        {problem instanceof Refusal && (
          <p class="err" role="alert">
            {problem.code === "stale" ? words.stale : visit.inWords(problem).detail}
          </p>
        )}
        {done && !problem && (
          <p class="box" role="status">
            {done.done}
          </p>
        )}
        <h1>{around(words.title, <Told texts={meeting.title} language={language} />)}</h1>
        <p>
          {momentFor(meeting.at, meeting.zone, language)} ·{" "}
          <a href={`/${language}/meetings/${meeting.id}`}>{words.back}</a>
        </p>
        {meeting.status === "cancelled" ? (
          <p class="box">{words.cancelled}</p>
        ) : world.now < meeting.at ? (
          <p class="box">{words.notBegun}</p>
        ) : (
          <>
            {await AttendancePart({ visit, meeting, noted, may, failed })}
            {!isAhead(meeting) && <DecisionPart {...{ visit, meeting, may }} />}
            {!isAhead(meeting) && <MinutesPart {...{ visit, meeting, may, failed }} />}
          </>
        )}
        {actions.length > 0 && (
          <>
            <h2>{words.actions}</h2>
            <ul class="list">
              {(await actionResources(world, actions, world.now)).map((action) => (
                <ActionItem action={action} language={language} />
              ))}
            </ul>
          </>
        )}
        {may && !isAhead(meeting) && (
          <p>
            <a href={`/${language}/do/open-action?${sourceOf(meeting)}`}>{form.forms["open-action"].title}</a>
          </p>
        )}
      </>
    ),
  };
}

const sourceOf = ({ id, of }: MeetingState) =>
  new URLSearchParams({ meeting: id, bodies: of[0] ? seatedBody(of[0]) : "" }).toString();

interface Part {
  visit: Visit;
  meeting: MeetingState;
  may: boolean;
  failed: Failed;
}

async function AttendancePart({ visit, meeting, noted, may, failed }: Part & { noted: AttendanceState | undefined }) {
  const { minutes: words } = afterMessages[visit.language];
  const rows: Row[] = may ? (failed.rows ?? (await rowsOf(visit, meeting, noted))) : (noted?.entries ?? []);
  const people = await peopleIn(visit, rows);
  const others = rows.some(({ added }) => added) ? await othersFor(visit, { meeting, rows, people }) : [];
  const errors = attendanceErrors(failed.rows ? failed.problem : undefined, rows, visit.language);
  return (
    <>
      <h2>{words.attendance}</h2>
      {isAhead(meeting) && <p class="box">{may ? words.first : words.notRecorded}</p>}
      {may && <AttendanceForm {...{ visit, rows, people, others, errors }} />}
      {!may && noted && <AttendanceList {...{ visit, rows, people }} />}
    </>
  );
}

function DecisionPart({ visit, meeting, may }: Omit<Part, "failed">) {
  const { minutes: words, form } = afterMessages[visit.language];
  return (
    <>
      <h2>{words.decisions}</h2>
      <Decisions decisions={meeting.decisions} language={visit.language} />
      {may && (
        <>
          <h3>{form.forms["take-decision"].title}</h3>
          <AfterForm visit={visit} operation="take-decision" hidden={{ id: meeting.id }} />
        </>
      )}
    </>
  );
}

function MinutesPart({ visit, meeting, may, failed }: Part) {
  const { language } = visit;
  const { minutes: words, form } = afterMessages[language];
  const { record } = meeting;
  const stale = failed.problem?.code === "stale";
  const { approvedAt, draftedAt } = record ?? {};
  return (
    <>
      <h2>{words.minutes}</h2>
      {!record && <p>{words.noMinutes}</p>}
      {approvedAt && <p>{words.approved(dayIn(approvedAt, language))}</p>}
      {draftedAt && !approvedAt && <p>{words.draft(dayIn(draftedAt, language))}</p>}
      {may && <DraftForm {...{ visit, failed, seen: draftedAt, entries: failed.draft ?? entriesOf(record ?? {}) }} />}
      {record && (!may || stale) && <Written saved={stale ? words.saved : undefined} {...{ record, language }} />}
      {may && record && (
        <>
          <h3>{form.forms["approve-minutes"].title}</h3>
          <p>{form.forms["approve-minutes"].intro}</p>
          {!stale && <Written saved={undefined} {...{ record, language }} />}
          <AfterForm visit={visit} operation="approve-minutes" hidden={{ id: meeting.id, seen: record.draftedAt }} />
        </>
      )}
    </>
  );
}

interface WrittenProps {
  record: { public: Texts; internal?: Texts | undefined };
  saved: string | undefined;
  language: Visit["language"];
}

export function Written({ record, saved, language }: WrittenProps) {
  const { minutes: words } = afterMessages[language];
  return (
    <>
      {saved && <h3>{saved}</h3>}
      <blockquote>
        <Told texts={record.public} language={language} />
      </blockquote>
      {record.internal && (
        <>
          <h3>{words.internal}</h3>
          <blockquote>
            <Told texts={record.internal} language={language} />
          </blockquote>
        </>
      )}
    </>
  );
}
