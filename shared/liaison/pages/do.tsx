import { liaisonMessages } from "../../i18n/liaison/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { plusQuarters, type Quarter, quarterOf, quartersBetween } from "../../quarter.ts";
import { agencyAcronym, agencyName } from "../../reference/agencies.ts";
import type { Language } from "../../reference/codes.ts";
import type { Option } from "../../reference/names.ts";
import { doPages } from "../../web/do.tsx";
import { dayIn } from "../../web/page.tsx";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { toldInLine } from "../../web/texts.tsx";
import { answers } from "../answers.ts";
import { listQuarters } from "../quarter-actions.ts";
import { openTurn } from "../rotation-actions.ts";
import { forecast } from "../rules.ts";
import { loadLiaison, rotationOf } from "../store.ts";
import { quarterIn } from "./as-on.tsx";

const AHEAD = 8;

const quarterOption = (quarter: Quarter, language: Language): Option => [quarter, quarterIn(quarter, language)];
const agencyOption = (code: string, language: Language): Option => {
  const [short, name] = [agencyAcronym(code, language), agencyName(code, language)];
  return [code, name ? `${labelled(short, language)} ${name}` : short];
};

/** The draw that waits for its value. */
async function drawWaiting({ world, language }: Visit) {
  const { draw } = (await loadLiaison(world)).state;
  const waits = draw && !draw.held;
  return {
    id: waits ? [[draw.id, `${toldInLine(draw.lottery, language)}, ${dayIn(draw.on, language)}`] as const] : [],
  };
}

async function turnsToCome({ world, caller }: Visit) {
  const rotation = rotationOf(await loadLiaison(world));
  const turns = rotation ? forecast(rotation, AHEAD) : [];
  const own = caller.as === "agency" ? caller.agency : undefined;
  return turns.filter(({ change }) => !own || change.in.includes(own));
}

const ownTurns = async (visit: Visit) => ({
  quarter: (await turnsToCome(visit)).map(({ quarter }) => quarterOption(quarter, visit.language)),
});

async function swapped(visit: Visit) {
  const { language } = visit;
  const turns = await turnsToCome(visit);
  const quarter = turns.map((turn) => quarterOption(turn.quarter, language));
  const agency = [...new Set(turns.flatMap(({ change }) => change.in))].map((code) => agencyOption(code, language));
  return { "first.quarter": quarter, "first.agency": agency, "second.quarter": quarter, "second.agency": agency };
}

/** The running quarter and those to come. */
function comingQuarters({ language, now }: Visit) {
  const running = quarterOf(now);
  return quartersBetween(running, plusQuarters(running, AHEAD)).map((quarter) => quarterOption(quarter, language));
}

async function inGroup(visit: Visit) {
  const { state } = await loadLiaison(visit.world);
  const joined = state.exceptions.flatMap((one) => (one.kind === "joined" ? [one.agency] : []));
  const codes = [...new Set([...(state.draw?.agencies ?? state.agencies), ...joined])];
  return {
    agency: codes.map((code) => agencyOption(code, visit.language)),
    quarter: comingQuarters(visit),
  };
}

async function unexplained({ world, language }: Visit) {
  const { items } = await listQuarters(world);
  const without = items.filter(({ status }) => status === "not-held");
  return { quarter: without.map(({ quarter }) => quarterOption(quarter, language)) };
}

const toRotation = async ({ language }: Visit) => seeOther(`/${language}/liaison/rotation`);

/** A form for every write of the room. */
export const forms = doPages(answers, liaisonMessages, {
  named: {
    "hold-draw": drawWaiting,
    "decline-turn": ownTurns,
    "swap-turns": swapped,
    "withdraw-agency": inGroup,
    "add-agency": async (visit) => ({ quarter: comingQuarters(visit) }),
    "explain-quarter": unexplained,
  },
  before: {
    "decline-turn-by-letter": async ({ world }, token) => {
      await openTurn(world, token);
      return { entries: {} };
    },
  },
  after: { "announce-draw": toRotation, "hold-draw": toRotation },
});
