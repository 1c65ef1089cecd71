import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stacks } from "../../infra/stacks.ts";
import { folderOf, type Stage } from "./stages.ts";

export type Properties = Record<string, any>;
export interface Resource {
  id: string;
  Type: string;
  Properties: Properties;
  DeletionPolicy?: string;
  Metadata: Properties;
}

export const read = (stage: Stage, file: string) => JSON.parse(readFileSync(join(folderOf(stage), file), "utf8"));

/** The resources of all stacks. */
export const resourcesOf = (stage: Stage): Resource[] =>
  stacks.flatMap((stack) =>
    Object.entries(read(stage, `${stack}.template.json`).Resources as Record<string, Omit<Resource, "id">>).map(
      ([id, resource]) => ({
        ...resource,
        id,
        Properties: resource.Properties ?? {},
        Metadata: resource.Metadata ?? {},
      }),
    ),
  );

const real = resourcesOf("example");

/** A real account's resources of a type (`Lambda::Function`), or whose id matches too. */
export const all = (type: string, id = /./): Resource[] =>
  real.filter((resource) => resource.Type === `AWS::${type}` && id.test(resource.id));

/** The only one. */
export function the(type: string, id?: RegExp): Resource {
  const [found, ...more] = all(type, id);
  if (!found || more.length) throw new Error(`${more.length + (found ? 1 : 0)} of ${type} ${id}`);
  return found;
}

/** Whether a value names a resource: by reference, attribute, or an import of another stack's output. */
export const names = (value: unknown, { id }: { id: string }): boolean =>
  new RegExp(`"(Ref|Fn::GetAtt)":(\\[)?"${id}"|:ExportsOutput(Ref|FnGetAtt)${id}`).test(JSON.stringify(value));

export interface Statement {
  Effect: string;
  Action: string[];
  Resource: unknown[];
}
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

const statements = (document: { Statement: Properties[] }): Statement[] =>
  document.Statement.map(({ Effect, Action, Resource }) => ({
    Effect,
    Action: list(Action),
    Resource: list(Resource),
  }));

/** What the policies of a role allow. */
export const mayDoAs = (role: Resource): Statement[] =>
  all("IAM::Policy")
    .filter(({ Properties }) => Properties["Roles"].some((one: unknown) => names(one, role)))
    .flatMap(({ Properties }) => statements(Properties["PolicyDocument"] as { Statement: Properties[] }));

/** What the role of a function may do. */
export function mayDo(fn: Resource): Statement[] {
  const role = all("IAM::Role").find((one) => names(fn.Properties["Role"], one));
  if (!role) throw new Error(`${fn.id} has no role`);
  return mayDoAs(role);
}

export const functions = all("Lambda::Function");
/** `members/api` for a function that answers HTTP, consumes or is called by the clock. */
export const entryOf = (fn: Resource): string => fn.Properties["Environment"].Variables.POWERTOOLS_SERVICE_NAME;
