import type { Ground } from "./ground.ts";
import { callsOf, inTurns, ms, once, type Row, request } from "./measure.ts";

const MANY = 1_000;

/** A page of the register with its coverage, which is counted from every recommendation that there is. */
export async function coverage(ground: Ground): Promise<Row[]> {
  const record = "record-recommendations";
  await ground.control({ fillRecommendations: { record, recommendations: MANY } });
  const rows: Row[] = [];
  for (const [what, entry, url] of [
    ["JSON", "dialogue/register-api", "/v1/recommendations?linked=false&limit=20"],
    ["HTML", "dialogue/register-pages", "/es/recommendations"],
  ] as const) {
    const [ours, bare] = [ground.worker(entry, { RECORD: record }), ground.worker("bare")];
    const event = request("GET", url);
    await once(ours, event, 200);
    await ground.control({});
    await once(ours, event, 200);
    const { read } = await ground.control({});
    const calls = await callsOf(ground, () => once(ours, event, 200));
    const turns = { repeat: 10, rounds: 11, warm: 6 };
    const { own, ours: whole } = await inTurns([ours, bare], () => [[event], [calls]], turns);
    await Promise.all([ours.kill(), bare.kill()]);
    rows.push({
      figure: `own CPU of the recommendations with coverage (${what}), 1,000 of them`,
      value: ms(own),
      bar: "≤ 15 ms",
      holds: own <= 15,
      note: `${ms(whole)} with its ${calls.length} SDK calls, of ${read} read units`,
      numbers: { own, whole, units: read },
    });
  }
  return rows;
}
