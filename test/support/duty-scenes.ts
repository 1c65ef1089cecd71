import { expect } from "vitest";
import type { dutyOperations } from "../../shared/outcomes/duty-contract.ts";
import type { Cast, Scene } from "./cast.ts";

type Name = (typeof dutyOperations)[number]["name"];

/** The scene of the record of duties, which anybody reads. */
export const dutyScenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  "list-duties": async () => ({
    state: async () => 0,
    effect: ({ body }) =>
      expect(body).toMatchObject({ clauses: { C11: expect.any(String) }, items: expect.any(Array) }),
  }),
};
