import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { ownFiles, standIns, standingIn } from "./stand-ins.ts";

const root = join(import.meta.dirname, "..", "..");
const out = join(root, "node_modules", ".cache", "bundles");
let built: Promise<void> | undefined;

/** The folder of one function's bundle, `functions/<entry>`, which `buildBundles` has filled. */
export const bundleOf = (entry: string): string => join(out, entry);

/** Builds all functions, once a process. */
export const buildBundles = (): Promise<void> => (built ??= buildAll());

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
  alias: ownFiles,
  // Asked for by no operation of ours, and never required at run time.
  external: ["@smithy/core/event-streams"],
  supported: { "dynamic-import": false },
} satisfies BuildOptions;

/** Those that keep a library's own module, which others have a stand-in for, make a bundle apart. */
async function buildAll() {
  const files = globSync("functions/*/*.{ts,tsx}", { cwd: root });
  const entries = new Map(files.map((file) => [file.replace(/^functions\/|\.tsx?$/g, ""), file]));
  const kept = (entry: string) =>
    standIns
      .filter(({ except }) => except?.includes(entry))
      .map(({ of }) => of)
      .join();
  const alike = Map.groupBy(entries.keys(), kept);
  await Promise.all(
    [...alike.values()].map((names) => buildThese(new Map(names.map((name) => [name, entries.get(name) ?? ""])))),
  );
}

async function buildThese(entries: Map<string, string>) {
  const { outputFiles } = await build({
    ...bundling,
    write: false,
    plugins: [standingIn([...entries.keys()])],
    entryPoints: Object.fromEntries([...entries].map(([name, file]) => [`${name}/index`, file])),
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
