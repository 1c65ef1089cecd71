import { openTable, type Write } from "../../shared/aws/table.ts";
import { type MeetingState } from "../../shared/meetings/states.ts";
import { meetingWrites } from "../../shared/meetings/store.ts";
import { joinWrites, memberWrites } from "../../shared/members/member-store.ts";
import { memberOf, nameOf, personOf } from "../../shared/members/resources.ts";
import type { RegistrationState } from "../../shared/members/states.ts";
import { cardWrite, personWrite, registrationWrite } from "../../shared/members/store.ts";
import { StakeholderType } from "../../shared/reference/codes.ts";
import { newId, type World } from "../../shared/world.ts";
import { inReview } from "../support/registrations.ts";
import { type Image, store, type Value } from "./stand-in-table.ts";

const START = Date.parse("2025-03-01T12:00:00.000Z");
const first = ["Red", "Alianza", "Colectivo", "Movimiento", "Fundación", "Asociación", "Instituto", "Federación"];
const second = ["Mujeres", "Migrantes", "Jornaleros", "Juventudes", "Estudiantes", "Retornados", "Familias", "Vecinos"];
const third = ["Andina", "Caribe", "Frontera", "Pacífico", "Amazonía", "Sureña", "Istmo", "Altiplano", "Pampa"];
const countries = ["CO", "VE", "EC", "PE", "CL", "MX", "GT", "HN", "DO", "HT", "BR", "AR"];
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** The tables as they are with so many members, one person each, by the project's own stores; and ten requests in review. */
export function fill(of: { record: string; people: string; members: number; secretariat: string }): string[] {
  const tables = { record: openTable(of.record), people: openTable(of.people) };
  const requests: string[] = [];
  for (let i = 0; i < of.members + 10; i++) {
    const world: World = { ...tables, now: new Date(START + i * 1000).toISOString(), by: "mechanism", request: "fill" };
    const registration = requested(world, i);
    if (i >= of.members) {
      put(registrationWrite(world, { ...registration, version: 0 }, registration));
      requests.push(registration.id);
      continue;
    }
    const [member, person] = [newId(world, "org"), newId(world, "per")];
    const state = memberOf(registration, member, world.now);
    const after = personOf(registration, person, member);
    const writes = [
      personWrite(world, { id: person, version: 0 }, after),
      cardWrite(world, person, { name: after.name, audience: "bodies" }),
      ...joinWrites(world, person, member),
      ...memberWrites(world, { id: member }, { state, name: nameOf(registration.asked) }),
    ];
    for (const write of writes) put(write);
  }
  const link = { pk: of.secretariat, sk: "person", id: of.secretariat, version: 1, secretariat: true };
  store(of.record, imageOf(link));
  return requests;
}

function requested(world: World, i: number): RegistrationState {
  const name = `${pick(first, i)} de ${pick(second, i >> 3)} ${pick(third, i >> 6)} ${i}`;
  const asked = {
    ...inReview.asked,
    organization: { name, website: "https://example.org" },
    stakeholderTypes: [pick(StakeholderType.options, i), pick(StakeholderType.options, i + 5)],
    country: pick(countries, i),
    tables: [(i % 4) + 1],
    email: `member-${i}@example.org`,
  } as RegistrationState["asked"];
  return { ...inReview, id: newId(world, "reg"), asked, confirmedAt: world.now };
}

/** So many meetings of the four tables, two a day around today. */
export function fillMeetings({ record, meetings }: { record: string; meetings: number }) {
  const world: World = { record: openTable(record), people: openTable(""), now: "", by: "mechanism", request: "fill" };
  const middle = Date.now();
  for (let i = 0; i < meetings; i++) {
    const at = new Date(middle + (i - meetings / 2) * 43_200_000).toISOString();
    const meeting: MeetingState = {
      id: newId({ now: new Date(START + i * 1000).toISOString() }, "mtg"),
      version: 0,
      of: [`table-${((i % 4) + 1) as 1}`],
      status: "scheduled",
      title: { es: `${pick(first, i)} de ${pick(second, i >> 3)}, reunión ${i}`, en: `Meeting ${i}` },
      start: at.slice(0, 16),
      zone: "UTC",
      at,
      minutes: 90,
      place: "Sala ficticia",
      call: "https://call.example.org/bench",
      agenda: [{ text: { es: "Un punto" } }, { text: { es: "Otro punto" } }],
      interpretation: ["pt"],
      sequence: 0,
      changedAt: at,
      scheduledAt: at,
      by: "per_01M00000000000000000000009",
      reminded: [],
      decisions: [],
    };
    for (const write of meetingWrites(world, undefined, meeting)) put(write);
  }
}

export function put({ table, key, version, item }: Write) {
  store(table.name, imageOf({ ...item, ...key, ...(version !== undefined && { version: version + 1 }) }));
}

export const imageOf = (item: object): Image =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => (value === undefined ? [] : [[name, valueOf(value)]])),
  );

function valueOf(value: unknown): Value {
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  return Array.isArray(value) ? { L: value.map(valueOf) } : { M: imageOf(value as object) };
}
