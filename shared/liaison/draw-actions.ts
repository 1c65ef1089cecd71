import type { DrawId, PersonId } from "../../events/define.ts";
import { policies } from "../policies.ts";
import { endOf, quarterOf, startOf } from "../quarter.ts";
import { Refusal } from "../refusal.ts";
import { bodyWrite, findBody, seatWrites } from "../tables/seat-store.ts";
import type { SeatState, Texts } from "../tables/states.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { drawOrder } from "./draw.ts";
import { announce, mayHold } from "./draw-rules.ts";
import { drawTold } from "./resources.ts";
import { nextTurn, type Rotation, type Service } from "./rules.ts";
import { findRotation, loadLiaison, rotationOf, rotationWrite } from "./store.ts";
import { enter, writesOf } from "./turn-writes.ts";

/** Fixes the list, the algorithm and the future public value. @throws Refusal draw-under-way, in-the-past */
export const announceDraw = (world: World, { source, on }: { source: Texts; on: string }) =>
  retryOnConflict(async () => {
    const state = await findRotation(world);
    const asked = { lottery: source, on, policy: policies.rotation, by: world.by as PersonId };
    const draw = announce(state, { id: newId(world, "drw"), ...asked }, world.now);
    await recordAll(world, [rotationWrite(world, { ...state, draw })], {
      type: "liaison.draw-announced.v1",
      aggregate: "liaison",
      data: { draw: draw.id },
    });
    return drawTold(draw);
  });

/** The value is known: the order follows by itself, and the first two sit from now on, all in one commit. */
export const holdDraw = (world: World, id: DrawId, { value, link }: { value: string; link: string }) =>
  retryOnConflict(async () => {
    const before = await loadLiaison(world);
    const { draw } = before.state;
    if (draw?.id !== id) throw new Refusal("not-found");
    if (!mayHold(draw, { value, source: link }, world.now)) return drawTold(draw);
    const order = drawOrder({ agencies: draw.agencies, value });
    const held = { at: world.now, by: world.by as PersonId, value, source: link, order };
    const liaison = { ...before, state: { ...before.state, draw: { ...draw, held } } };
    const turn = nextTurn(rotationOf(liaison) as Rotation, quarterOf(world.now));
    const step = await enter(world, liaison, turn);
    await recordAll(
      world,
      writesOf(world, step),
      { type: "liaison.draw-held.v1", aggregate: "liaison", data: { draw: id } },
      ...step.events,
    );
    return drawTold({ ...draw, held });
  });

/**
 * A quarter that an agency served before the software, which also tells who sat then; what is there already stays. For the
 * import. @throws Refusal draw-under-way once a draw is held, for the ledger then counts; turn-over of a quarter to come
 */
export const importService = (world: World, { quarter, agency }: Service) =>
  retryOnConflict(async () => {
    const [state, body] = await Promise.all([findRotation(world), findBody(world, "liaison")]);
    if (state.served.some((one) => one.quarter === quarter && one.agency === agency)) return;
    if (state.draw?.held) throw new Refusal("draw-under-way");
    if (quarter > quarterOf(world.now)) throw new Refusal("turn-over");
    const served = [...state.served, { quarter, agency }];
    const seat: SeatState = {
      id: newId(world, "sea"),
      version: 0,
      body: "liaison",
      role: "agency",
      agency,
      start: startOf(quarter),
      end: endOf(quarter),
      how: "imported",
    };
    await recordAll(
      world,
      [rotationWrite(world, { ...state, served }), ...seatWrites(world, seat, seat), bodyWrite(world, "liaison", body)],
      { type: "liaison.service-imported.v1", aggregate: "liaison", data: { quarter, agency } },
    );
  });
