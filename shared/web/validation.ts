import type * as z from "zod";
import { Denial, type FieldError } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** Parses what came in. @throws Denial invalid-input with each field that is wrong */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Denial("invalid-input", { errors: fieldErrors(parsed.error.issues) });
}

export const fieldErrors = (issues: readonly Issue[]): FieldError[] =>
  issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), code: "unknown-field" }))
      : [{ pointer: pointer(issue.path), code: codeOf(issue) }],
  );

const pointer = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const ownCode = /^[a-z]+(-[a-z]+)*(:\d+)?$/;

function codeOf(issue: Issue): string {
  if (ownCode.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && issue.message.endsWith("undefined") ? "required" : "wrong-type";
    case "too_small":
      return issue.origin === "array" ? `too-few:${issue.minimum}` : `too-small:${issue.minimum}`;
    case "too_big":
      return issue.origin === "array"
        ? `too-many:${issue.maximum}`
        : issue.origin === "string"
          ? `too-long:${issue.maximum}`
          : `too-big:${issue.maximum}`;
    case "invalid_format":
      return issue.format === "email"
        ? "not-an-address"
        : issue.format === "url"
          ? "not-a-web-address"
          : "wrong-format";
    default:
      return "not-a-choice";
  }
}
