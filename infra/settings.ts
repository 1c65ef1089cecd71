import * as z from "zod";
import { Policies } from "../shared/policies.ts";
import { Language } from "../shared/reference/codes.ts";

/** One stage: where it stands, who is written to, and what the charter leaves open. */
export const Settings = z.strictObject({
  stage: z.string().regex(/^[a-z][a-z0-9-]{1,20}$/),
  production: z.boolean(),
  region: z.literal("us-east-1", {
    error: "a web ACL of CloudFront is made in us-east-1, and the rest stays beside it",
  }),
  /** public address, without trailing slash */
  site: z.url({ protocol: /^https?$/ }),
  /** ARN of a certificate of ACM in us-east-1 for the host of `site`; without one, CloudFront's own host name is used */
  certificate: z.string().startsWith("arn:aws:acm:us-east-1:").optional(),
  /** letters come from here; its domain gets DKIM, MAIL FROM and DMARC records */
  sender: z.email(),
  /** C16: on every page and letter */
  contact: z.email(),
  secretariat: z.email(),
  alarms: z.email(),
  /** of the managed sign-in pages: `<prefix>-members`, `<prefix>-secretariat`, unique in the region */
  signInPrefix: z.string().regex(/^[a-z0-9-]{3,40}$/),
  languages: z.array(Language).min(1),
  policies: Policies.prefault({}),
  /** GitHub `owner/name` whose protected branch may deploy by OIDC */
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/)
    .optional(),
});
export type Settings = z.infer<typeof Settings>;

/** @throws a sentence that names what still has an example value */
export function refuseExamples(settings: Settings): void {
  const examples = Object.entries(settings).filter(([, value]) => /\bexample\b/.test(JSON.stringify(value)));
  if (settings.production && examples.length)
    throw new Error(
      `stage ${settings.stage} is production and still has example values: ${examples.map(([name]) => name).join(", ")}`,
    );
}

/** Reads `infra/stages/NAME.ts`. */
export async function settingsOf(stage: string, site?: string): Promise<Settings> {
  const { settings } = (await import(`./stages/${stage}.ts`)) as { settings: z.input<typeof Settings> };
  const parsed = Settings.parse({ ...settings, ...(site && { site }) });
  refuseExamples(parsed);
  return parsed;
}
