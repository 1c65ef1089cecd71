import { type Asked, openStage } from "../../infra/local/year/stage.ts";
import { agencyCodes } from "../../shared/reference/codes.ts";
import { haveLiaisonAlone } from "./alone.ts";
import { focalPointOf } from "./cast.ts";
import { api } from "./client.ts";
import { forgetRotation } from "./liaison.ts";
import { eventsOf, place } from "./operator.ts";

export const as = "secretariat";

export const rosterOn = async (day: string) => (await api("GET", `/v1/liaison?at=${day}`)).body;
export const agenciesOn = async (day: string): Promise<string[]> =>
  (await rosterOn(day)).agencies.map(({ code }: { code: string }) => code).toSorted();
export const rotation = async () => (await api("GET", "/v1/liaison/rotation")).body;
export const quarterOn = async (quarter: string, day: string) =>
  (await api("GET", `/v1/liaison/quarters?at=${day}`)).body.items.find(
    (one: { quarter: string }) => one.quarter === quarter,
  );

/** A Liaison Table of nobody yet, with a focal point in each agency, to be played with by dated events and requests. */
export async function openLiaisonYear(agencies: string[] = agencyCodes) {
  await haveLiaisonAlone();
  await forgetRotation();
  const stage = await openStage(place);
  const points = await Promise.all(agencies.map(focalPointOf));
  const focal = new Map(agencies.map((agency, i) => [agency, points[i]?.email ?? ""]));
  const addressOf = (agency: string) => focal.get(agency) ?? "";
  return {
    stage,
    addressOf,
    /** a request at an instant */
    asked: (at: string, ask: Asked) => stage.request("liaison/api", new Date(at), ask),
    /** the question of a day, at noon, and the facts that it recorded */
    async daily(entry: string, day: string): Promise<Record<string, unknown>[]> {
      const before = new Set((await eventsOf("liaison")).map(({ id }) => id));
      await stage.schedule(`liaison/${entry}`, new Date(`${day}T12:00:00.000Z`));
      const facts = (await eventsOf("liaison")).filter(({ id }) => !before.has(id));
      return facts.map(({ type, data }) => ({ type: type.split(".")[1], ...data }));
    },
  };
}
