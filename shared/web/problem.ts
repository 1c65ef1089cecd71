import { type RefusalCode, refusals } from "../refusal.ts";

/** What the door itself says no to, beside the rules' refusals. */
const denials = {
  "no-such-route": 404,
  "method-not-allowed": 405,
  "not-json": 400,
  "not-a-form": 400,
  "wrong-media-type": 415,
  "too-large": 413,
  "invalid-input": 400,
  "bad-cursor": 400,
  "sign-in-needed": 401,
  "not-allowed": 403,
  "wrong-origin": 403,
  "form-expired": 403,
  "wrong-door": 403,
  "something-broke": 500,
} as const;
export type DenialCode = keyof typeof denials;
export type ProblemCode = DenialCode | RefusalCode;

export const statusOf = (code: ProblemCode): number => ({ ...denials, ...refusals })[code];

/** The header that leads on from what was retired (RFC 5829). */
export const successorLink = (address: string) => ({ link: `<${address}>; rel="successor-version"` });

/** Where in the input something is wrong (JSON Pointer, RFC 6901), and what. */
export interface FieldError {
  pointer: string;
  /** `code` or `code:number` of the catalogue's sentences */
  code: string;
}

export class Denial extends Error {
  override name = "Denial";
  readonly code: DenialCode;
  readonly errors: FieldError[];
  readonly headers: Record<string, string>;
  constructor(
    code: DenialCode,
    { errors = [], headers = {} }: { errors?: FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(code);
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }
}
