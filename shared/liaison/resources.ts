import { forecast, type Rotation, servicesOf } from "./rules.ts";
import type { Draw, RotationTold } from "./shapes.ts";
import type { DrawState } from "./states.ts";

/** The algorithm in one sentence, as it is announced before anybody knows the value. */
const ALGORITHM =
  "SHA-256 keyed shuffle: the key of a code is the lower-case hexadecimal SHA-256 of the UTF-8 text value, line feed, code; ascending keys give the order";

export const drawTold = ({ id, agencies, policy, lottery, on, announcedAt, held }: DrawState): Draw => ({
  id,
  status: held ? "held" : "announced",
  agencies,
  policy,
  algorithm: ALGORITHM,
  announced: { source: lottery, on, at: announcedAt },
  value: held?.value ?? null,
  source: held?.source ?? null,
  order: held?.order ?? null,
  heldAt: held?.at ?? null,
});

const NEXT = 8;

/** What the rotation gives from its ledger's last entry on. */
export const plannedBy = (rotation: Rotation | undefined): Pick<RotationTold, "next" | "counts"> => ({
  next: rotation?.ledger.length
    ? forecast(rotation, NEXT).map(({ quarter, agencies }) => ({ quarter, agencies: [...agencies] }))
    : [],
  counts: rotation ? servicesOf(rotation) : {},
});
