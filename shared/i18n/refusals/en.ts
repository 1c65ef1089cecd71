import type { Said } from "./messages.ts";

export const named: Said<"named"> = {
  "no-such-organization": ["No such organization", "There is no active member organization with that id."],
  "not-of-the-table": ["Not of the table", "That member does not take part in the table."],
  "seat-over": ["The seat has ended", "That seat has already ended."],
  "no-such-agency": ["No such agency", "That agency is not in the Working Group."],
};

export const members: Said<"members"> = {
  "already-decided": ["Already decided", "This request has been decided already: {decided}."],
  "not-in-review": ["Not in review", "The request is not in review."],
  "nothing-asked": ["Nothing asked", "There is no question to answer."],
  "kind-differs": ["Does not fit", "Only an organization's request can be joined to an organization."],
  "address-taken": ["Address in use", "That e-mail address is already in use in the Mechanism."],
  "not-an-organization": ["Not an organization", "Only an organization can do this."],
};

export const office: Said<"office"> = {
  "import-over": ["The import waits for nothing", "This import was accepted already, or has mistakes to correct."],
  "export-too-large": [
    "The file would be too large",
    "It is more than 5 MB. Download the records by their kind, with ?record=.",
  ],
  "faulty-file": ["The file has a mistake", "Row {row}: {what}."],
};

export const tables: Said<"tables"> = {
  "seat-taken": ["The seat is taken", "That seat is already taken in those dates."],
  "one-seat-each": ["One organization, one seat", "An organization may hold at most one of a table's two seats."],
  "term-used-up": ["No further term", "The term has been renewed as often as is allowed."],
  "designation-closed": ["The designation is closed", "Its deadline has passed, or its result is recorded."],
  "designation-open": ["A designation is open", "The table already has an open designation."],
  "already-nominated": ["Nominated already", "That member is nominated already."],
  "nomination-closed": ["The nomination waits for nothing", "The nomination has been answered, withdrawn or decided."],
  "not-agreed": ["Not agreed yet", "Only who agreed to the nomination can be designated."],
  "priority-over": ["The priority is closed", "The priority is closed already."],
  "not-its-objective": ["Another table's objective", "A table works on its own objectives only."],
};

export const meetings: Said<"meetings"> = {
  "no-such-local-time": [
    "No such local time",
    "{time} does not exist in {zone}: clocks go forward. The next time that exists is {next}.",
  ],
  "local-time-twice": [
    "That local time exists twice",
    "{time} happens twice in {zone}, because clocks go back: {first} and {second}. Choose another time.",
  ],
  "meeting-over": ["The meeting is over", "This is no longer possible: the meeting was held or cancelled."],
  "meeting-not-begun": ["The meeting has not begun", "This is possible only once the meeting has begun."],
  "not-invited": ["Not invited", "That person is not invited to the meeting."],
  "not-held": ["The meeting is not held yet", "Record first who was there."],
  "no-minutes": ["No minutes", "There are no minutes to approve yet."],
  "minutes-approved": ["The minutes are approved", "The minutes are approved and do not change."],
  "action-closed": ["The action is closed", "The action is closed already."],
};

export const liaison: Said<"liaison"> = {
  "draw-under-way": ["There is a draw", "A draw is announced or held already."],
  "draw-too-early": ["Too early", "The public value is entered after the date announced."],
  "turn-over": ["No such turn", "That turn has begun, or is not that agency's."],
  "agency-known": ["The agency is known", "That agency is in the Working Group already."],
  "two-agencies": ["Two agencies are needed", "The Working Group must keep at least two agencies."],
  "quarter-kept": ["Nothing to explain", "Only a quarter that ended without a meeting is explained."],
};

export const publishing: Said<"publishing"> = {
  "out-of-turn": [
    "Not the step for it now",
    "Its state has changed, or is another. Open it again and see what can be done.",
  ],
  "original-missing": [
    "The original language is missing",
    "Write the text in the language that you named as the original.",
  ],
  "reason-needed": ["The reason is missing", "Say why."],
  "due-before-start": ["The dates do not agree", "What is due must come after the start."],
  "no-such-record": ["No such public record", "That ID belongs to nothing published."],
  retired: ["Retired", "It is no longer published. Reason: {reason}"],
};

export const contributions: Said<"contributions"> = {
  "own-organization": ["Another organization reviews", "Nobody reviews a contribution of their own organization."],
  "criteria-unmet": [
    "A criterion is not met",
    "A good practice is approved when it meets every criterion. If one is missing, ask for changes.",
  ],
  "practice-incomplete": [
    "The good practice is incomplete",
    "A good practice also says its state of implementation, its results, what made it work and how another could repeat it.",
  ],
};

export const pledges: Said<"pledges"> = {
  "text-too-short": ["The text is too short", "The text needs at least {least} characters."],
  "milestone-outside": [
    "A milestone lies outside the dates",
    "Every milestone must lie between the pledge's start and its due date.",
  ],
  "mode-incomplete": [
    "The mode asks for more",
    "A pledge in common or in partnership names its partners; a matching one names the other pledge's ID.",
  ],
  "partner-itself": ["Not one's own partner", "Name other members as partners."],
  "evidence-needed": ["Evidence is missing", "To call it fulfilled, give at least a link or a text that shows it."],
};

export const dialogue: Said<"dialogue"> = {
  "dialogue-known": ["There is a dialogue that year", "That year's annual dialogue is announced already."],
  "call-closed": ["No call is open", "The call for inputs has not opened yet, or is closed for good."],
  "call-open": ["The call has opened", "Once it is open, only its deadline can be put off."],
  "outcomes-approved": ["The outcomes are approved", "What changes from now on is published as a correction."],
  "nothing-new": ["Nothing to correct", "Nothing has changed since the last publication."],
  "year-too-far": ["That year is too far ahead", "A dialogue is announced for this year or for one that is near."],
  "outcomes-retracted": ["The outcomes were retracted", "Nothing more is published of what was retracted."],
  "outcomes-public": [
    "It is public already",
    "What was published with the outcomes is not withdrawn. Publish a correction.",
  ],
};

export const register: Said<"register"> = {
  "dossier-too-large": [
    "The dossier would be too large",
    "It is more than 5 MB. Ask for one language, with ?language=.",
  ],
  "takes-up-no-more": ["It takes it up no more", "What was dropped or stopped takes up no recommendation."],
};
