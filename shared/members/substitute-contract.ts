import * as z from "zod";
import { PersonId } from "../../events/define.ts";
import { operation } from "../web/operation.ts";
import { Line } from "../web/text.ts";
import { Token } from "./shapes.ts";

const name = Line(120);
const output = z.strictObject({ id: PersonId });

export const nameSubstitute = operation({
  name: "name-substitute",
  method: "POST",
  path: "/v1/substitutes",
  who: ["member", "agency"],
  summary: "Name somebody who sits in for one once: only the name is kept, for ninety days",
  body: z.strictObject({ name }),
  output,
  status: 201,
});
export const nameSubstituteByLetter = operation({
  name: "name-substitute-by-letter",
  method: "POST",
  path: "/v1/substitutes/by-letter",
  who: ["bearer"],
  summary: "Name who sits in for one at the meeting of an invitation's letter, with its token",
  body: z.strictObject({ token: Token, name }),
  output,
  status: 201,
  errors: [410],
});
