import { setTimeout as pause } from "node:timers/promises";
import type { Ground, Worker } from "./ground.ts";
import { announcement, FEW, MANY, mb, membersIn } from "./growth.ts";
import { exponent, ms, type Row } from "./measure.ts";

const SOME = 10_000;
const ANNOUNCEMENT = "ann_01M00000000000000000000001";

let announced = 0;

/** The queues of a letter to so many, and the environment of its two functions. */
async function lanesFor(ground: Ground, members: number, name: string) {
  const { env } = await membersIn(ground, members);
  const item = { id: ANNOUNCEMENT, version: 1, at: new Date().toISOString(), ...announcement };
  await ground.control({
    put: { table: env["RECORD"] ?? "", item: { ...item, pk: ANNOUNCEMENT, sk: "announcement" } },
  });
  const [address, bulk] = [`http://queues/address-${name}`, `http://queues/bulk-${name}.fifo`];
  return {
    bulk,
    address,
    env: { ...env, ADDRESS_QUEUE: address, BULK_LANE: bulk, PROMPT_LANE: "http://queues/prompt" },
    /** one more announcement arrives from the bus */
    async announce() {
      const id = `01M2${String(announced++).padStart(22, "0")}`;
      const event = { id, type: "letters.announcement-made.v1", at: new Date().toISOString(), aggregate: ANNOUNCEMENT };
      const detail = { ...event, by: "mechanism", request: "bench", data: { announcement: ANNOUNCEMENT } };
      await ground.control({ enqueue: { queue: address, bodies: [JSON.stringify({ detail })] } });
    },
  };
}
type Lanes = Awaited<ReturnType<typeof lanesFor>>;

class Cost {
  handled = 0;
  cpu = 0;
  heap = 0;
  calls = 0;

  async of(ground: Ground, worker: Worker, order: { drain: string; most?: number }) {
    await ground.control({});
    const { handled, cpu, heap } = await worker.order(order);
    if (!handled) throw new Error(`nothing came from ${order.drain}`);
    const { calls } = await ground.control({});
    this.handled += handled;
    this.cpu += cpu;
    this.heap = Math.max(this.heap, heap);
    this.calls += Object.values(calls).reduce((sum, n) => sum + n, 0);
  }
}

function grown(figure: string, [few, many]: [Cost, Cost], rounds: number, [small, large]: [number, number]): Row {
  const ratio = large / small;
  const time = exponent(few.cpu / rounds, many.cpu, ratio);
  const calls = exponent(few.calls / rounds, many.calls, ratio);
  const memory = exponent(few.heap, many.heap, ratio);
  return {
    figure,
    value: `${time.toFixed(3)} ${memory.toFixed(3)}`,
    bar: "≤ 1.01, ≤ 0.02",
    holds: time <= 1.01 && calls <= 1.01 && memory <= 0.02,
    note: `exponents of CPU (${ms(few.cpu / rounds / small)} → ${ms(many.cpu / large)} a letter) and live heap (${mb(few.heap)} → ${mb(many.heap)}); of calls ${calls.toFixed(3)}`,
    numbers: { time, memory, calls },
  };
}

/** A letter to all members, put on its lane page by page and then sent: with few and with many, in turns. */
export async function letterToAll(ground: Ground, { full }: { full: boolean }): Promise<Row[]> {
  await ground.control({ settings: { rate: 1e6 } });
  const [few, some] = [await lanesFor(ground, FEW, "few"), await lanesFor(ground, SOME, "some")];
  const many = await lanesFor(ground, MANY, "many");
  const addressing = await inRounds(ground, "letters/address", [few, many], {
    queue: "address",
    portion: 402,
    warm: 24,
  });
  const large = full ? many : some;
  if (!full) await addressed(ground, some, 2);
  const size = full ? MANY : SOME;
  const sending = await inRounds(ground, "letters/send", [few, large], { queue: "bulk", portion: size / 2, warm: 300 });
  return [
    grown("a letter to all, addressing 1,000 → 100,000", addressing.costs, addressing.rounds, [FEW, MANY]),
    grown(`a letter to all, sending 1,000 → ${size.toLocaleString("en")}`, sending.costs, sending.rounds, [FEW, size]),
  ];
}

