import { globSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "../shared/web/operation.ts";
import { type Cast, castOfAll, type Role, roles, type Scene, standings } from "./support/cast.ts";
import { api } from "./support/client.ts";
import { textOf, under } from "./support/operator.ts";
import { scenes } from "./support/scenes.ts";

const shared = join(import.meta.dirname, "..", "shared");
const contracts = (await Promise.all(
  globSync("*/contract.ts", { cwd: shared }).map((file) => import(join(shared, file))),
)) as { operations: readonly Operation[] }[];
const operations = contracts.flatMap((contract) => contract.operations);

let cast: Cast;
beforeAll(async () => {
  cast = await castOfAll();
});

const may = ({ who }: Operation, role: Role): boolean =>
  who.includes("everyone") || standings[role].some((one) => who.includes(one));

/** What the role sends: its own access token, or the link it holds where no link is asked for. */
function tokenOf(role: Role, operation: Operation, { caller, link }: Scene): string | undefined {
  const { who } = operation;
  if (role === "everyone") return undefined;
  if (role === "bearer") return who.some((one) => one === "everyone" || one === "bearer") ? undefined : link;
  if (role === "secretariat") return cast.secretariat;
  return (caller && may(operation, role) ? caller : cast[role]).token;
}

/** Only the bearer has the link; the others send one that is good for something else. */
function bodyOf(role: Role, { who, path }: Operation, { sent = {} }: Scene): unknown {
  if (!who.includes("bearer") || role === "bearer") return sent.body;
  return { ...(sent.body as object), token: path.startsWith("/v1/letters/") ? cast.bystander.link : cast.letters };
}

const call = (operation: Operation, role: Role, scene: Scene) =>
  api(
    operation.method,
    operation.path.replace(/\{(\w+)\}/g, (_, name: string) => scene.params?.[name] ?? "") + (scene.query ?? ""),
    { ...scene.sent, body: bodyOf(role, operation, scene), token: tokenOf(role, operation, scene) },
  );

function refusalOf({ who }: Operation, role: Role, { notTheirs = [] }: Scene): number {
  if (who.includes("bearer")) return 410;
  if (notTheirs.includes(role)) return 404;
  return role === "everyone" || role === "bearer" ? 401 : 403;
}

const isTheirs = ({ notTheirs = [], notAllowed = [] }: Scene, role: Role) =>
  !notTheirs.includes(role) && !notAllowed.includes(role);

/** Who of the cast calls, where it is somebody with a record of their own. */
const callerIn = (role: Role, { caller }: Scene) =>
  caller ?? (role in cast && role !== "secretariat" ? cast[role as "member"] : undefined);

test("there are operations, and each has a scene and no scene is idle", () => {
  expect(operations.length).toBeGreaterThan(25);
  expect(Object.keys(scenes).sort()).toEqual(operations.map(({ name }) => name).sort());
});

describe.each(operations)("$name", (operation) => {
  let untouched: Promise<Scene> | undefined;
  const sceneOf = () => scenes[operation.name as keyof typeof scenes](cast);

  test.concurrent.for([...roles])("%s", async (role) => {
    const scene = await (may(operation, role) ? sceneOf() : (untouched ??= sceneOf()));
    const allowed = may(operation, role) && isTheirs(scene, role);
    const before = await scene.state();
    const reply = await call(operation, role, scene);
    if (allowed) {
      expect(reply.status, reply.text).toBe(operation.status);
      await scene.effect(reply, callerIn(role, scene));
    } else {
      expect(reply.status, reply.text).toBe(refusalOf(operation, role, scene));
      expect(await scene.state(), "nothing changed").toEqual(before);
    }
  });
});

/** What a seat gives a right to, where somebody could also hold it in another body. */
const bySeat = operations.filter(
  ({ path, who }) =>
    path.includes("{n}") &&
    !who.includes("member") &&
    who.some((one) => one === "coordinator" || one === "representative"),
);

test("there are operations that ask for a seat", () => expect(bySeat.length).toBeGreaterThan(4));

const atFour = async () => (await under("body#table-4")).flatMap((item) => (item.sk === "body" ? [] : textOf(item)));

test.concurrent.for(bySeat)("$name: a seat of another table gives no right", async (operation) => {
  const scene = await scenes[operation.name as keyof typeof scenes](cast);
  const elsewhere = { ...scene, params: { ...scene.params, n: "4" } };
  for (const role of ["coordinator", "representative"] as const) {
    const before = await atFour();
    const reply = await call(operation, role, elsewhere);
    expect(reply.status, reply.text).toBe(403);
    expect(await atFour()).toEqual(before);
  }
});
