import type { Body } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Policies } from "../policies.ts";
import type { Instant } from "../time.ts";
import { vacanciesOf } from "./seat-rules.ts";
import type { BodyState, SeatState } from "./states.ts";

/**
 * Which vacancies are told of today: each once after so many days, whenever somebody asks. Of what was missed only the
 * latest is told. (policy)
 */
export function tellVacancies(
  state: BodyState,
  {
    body,
    seats,
    now,
    policies: { vacancyLetterDays },
  }: { body: Body; seats: readonly SeatState[]; now: Instant; policies: Pick<Policies, "vacancyLetterDays"> },
): { state: BodyState; events: Decided[] } {
  const watched = state.watched ?? now;
  const told: BodyState["told"] = {};
  const events: Decided[] = [];
  for (const { role, since, days } of vacanciesOf(seats, { body, at: now, watched })) {
    if (since === null || days === null) continue;
    const key = `${role}@${since}`;
    if (told[key]) continue;
    const before = state.told[key] ?? [];
    const due = vacancyLetterDays.filter((after) => after <= days && !before.includes(after));
    told[key] = [...before, ...due];
    if (due.length)
      events.push({ type: "tables.seat-vacant.v1", aggregate: `body#${body}`, data: { body, role, days } });
  }
  return {
    state: { ...state, watched, told: Object.fromEntries(Object.entries(told).filter(([, n]) => n.length)) },
    events,
  };
}
