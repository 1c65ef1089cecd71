import type { AgencyCode, PersonId } from "../../events/define.ts";
import type { Attributes, Key, Write } from "../aws/table.ts";
import type { World } from "../world.ts";

/** Whose focal point a person is: an agency's, or a government's by its country. */
export type Office = { agency: AgencyCode; country?: undefined } | { country: string; agency?: undefined };

const keyOfOffice = ({ agency, country }: Office) => (agency ? `agency#${agency}` : `government#${country}`);
const focalKey = (office: Office, person: PersonId): Key => ({ pk: keyOfOffice(office), sk: `person#${person}` });
const listed = "focal-points";
const listedKey = (person: PersonId): Key => ({ pk: listed, sk: person });

/** The office that a link, an invitation or a row names; undefined where it names none. */
export const officeIn = (of: { agency?: AgencyCode | undefined; country?: string | undefined }): Office | undefined =>
  of.agency ? { agency: of.agency } : of.country ? { country: of.country } : undefined;

/** The focal points of an agency or a government, in the order in which they joined. */
export async function focalPointsOf({ record }: Pick<World, "record">, office: Office): Promise<PersonId[]> {
  const { items } = await record.query({ pk: keyOfOffice(office), prefix: "person#" });
  return items.map(({ sk }) => sk.slice("person#".length) as PersonId);
}

/** One page of all focal points, in the order in which they joined. */
export async function allFocalPoints(
  { record }: Pick<World, "record">,
  page: { limit: number; after: Attributes | undefined },
): Promise<{ persons: PersonId[]; last: Attributes | undefined }> {
  const { items, last } = await record.query({ pk: listed, ...page });
  return { persons: items.map(({ sk }) => sk as PersonId), last };
}

/** The person acts for the office from now on, and signs in as such. */
export const focalPointWrites = (world: World, office: Office, person: PersonId): Write[] => [
  { table: world.record, key: focalKey(office, person), item: {} },
  { table: world.record, key: listedKey(person), item: {} },
  { table: world.record, key: { pk: person, sk: "person" }, version: 0, item: { id: person, ...office } },
];

export const focalPointEndWrites = (world: World, office: Office, link: { id: PersonId; version: number }): Write[] => [
  { table: world.record, key: focalKey(office, link.id) },
  { table: world.record, key: listedKey(link.id) },
  { table: world.record, key: { pk: link.id, sk: "person" }, version: link.version },
];
