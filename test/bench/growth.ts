import { asked } from "../support/registrations.ts";
import { type Ground, SECRETARIAT, type Worker } from "./ground.ts";
import { exponent, median, once, type Row, request } from "./measure.ts";

export const [FEW, MANY] = [1_000, 100_000];

/** Names of the tables that hold so many members, filled at the first asking. */
const filled = new Map<number, Promise<{ env: Record<string, string>; requests: string[] }>>();
export function membersIn(ground: Ground, members: number) {
  const tables = { record: `record-${members}`, people: `people-${members}` };
  const known =
    filled.get(members) ??
    ground
      .control({ fill: { ...tables, members, secretariat: SECRETARIAT } })
      .then((account) => ({ env: { RECORD: tables.record, PEOPLE: tables.people }, requests: account.filled }));
  filled.set(members, known);
  return known;
}

export const announcement = {
  words: { es: { subject: "Convocatoria", text: "La mesa se reúne el martes.\n\nVengan." } },
};

interface Cost {
  calls: number;
  units: number;
  heap: number;
}

/** Calls, units and memory of what is done most, with a thousand and with a hundred thousand members. */
export async function growth(ground: Ground): Promise<Row[]> {
  return rowsOf("members", await costsWith(ground, FEW), await costsWith(ground, MANY));
}

/** What is flat in calls, units and memory, and what is not. */
export function rowsOf(what: string, few: Record<string, Cost>, many: Record<string, Cost>): Row[] {
  return Object.entries(few).map(([way, small]) => {
    const large = many[way] ?? small;
    const grows = {
      calls: exponent(small.calls, large.calls, MANY / FEW),
      units: exponent(small.units, large.units, MANY / FEW),
      memory: exponent(small.heap, large.heap, MANY / FEW),
    };
    return {
      figure: `growth from 1,000 to 100,000 ${what}: ${way}`,
      value: Object.values(grows)
        .map((n) => n.toFixed(3))
        .join(" "),
      bar: "0 ± 0.02",
      holds: Object.values(grows).every((n) => Math.abs(n) <= 0.02),
      note: `exponents of calls (${small.calls} → ${large.calls}), units (${small.units} → ${large.units}), live heap (${mb(small.heap)} → ${mb(large.heap)})`,
      numbers: grows,
    };
  });
}

export const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

async function costsWith(ground: Ground, members: number): Promise<Record<string, Cost>> {
  const { env, requests } = await membersIn(ground, members);
  const [api, letters] = [ground.worker("members/api", env), ground.worker("letters/api", env)];
  const headers = { authorization: `Bearer ${ground.token()}` };
  const list = JSON.parse((await once(api, request("GET", "/v1/members?country=CO"), 200)).body) as { next: string };
  const ways = {
    register: [api, 202, () => request("POST", "/v1/registrations", { body: asked })],
    "read a list page": [api, 200, () => request("GET", `/v1/members?country=CO&cursor=${list.next}`)],
    "publish an announcement": [
      letters,
      201,
      () => request("POST", "/v1/announcements", { body: announcement, headers }),
    ],
    "approve a registration": [
      api,
      200,
      () => request("POST", `/v1/registrations/${requests.shift()}/approval`, { body: {}, headers }),
    ],
  } as const;
  const costs = await costsOf(ground, ways, { again: { "approve a registration": request("GET", "/v1/members") } });
  await Promise.all([api.kill(), letters.kill()]);
  return costs;
}

/** A worker, the status that it must answer with, and the event of one time more. */
type Way = readonly [worker: Worker, status: number, make: () => object];

/** Each way's own cost; `again` is what its memory is measured with where it cannot be done two hundred times. */
export async function costsOf(
  ground: Ground,
  ways: Record<string, Way>,
  { again }: { again: Record<string, object> },
): Promise<Record<string, Cost>> {
  const costs: Record<string, Cost> = {};
  for (const [what, [worker, status, make]] of Object.entries(ways)) {
    // The first of its kind may read a secret or keys.
    await once(worker, make(), status);
    const each: Cost[] = [];
    for (let i = 0; i < 5; i++) {
      const event = make();
      await ground.control({});
      await once(worker, event, status);
      const { calls, read, write } = await ground.control({});
      each.push({ calls: Object.values(calls).reduce((sum, n) => sum + n, 0), units: read + write, heap: 0 });
    }
    const { heap } = await worker.order({ events: [again[what] ?? make()], times: 200 });
    costs[what] = {
      calls: median(each.map(({ calls }) => calls)),
      units: median(each.map(({ units }) => units)),
      heap,
    };
  }
  return costs;
}
