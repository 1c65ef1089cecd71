import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A fresh process that answers one request as Lambda would ask it, and says so on stderr. */
const [, , bundle = "", event = ""] = process.argv;
const { handler } = createRequire(bundle)(bundle) as { handler: (event: unknown, context: object) => Promise<unknown> };
void handler(JSON.parse(readFileSync(event, "utf8")), {}).then((answer) => {
  process.stderr.write(JSON.stringify(answer));
  process.exit();
});
