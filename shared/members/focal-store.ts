import type { AgencyCode, PersonId } from "../../events/define.ts";
import type { Key, Write } from "../aws/table.ts";
import type { World } from "../world.ts";

/** Whose focal point a person is: an agency's, or a government's by its country. */
export type Office = { agency: AgencyCode; country?: undefined } | { country: string; agency?: undefined };

const officeOf = ({ agency, country }: Office) => (agency ? `agency#${agency}` : `government#${country}`);
const focalKey = (office: Office, person: PersonId): Key => ({ pk: officeOf(office), sk: `person#${person}` });

/** The focal points of an agency or a government, in the order in which they joined. */
export async function focalPointsOf({ record }: Pick<World, "record">, office: Office): Promise<PersonId[]> {
  const { items } = await record.query({ pk: officeOf(office), prefix: "person#" });
  return items.map(({ sk }) => sk.slice("person#".length) as PersonId);
}

/** The person acts for the office from now on, and signs in as such. */
export const focalPointWrites = (world: World, office: Office, person: PersonId): Write[] => [
  { table: world.record, key: focalKey(office, person), item: {} },
  { table: world.record, key: { pk: person, sk: "person" }, version: 0, item: { id: person, ...office } },
];

export const focalPointEndWrites = (world: World, office: Office, link: { id: PersonId; version: number }): Write[] => [
  { table: world.record, key: focalKey(office, link.id) },
  { table: world.record, key: { pk: link.id, sk: "person" }, version: link.version },
];
