import { parseArgs } from "node:util";
import { type Proof, verify } from "../../shared/liaison/ledger.ts";
import { plannedBy } from "../../shared/liaison/resources.ts";
import type { RotationTold } from "../../shared/liaison/shapes.ts";
import { endpoints, Refusal, say, sentence } from "../local/settings.ts";

const addressOf = (url: string): URL => {
  if (!URL.canParse(url))
    throw new Refusal(`Give the address of the Mechanism, such as https://example.org: ${url} is none.`);
  const { origin, pathname } = new URL(url);
  return new URL(pathname.endsWith("/rotation") ? pathname : "/v1/liaison/rotation", origin);
};

/** What a stranger can say of a published rotation: what holds, or what is wrong, as sentences. */
function judge({ draw, ledger, next, counts, past, exceptions }: RotationTold): { holds: string[]; wrong: string[] } {
  const { value, source, order } = draw ?? {};
  if (!draw || value == null || source == null || !order)
    return { holds: ["No draw is held yet: there is nothing to verify."], wrong: [] };
  const { policy, agencies } = draw;
  const proof: Proof = { policy, past, exceptions, ledger, draw: { agencies, source, value, order } };
  const wrong = verify(proof);
  const planned = plannedBy({ policy, past, exceptions, ledger, order });
  if (JSON.stringify(planned.next) !== JSON.stringify(next))
    wrong.push("The next quarters are not those that the rules give.");
  if (JSON.stringify(planned.counts) !== JSON.stringify(counts)) wrong.push("The counts are not those of the ledger.");
  if (draw.heldAt && draw.heldAt.slice(0, 10) <= draw.announced.on)
    wrong.push("The draw was held before its value could be known.");
  if (draw.announced.at.slice(0, 10) >= draw.announced.on)
    wrong.push("The draw was announced when its value could be known.");
  const holds = [
    `The order ${order.join(", ")} is the one that the value "${value}" gives.`,
    `Each of ${ledger.length} entries follows the one before, from the draw to ${ledger.at(-1)?.hash ?? "the draw itself"}.`,
    `Each entry is the turn that the rules give, with ${exceptions.length} exceptions and ${past.length} mandates from before.`,
    `The next ${next.length} quarters and the counts of ${Object.keys(counts).length} agencies are those of the rules.`,
  ];
  return { holds, wrong };
}

async function fetchRotation(url: URL): Promise<RotationTold> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined);
  if (!answer?.ok) throw new Refusal(`${url} does not answer with a rotation.`);
  return (await answer.json()) as RotationTold;
}

try {
  const { positionals } = parseArgs({ allowPositionals: true, strict: true });
  const { holds, wrong } = judge(await fetchRotation(addressOf(positionals[0] ?? endpoints().site)));
  for (const line of wrong.length ? wrong : holds) say(line);
  if (wrong.length) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`);
  process.exitCode = 1;
}
