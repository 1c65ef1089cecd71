interface Known {
  registration: string;
  person: string;
}
const ULID = "01M00000000000000000000001";
/** What a path's parameter could be, by the collection that it is of. */
const examples = ({ registration, person }: Known): Record<string, string> => ({
  registrations: registration,
  persons: person,
  "focal-points": person,
  members: `org_${ULID}`,
  tables: "1",
  bodies: "table-1",
  seats: `sea_${ULID}`,
  representatives: `sea_${ULID}`,
  priorities: `pri_${ULID}`,
  designations: `dsg_${ULID}`,
  nominations: `nom_${ULID}`,
  meetings: `mtg_${ULID}`,
  actions: `act_${ULID}`,
  dialogues: "2022",
  inputs: `inp_${ULID}`,
  "joint-actions": `jac_${ULID}`,
  messages: `msg_${ULID}`,
  replies: "1",
  recommendations: "FX2027-1",
  contributions: `con_${ULID}`,
  pledges: `plg_${ULID}`,
  draws: `drw_${ULID}`,
  imports: `imp_${ULID}`,
  subscriptions: `sub_${ULID}`,
  outcomes: `out_${ULID}`,
  revisions: "1",
  quarters: "2027-Q1",
  turns: "2027-Q1",
});
/** The address of a contract's path, of what is known or else of what is not there. */
export const urlOf = (path: string, known: Known) =>
  path.replace(/([a-z-]+)\/\{\w+\}/g, (_, collection: string) => `${collection}/${examples(known)[collection]}`);
