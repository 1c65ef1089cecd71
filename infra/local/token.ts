import { command, Refusal, say } from "./settings.ts";
import { signIn } from "./sign-in.ts";

await command({ as: { type: "string" }, directory: { type: "string" } }, async ({ as, directory }) => {
  if (!as) throw new Refusal("Say who signs in: npm run token -- --as secretariat, or --as ADDRESS");
  const { access_token } = await signIn(as, { directory });
  say(access_token);
});
