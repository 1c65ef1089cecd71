import { simpleParser } from "mailparser";
import type { AgencyCode, MemberId, PersonId, SeatId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import type { SeatState } from "../../shared/tables/states.ts";
import type { Caller } from "../../shared/web/caller.ts";
import { crashGround } from "./crash-ground.ts";
import { life, mails, untilThrough } from "./faults.ts";
import { calendarIn } from "./ics.ts";

type Ground = Awaited<ReturnType<typeof crashGround>>;
export type Way = Awaited<ReturnType<typeof crashWay>>;

/** Who runs the Liaison Table's meetings; and who coordinates table 2. */
export const secretariat = { as: "secretariat" } as Caller;
export const coordinator = { as: "member", seats: [{ body: "table-2", role: "coordinator" }] } as unknown as Caller;

/** A ground with people on it, written past every door, and the way of a fact to its letters. */
export async function crashWay(name: string) {
  const ground = await crashGround(`${name}-${process.pid}-${performance.timeOrigin.toFixed()}`);
  // What reads the environment is loaded once it is set.
  const [worlds, members, people, focal, seats, { relay }, { handler }, { sendLetter }] = await Promise.all([
    import("../../shared/world.ts"),
    import("../../shared/members/member-store.ts"),
    import("../../shared/members/store.ts"),
    import("../../shared/members/focal-store.ts"),
    import("../../shared/tables/seat-store.ts"),
    import("../../shared/aws/relay.ts"),
    import("../../functions/letters/address.ts"),
    import("../../shared/letters/send-letter.ts"),
  ]);
  const world = (now = new Date().toISOString(), by: "mechanism" | PersonId = "mechanism") =>
    worlds.openWorld({ now, by, request: "crash" });
  const newPerson = () => worlds.newId(world(), "per");

  async function person(of: { member?: MemberId; agency?: AgencyCode }) {
    const id = newPerson();
    const email = `${id}@example.org`;
    const consent = { privacy: "1", at: world().now, optionalLetters: true };
    const state = { id, version: 0, name: "Ana", email, language: "es" as const, consent, registrations: [] };
    const { member, agency } = of;
    await worlds.recordAll(world(), [
      people.personWrite(world(), { id, version: 0 }, { ...state, ...(member && { member }) }),
      await people.claimWrite(world(), email, { version: 0 }, { person: id }),
      ...(member ? members.joinWrites(world(), id, member) : []),
      ...(agency ? focal.focalPointWrites(world(), { agency }, id) : []),
    ]);
    return { id, email };
  }
  /** The member is of these tables from now on. */
  async function putMember(id: MemberId, tables: number[]) {
    const before = await members.findMember(world(), id);
    const item = { id, kind: "individual", status: "active", stakeholderTypes: [], country: "CO", listed: false };
    const version = before?.version ?? 0;
    const write = { table: world().record, key: { pk: id, sk: "member" }, version };
    await worlds.recordAll(world(), [{ ...write, item: { ...item, tables, since: world().now } }]);
  }
  /** One member with its person. */
  async function memberOf(tables: number[]) {
    const id = worlds.newId(world(), "mbr") as MemberId;
    await putMember(id, tables);
    const { id: of, email } = await person({ member: id });
    return { id, person: of, email };
  }
  async function seat(state: Partial<SeatState> & Pick<SeatState, "body" | "role">): Promise<SeatState> {
    const id = worlds.newId(world(), "sea") as SeatId;
    const whole: SeatState = { id, version: 0, start: "2020-01-01T00:00:00.000Z", how: "appointed", ...state };
    await worlds.recordAll(world(), seats.seatWrites(world(), whole, whole));
    return whole;
  }
  async function factsOf(pk: string): Promise<DialogueEvent[]> {
    const { items } = await world().record.query({ pk, prefix: "event#" });
    return items.map(({ event }) => JSON.parse(event as string) as DialogueEvent);
  }

  const post = consumer(ground);
  /** Carries facts to the bus and puts their letters on the lanes. */
  async function address(events: DialogueEvent[]) {
    await untilThrough(() => relay(events));
    await post(ground.heard, async (body, message) => {
      const { batchItemFailures } = await handler({ Records: [{ ...message, body }] });
      if (batchItemFailures.length) throw new Error("not addressed");
    });
  }
  /** Sends what waits on both lanes, in this order. */
  async function send(lanes: ("lane" | "bulk")[] = ["lane", "bulk"]) {
    for (const lane of lanes) await post(ground[lane], sendLetter, 0);
  }
  /** Takes the letters that wait off both lanes, to be sent later, each when it is called. */
  async function underWay(): Promise<(() => Promise<void>)[]> {
    const letters: (() => Promise<void>)[] = [];
    for (const lane of ["lane", "bulk"] as const)
      await ground.consume(
        ground[lane],
        async (...letter) => void letters.push(() => life(() => sendLetter(...letter))),
        0,
      );
    return letters;
  }
  return { ...worlds, ground, world, newPerson, person, putMember, memberOf, seat, factsOf, address, send, underWay };
}

const consumer =
  (ground: Ground) =>
  (queue: string, step: (...of: Parameters<Parameters<Ground["consume"]>[1]>) => Promise<void>, least?: number) =>
    ground.consume(queue, (...of) => life(() => step(...of)), least);

export const typesOf = (events: DialogueEvent[]) => events.map(({ type }) => type.split(".")[1] ?? "");

export interface Posted {
  to: string;
  letter: string;
  text: string;
  /** its calendar part, whole */
  calendar: string;
  method?: string;
  sequence?: number;
  start?: string;
}

/** What SES took since the last fault was set, in order. */
export const posted = () =>
  Promise.all(
    mails.map(async (mail): Promise<Posted> => {
      const { to, headerLines, text = "", attachments } = await simpleParser(mail);
      const part = attachments.find(({ contentType }) => contentType === "text/calendar");
      const calendar = part?.content.toString() ?? "";
      const { method, events } = calendar ? calendarIn(calendar) : { method: undefined, events: [] };
      const [event] = events;
      return {
        to: [to ?? []].flat()[0]?.value[0]?.address ?? "",
        letter: headerLines.find(({ key }) => key === "x-dialogue-letter")?.line.split(": ")[1] ?? "",
        text,
        calendar,
        ...(method && event && { method, sequence: event.sequence, start: event.start }),
      };
    }),
  );
