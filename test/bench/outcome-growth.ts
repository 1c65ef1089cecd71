import { type Ground, SECRETARIAT } from "./ground.ts";
import { costsOf, FEW, MANY, rowsOf } from "./growth.ts";
import { once, type Row, request } from "./measure.ts";

const words = { es: { title: "Informe", summary: "Lo que se acordó", text: "## Todo\n\n- uno\n- dos" } };
const draft = { kind: "report", words, original: "es", tables: [2], objectives: [8], countries: ["CO"] };

/** What is done most with what is published, with a thousand and with a hundred thousand outcomes; and what a page costs. */
export async function outcomeGrowth(ground: Ground): Promise<Row[]> {
  const [few, many] = [await costsWith(ground, FEW), await costsWith(ground, MANY)];
  const { calls, units } = many.costs[PAGE] ?? { calls: 0, units: 0 };
  const most = Math.ceil(many.bytes / 8192);
  const page: Row = {
    figure: "DynamoDB calls and read units of an uncached page of outcomes",
    value: `${calls} query, ${units} units`,
    bar: "1, 1 per 8 KB",
    holds: calls === 1 && units <= most,
    note: `50 outcomes, an answer of ${many.bytes} bytes`,
    numbers: { calls, units },
  };
  return [page, ...rowsOf("outcomes", few.costs, many.costs)];
}

const PAGE = "a page of a list";

async function costsWith(ground: Ground, outcomes: number) {
  const record = `outcomes-${outcomes}`;
  await ground.control({ fillOutcomes: { record, outcomes, secretariat: SECRETARIAT } });
  const [api, files] = [
    ground.worker("outcomes/api", { RECORD: record }),
    ground.worker("outcomes/files", { RECORD: record }),
  ];
  const headers = { authorization: `Bearer ${ground.token()}` };
  const list = "/v1/outcomes?table=2&year=2025&limit=50";
  const { next } = JSON.parse((await once(api, request("GET", list), 200)).body) as { next: string };
  const drafts: string[] = [];
  for (let n = 0; n < 7; n++) {
    const body = { ...draft, words: { es: { ...words.es, title: `Informe ${n}` } } };
    const made = await once(api, request("POST", "/v1/outcomes", { body, headers }), 201);
    drafts.push((JSON.parse(made.body) as { id: string }).id);
  }
  const page = request("GET", `${list}&cursor=${next}`);
  const ways = {
    "approve and publish one": [
      api,
      200,
      () => request("POST", `/v1/outcomes/${drafts.shift()}/approval`, { body: {}, headers }),
    ],
    [PAGE]: [api, 200, () => page],
    "a page of the table": [files, 200, () => request("GET", "/v1/outcomes.csv?table=2&limit=50")],
    "the feed": [files, 200, () => request("GET", "/v1/feed.atom?table=2")],
  } as const;
  const bytes = Buffer.byteLength((await once(api, page, 200)).body);
  const costs = await costsOf(ground, ways, { again: { "approve and publish one": page } });
  await Promise.all([api.kill(), files.kill()]);
  return { costs, bytes };
}
