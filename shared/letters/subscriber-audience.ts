import type { EventOf } from "../../events/index.ts";
import { atOnceRows, type Shard } from "../members/subscription-store.ts";
import { isForAtOnce } from "../outcomes/digest-rules.ts";
import { findOutcome } from "../outcomes/store.ts";
import type { Audience, LetterName } from "./audience.ts";

const PAGE = 100;

/** Whoever gets an outcome as soon as it is published; in pages, so that many cost no more memory than few. */
export const toSubscribers = ({ data }: EventOf<"outcomes.outcome-published.v1">) => ({
  get: (letter: LetterName): Audience => ({
    letter,
    lane: "bulk",
    async page(world, from: Shard = { shard: 0 }) {
      const outcome = await findOutcome(world, data.outcome);
      if (!outcome || outcome.retired) return { to: [] };
      const { rows, next } = await atOnceRows(world, from, PAGE);
      return { to: rows.filter((row) => isForAtOnce(row, outcome)).map(({ id }) => id), next };
    },
  }),
});
