import { expect } from "vitest";
import { Refusal, type RefusalCode } from "../../shared/refusal.ts";

/** given(state).when(rule, …what else it takes).then(what it answers) */
export const given = <S>(state: S) => ({
  when: <A extends unknown[], R>(rule: (state: S, ...more: A) => R, ...more: A) => ({
    then: (expected: unknown) => expect(rule(state, ...more)).toMatchObject(expected as object),
    thenExactly: (expected: R) => expect(rule(state, ...more)).toEqual(expected),
    thenRefused(code: RefusalCode) {
      let thrown: unknown;
      try {
        rule(state, ...more);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(Refusal);
      expect((thrown as Refusal).code).toBe(code);
    },
  }),
});
