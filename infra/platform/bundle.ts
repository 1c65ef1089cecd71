import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";

const root = join(import.meta.dirname, "..", "..");
const out = join(root, "node_modules", ".cache", "bundles");
let built = false;

/** The folder of one function's bundle, `functions/<entry>`; all are built in one run of esbuild. */
export function bundleOf(entry: string): string {
  if (!built) build();
  built = true;
  return join(out, entry);
}

/** CommonJS, so that Node's own modules come through `require`: an ESM import of `node:http` loads undici, 30 ms. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: "node",
  target: "node24",
  format: "cjs",
  mainFields: ["module", "main"],
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  charset: "utf8",
  alias: {
    "@aws-sdk/credential-provider-node": "./shared/aws/credentials.ts",
    "@aws-sdk/endpoint-cache": "./shared/aws/endpoint-cache.ts",
  },
  // Asked for by no operation of ours, and never required at run time.
  external: ["@smithy/core/event-streams"],
  supported: { "dynamic-import": false },
} satisfies BuildOptions;

function build() {
  const entries = globSync("functions/*/*.{ts,tsx}", { cwd: root });
  const { outputFiles } = buildSync({
    ...bundling,
    write: false,
    entryPoints: Object.fromEntries(
      entries.map((file) => [`${file.replace(/^functions\/|\.tsx?$/g, "")}/index`, file]),
    ),
    outdir: out,
  });
  for (const { path, contents } of outputFiles) put(path, contents);
}

/** Whole or not at all: other deployments of this checkout may be reading the same bundle. */
function put(path: string, contents: Uint8Array) {
  const there = existsSync(path) && readFileSync(path).equals(contents);
  if (there) return;
  mkdirSync(dirname(path), { recursive: true });
  const whole = join(out, `${process.pid}.part`);
  writeFileSync(whole, contents);
  renameSync(whole, path);
}
