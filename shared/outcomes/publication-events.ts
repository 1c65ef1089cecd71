/** What the consumer hears; of each, what it is about is asked for as it is now. */
export const publicationEvents = [
  "meetings.minutes-approved.v1",
  "contributions.contribution-published.v1",
  "contributions.contribution-corrected.v1",
  "contributions.contribution-retired.v1",
  "pledges.pledge-published.v1",
  "pledges.pledge-corrected.v1",
  "pledges.pledge-updated.v1",
  "pledges.pledge-retracted.v1",
  "pledges.partner-confirmed.v1",
  "pledges.partner-declined.v1",
  "dialogue.outcomes-approved.v1",
  "dialogue.outcomes-corrected.v1",
] as const;
