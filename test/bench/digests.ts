import { plusDays } from "../../shared/time.ts";
import type { Ground } from "./ground.ts";
import { mb } from "./growth.ts";
import { callsOf, exponent, inTurns, median, ms, type Row } from "./measure.ts";

const [FEW, MANY] = [1_000, 10_000];
/** Subscriptions that a run looks for at a time. */
const PAGE = 100;
const SINCE = "2027-01-04T09:00:00.000Z";
const WEEKS = 14;

/** A day's digests: what each subscription costs, and whether that stays so with ten times as many. */
export async function digests(ground: Ground): Promise<Row[]> {
  const [few, many] = [await runsWith(ground, FEW, 5), await runsWith(ground, MANY, 3)];
  const each = { few: few.cpu / FEW, many: many.cpu / MANY };
  const pages = { few: few.calls / (FEW / PAGE), many: many.calls / (MANY / PAGE) };
  const time = exponent(few.cpu, many.cpu, MANY / FEW);
  const calls = exponent(few.calls, many.calls, MANY / FEW);
  const memory = exponent(few.heap, many.heap, MANY / FEW);
  return [
    await ownCpu(ground),
    {
      figure: "digests, made for 1,000 → 10,000 subscriptions",
      value: `${time.toFixed(3)} ${memory.toFixed(3)}`,
      bar: "≤ 1.01, ≤ 0.02",
      holds: time <= 1.01 && calls <= 1.01 && memory <= 0.02,
      note: `exponents of CPU (${ms(each.few)} → ${ms(each.many)} a subscription) and live heap (${mb(few.heap)} → ${mb(many.heap)}); ${pages.few.toFixed(1)} → ${pages.many.toFixed(1)} calls a page of ${PAGE}`,
      numbers: { time, memory, calls, callsPerPage: pages.many },
    },
  ];
}

/** The daily question on the day of the nth digest: everybody's is due. */
const day = (week: number) => ({ time: `${plusDays(SINCE, 7 * week).slice(0, 10)}T12:00:00Z`, id: `week-${week}` });

async function opened(ground: Ground, subscriptions: number, name: string) {
  const record = `digests-${name}-${subscriptions}`;
  await ground.control({ fillSubscriptions: { record, subscriptions, since: SINCE, weeks: WEEKS } });
  return ground.worker("outcomes/send-digests", { RECORD: record });
}

/** What a run costs, the first one left out; a run that has no time left is asked again, as its schedule would be. */
async function runsWith(ground: Ground, subscriptions: number, runs: number) {
  const worker = await opened(ground, subscriptions, "runs");
  const each: { cpu: number; calls: number }[] = [];
  let heap = 0;
  for (let week = 1; week <= runs + 1; week++) {
    await ground.control({});
    const { cpu } = await worker.order({ events: [day(week)], again: "DigestsLeft" });
    const { calls } = await ground.control({});
    // What the last turn of a run leaves is no longer held when the next thing is asked.
    heap = Math.max(heap, (await worker.order({ events: [] })).heap);
    if (week > 1) each.push({ cpu, calls: Object.values(calls).reduce((sum, n) => sum + n, 0) });
  }
  await worker.kill();
  return { cpu: median(each.map(({ cpu }) => cpu)), calls: median(each.map(({ calls }) => calls)), heap };
}

async function ownCpu(ground: Ground): Promise<Row> {
  const [ours, bare] = [await opened(ground, FEW, "own"), ground.worker("bare")];
  await ours.order({ events: [day(1)] });
  const calls = await callsOf(ground, () => ours.order({ events: [day(2)] }));
  await ground.control({});
  let week = 2;
  const { own, other } = await inTurns([ours, bare], () => [[day(++week)], [calls]], { rounds: 7, warm: 3 });
  await Promise.all([ours.kill(), bare.kill()]);
  return {
    figure: "own CPU of a digest, made for one subscription",
    value: ms(own / FEW),
    bar: "≤ 3 ms",
    holds: own / FEW <= 3,
    note: `less its ${(calls.length / FEW).toFixed(2)} bare SDK calls of together ${ms(other / FEW)}; of a run over ${FEW.toLocaleString("en")}`,
    numbers: { own: own / FEW, calls: calls.length / FEW },
  };
}
