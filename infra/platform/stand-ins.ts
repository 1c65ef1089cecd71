import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Loader, Plugin } from "esbuild";

/** A module of a library that no function needs as it is, what a bundle gets in its place, and why. */
interface StandIn {
  /** the end of its path, or of its name where one of our files takes its place */
  of: string;
  why: string;
  by: ((module: string) => string) | { file: string };
  loader?: Loader;
  /** functions that keep the library's own */
  except?: readonly string[];
}

const describing = ["site/pages"];

/** What does not stand in the bundle: an accidental use fails there and then, and says why. */
const absent = (of: string) =>
  `function absent() { throw new Error(${JSON.stringify(`${of} is left out of this bundle: stand-ins.ts`)}); }\n`;

/** None of the module's exports, or all but those that a pattern names, as they are. */
function nothingOf(of: string, { but }: { but?: RegExp } = {}) {
  const by = (module: string) => {
    const exported = readFileSync(module, "utf8").matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm);
    const names = [...exported].map(([, name = ""]) => name).filter((name) => !but?.test(name));
    const rest = but ? `export * from "./${basename(module)}?own";\n` : "";
    return `${absent(of)}export { ${names.map((name) => `absent as ${name}`).join(", ")} };\n${rest}`;
  };
  return { of, by };
}
/** The module as it is, but for these words. */
const reworded = (module: string, words: Record<string, string>) =>
  Object.entries(words).reduce(
    (text, [one, other]) => {
      if (!text.includes(one)) throw new Error(`${module} has no ${one}`);
      return text.replaceAll(one, other);
    },
    readFileSync(module, "utf8"),
  );
const commonJs = (of: string) => ({ of, by: () => `${absent(of)}module.exports = absent;` });
const json = (module: string) => JSON.parse(readFileSync(module, "utf8"));

/** Every module that the bundles replace. One that a new version of its library has moved stops the build. */
export const standIns: readonly StandIn[] = [
  {
    of: "@aws-sdk/credential-provider-node",
    by: { file: "./shared/aws/credentials.ts" },
    why: "a function's credentials are always in its environment; the other ways to find some weigh 100 KB",
  },
  {
    of: "@aws-sdk/endpoint-cache",
    by: { file: "./shared/aws/endpoint-cache.ts" },
    why: "endpoint discovery, which alone would fill it, is off",
  },
  {
    of: "character-entities",
    by: { file: "./shared/web/character-entities.ts" },
    why: "28 KB of names for signs of mathematics, which nobody writes by name in Markdown",
  },
  {
    ...nothingOf("zod/v4/core/json-schema-processors.js", { but: /^aggregateChecks$/ }),
    except: describing,
    why: "9 KB to describe schemas, which only the contracts' documents do; forms ask for the format of a field",
  },
  {
    ...nothingOf("zod/v4/core/to-json-schema.js"),
    except: describing,
    why: "9 KB to describe schemas, which only the contracts' documents do",
  },
  {
    of: "zod/v4/classic/schemas.js",
    by: (module) =>
      reworded(module, {
        'import { util } from "../core/index.js"': 'import * as util from "../core/util.js"',
        "core.util.": "util.",
      }),
    why: "6 KB of functions that nobody calls: the bundler follows a namespace to its module, but not through another",
  },
  {
    ...nothingOf("zod/v4/classic/coerce.js", { but: /^number$/ }),
    why: "4 KB of dates and large integers made of texts; ours are numbers of addresses",
  },
  {
    of: "zod/v4/locales/en.js",
    by: () =>
      'export default () => ({ localeError: ({ code, input }) => `Invalid: ${code}${input === undefined ? ", undefined" : ""}` });',
    why: "3 KB of sentences that nobody reads: ours come from the codes of shared/web/validation.ts, which asks a message only whether there was a value",
  },
  {
    of: "zod/v4/core/memoizer.js",
    by: () => 'export * from "./memoizer.js?own"; export const memoizer = () => undefined;',
    why: "3 KB for values that contain themselves, which no JSON does",
  },
  {
    of: "i18n-iso-countries/codes.json",
    by: (module) =>
      `${absent("A country's alpha-3 or number")}const without = { get: absent };\n` +
      `export default "${(json(module) as string[][]).map(([alpha2]) => alpha2).join()}".split(",")` +
      ".map((alpha2) => Object.defineProperties([alpha2], { 1: without, 2: without }));",
    loader: "js",
    why: "7 KB of alpha-3 and numbers, where countries are known by alpha-2",
  },
  {
    of: "/package.json",
    by: (module) => JSON.stringify({ version: json(module).version }),
    loader: "json",
    why: "2 KB a client of the SDK, which tells its version and nothing else of it",
  },
  {
    ...nothingOf("@aws-sdk/client-dynamodb/dist-es/models/errors.js", {
      but: /^(?!Backup|.*(Backups|Export|Import|Index|PointInTime|Policy|Restore|Table)|Replica[AN])/,
    }),
    why: "5 KB of what goes wrong with whole tables, which only a deployment touches; of items all is there",
  },
  {
    ...nothingOf("@aws-sdk/client-secrets-manager/dist-es/models/errors.js", {
      but: /^(?!Encryption|Limit|Malformed|PreconditionNot|Public|ResourceExists|InvalidNext)/,
    }),
    why: "2 KB of what goes wrong in writing and listing secrets; functions read them",
  },
  {
    ...nothingOf("@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js"),
    why: "3 KB for a Node without its own SHA-256",
  },
  {
    ...nothingOf("@smithy/core/dist-es/submodules/retry/util-retry/DefaultRateLimiter.js"),
    why: "3 KB for the retry mode `adaptive`, which no client of ours chooses",
  },
  {
    ...nothingOf("@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js"),
    why: "1 KB to ask a server of EC2 where it is: a function is told its region",
  },
  {
    of: "@smithy/signature-v4/dist-es/HeaderFormatter.js",
    by: () =>
      `${absent("HeaderFormatter")}export class HeaderFormatter { format() { absent(); } }\nexport { absent as Int64 };`,
    why: "2 KB to sign the messages of event streams, which no operation of ours has",
  },
  ...["charset", "encoding", "mediaType"].map((what) => ({
    ...commonJs(`negotiator/lib/${what}.js`),
    why: "1 KB to negotiate something else than the language",
  })),
];

const literal = (text: string) => text.replaceAll(/[.\\/]/g, "\\$&");

/** Those of our own files, by the names of what they replace. */
export const ownFiles = Object.fromEntries(
  standIns.flatMap(({ of, by }) => (typeof by === "object" ? [[of, by.file]] : [])),
);

/** The others, for a bundle of these functions. */
export function standingIn(entries: readonly string[]): Plugin {
  const generated = standIns.flatMap(({ by, except, ...one }) =>
    typeof by === "object" || entries.some((entry) => except?.includes(entry)) ? [] : [{ ...one, by }],
  );
  return {
    name: "stand-ins",
    setup(build) {
      const unused = new Set(generated.map(({ of }) => of));
      for (const { of, by, loader = "js" } of generated)
        build.onLoad({ filter: new RegExp(`/node_modules/.*${literal(of)}$`) }, ({ path, suffix }) => {
          unused.delete(of);
          return suffix === "?own" ? undefined : { contents: by(path), loader };
        });
      build.onEnd(() => ({ errors: [...unused].map((of) => ({ text: `No module ${of} to stand in for` })) }));
    },
  };
}