/** The large one portion by portion, and the small one whole after each. */
async function inRounds(
  ground: Ground,
  entry: string,
  [few, many]: [Lanes, Lanes],
  { queue, portion, warm }: { queue: "address" | "bulk"; portion: number; warm: number },
) {
  const costs: [Cost, Cost] = [new Cost(), new Cost()];
  const [small, large] = [ground.worker(entry, few.env), ground.worker(entry, many.env)];
  const rounds = queue === "address" ? 5 : 2;
  if (queue === "address") await many.announce();
  for (let round = -1; round < rounds; round++) {
    if (queue === "address") await few.announce();
    const most = round < 0 ? warm : queue === "address" ? Number.MAX_SAFE_INTEGER : FEW;
    const last = queue === "address" && round === rounds - 1;
    const [one, other] = round < 0 ? [new Cost(), new Cost()] : costs;
    await other.of(ground, large, { drain: many[queue], ...(!last && { most: round < 0 ? warm : portion }) });
    await one.of(ground, small, { drain: few[queue], most });
  }
  await Promise.all([small.kill(), large.kill()]);
  return { costs, rounds };
}

async function addressed(ground: Ground, lanes: Lanes, times: number) {
  const worker = ground.worker("letters/address", lanes.env);
  for (let i = 0; i < times; i++) await lanes.announce();
  await worker.order({ drain: lanes.address });
  await worker.kill();
}

/** The sender is killed in the middle of ten thousand letters and started again: who got none, who got two. */
export async function senderKilled(ground: Ground): Promise<Row> {
  await ground.control({ settings: { rate: 1e6 } });
  const lanes = await lanesFor(ground, SOME, "killed");
  await addressed(ground, lanes, 1);
  await ground.control({});
  const got = new Map<string, number>();
  const count = async () => {
    const { letters } = await ground.control({});
    for (const { to } of letters) got.set(to, (got.get(to) ?? 0) + 1);
  };
  const first = ground.worker("letters/send", lanes.env);
  let ended = false;
  const died = first
    .order({ drain: lanes.bulk })
    .catch(() => {})
    .finally(() => (ended = true));
  while (got.size < SOME / 2) {
    if (ended) throw new Error("the sender ended by itself");
    await pause(25);
    await count();
  }
  await first.kill("SIGKILL");
  await died;
  const before = got.size;
  // Lease and visibility, 90 and 100 seconds, are skipped by two clocks rather than waited for.
  const ahead = 101_000;
  await ground.control({ later: ahead });
  const second = ground.worker("letters/send", { ...lanes.env, BENCH_AHEAD_MS: String(ahead) });
  await second.order({ drain: lanes.bulk });
  await count();
  await second.kill();
  const { left } = await ground.control({ left: lanes.bulk });
  const [lost, twice] = [SOME - got.size, [...got.values()].filter((n) => n > 1).length];
  return {
    figure: "sender killed in the middle of 10,000 letters, started again",
    value: `${lost} lost, ${twice} twice`,
    bar: "0 lost, ≤ 1 twice",
    holds: lost === 0 && twice <= 1 && left === 0,
    note: `kill -9 after ${before}; lease and visibility skipped by the clock; ${left} left in the queue`,
    numbers: { lost, twice, left },
  };
}

/** Letters a second through the bulk lane when SES allows fourteen, with a mail service that answers so late. */
export async function pace(ground: Ground): Promise<Row[]> {
  const lanes = await lanesFor(ground, FEW, "pace");
  await addressed(ground, lanes, 1);
  const rows: Row[] = [];
  for (const [mailMs, letters] of [
    [0, 280],
    [60, 98],
  ] as const) {
    await ground.control({ settings: { rate: 14, mailMs } });
    const worker = ground.worker("letters/send", lanes.env);
    await worker.order({ drain: lanes.bulk, most: letters });
    await worker.kill();
    const at = (await ground.control({ settings: { mailMs: 0 } })).letters.map((letter) => letter.at);
    const rate = (at.length - 1) / (((at.at(-1) ?? 0) - (at[0] ?? 0)) / 1000);
    rows.push({
      figure: `letters a second where SES allows 14${mailMs ? ` and takes ${mailMs} ms a letter` : ""}`,
      value: rate.toFixed(2),
      ...(mailMs === 0 && { bar: "> 13.3, ≤ 14", holds: rate <= 14 && rate > 13.3 }),
      note: `${at.length} letters through the bulk lane${mailMs ? "; for comparison: one sender waits for each answer" : ""}`,
      numbers: { rate },
    });
  }
  return rows;
}
