// Builds the look into wijkteam_pages/static/wijkteam_pages/: one stylesheet, one script, one icon sprite, one font.
// Third-party code comes from node_modules only; THIRD_PARTY_LICENSES in the output says what was taken.
import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "node_modules");
const out = process.argv[2] ?? join(here, "..", "wijkteam_pages", "static", "wijkteam_pages");
const tokenPackage = "@nl-design-system-unstable/voorbeeld-design-tokens";

// The phones that residents really have: five years back.
const target = ["chrome99", "firefox102", "safari15.4"];
const shared = { bundle: true, minify: true, target, legalComments: "none", logLevel: "warning", absWorkingDir: here };

// The example theme calls its hues by name; ours is the town's brand and a neutral grey of the suite.
const hues = { violet: "--wijkteam-brand", grijs: "--wijkteam-grey" };

function parseTokens(css) {
  const tokens = new Map();
  for (const [, name, value] of css.matchAll(/^\s*(--[\w-]+):\s*(.+?);/gm)) tokens.set(name, value);
  return tokens;
}

const reads = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((found) => found[1]);

function withoutHueNames(tokens) {
  const literal = (value) =>
    value.replaceAll(/var\((--voorbeeld-kleuren-([a-z]+)-?(\d*))\)/g, (_, name, hue, step) =>
      hues[hue] ? `var(${hues[hue]}-${step})` : tokens.get(name),
    );
  return new Map([...tokens].map(([name, value]) => [name, literal(value)]));
}

/** Only the tokens that our styles read, directly or through another token: 16 KB become 5. */
function tokensRead(tokens, styles) {
  const wanted = new Set();
  const queue = reads(styles);
  while (queue.length) {
    const name = queue.pop();
    if (wanted.has(name) || !tokens.has(name)) continue;
    wanted.add(name);
    queue.push(...reads(tokens.get(name)));
  }
  return [...tokens].filter(([name]) => wanted.has(name));
}

const tokenSheet = (contents) => ({
  name: "tokens",
  setup(builder) {
    builder.onResolve({ filter: /^tokens:theme$/ }, () => ({ path: "theme", namespace: "tokens" }));
    builder.onLoad({ filter: /.*/, namespace: "tokens" }, () => ({ contents, loader: "css" }));
  },
});

/** The design system has a class for every state and variant; only those of classes.txt are taken. */
function withoutUnusedRules(css, used) {
  const isUsed = (selector) => [...selector.matchAll(/\.(utrecht-[\w-]+)/g)].every((found) => used.has(found[1]));
  const kept = (selectors) => {
    const parts = selectors.split(/,(?![^(]*\))/).filter(isUsed);
    return parts.join(",");
  };
  const rules = css.replaceAll(/\/\*[^]*?\*\//g, "");
  return rules.replaceAll(/([^{}@;]+)\{([^{}]*)\}/g, (_, selectors, body) => (kept(selectors) ? `${kept(selectors)}{${body}}` : ""));
}

const designSystem = (used) => ({
  name: "design-system",
  setup(builder) {
    builder.onLoad({ filter: /@utrecht.+\.css$/ }, async ({ path }) => ({
      contents: withoutUnusedRules(await readFile(path, "utf8"), used),
      loader: "css",
    }));
  },
});

async function styles() {
  const used = new Set((await readFile(join(here, "classes.txt"), "utf8")).split(/\s+/));
  const options = {
    ...shared,
    entryPoints: ["src/css/suite.css"],
    external: ["./fonts/*", "./select-arrow.svg"],
    write: false,
  };
  const bare = await build({ ...options, plugins: [designSystem(used), tokenSheet("")] });
  const theme = await readFile(join(packages, tokenPackage, "dist", "theme.css"), "utf8");
  const kept = tokensRead(withoutHueNames(parseTokens(theme)), bare.outputFiles[0].text);
  const root = `:root{${kept.map(([name, value]) => `${name}:${value}`).join(";")}}`;
  const full = await build({ ...options, plugins: [designSystem(used), tokenSheet(root)] });
  if (full.warnings.length) throw new Error("The styles have faults: see above.");
  await writeFile(join(out, "suite.css"), full.outputFiles[0].text);
}

/** Only for who looks at a poster: it says how large the paper is, which no other page may. */
const poster = () => build({ ...shared, entryPoints: ["src/css/poster.css"], outfile: join(out, "poster.css") });

async function icons() {
  const { icons: drawn } = JSON.parse(await readFile(join(packages, "@iconify-json/tabler/icons.json"), "utf8"));
  const names = (await readFile(join(here, "icons.txt"), "utf8")).split(/\s+/).filter(Boolean);
  const unknown = names.filter((name) => !drawn[name]);
  if (unknown.length) throw new Error(`icons.txt names what Tabler does not have: ${unknown.join(", ")}`);
  const symbols = names.map((name) => {
    const body = drawn[name].body.replaceAll('stroke-width="2"', 'stroke-width="1.75"');
    return `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`;
  });
  const arrow = drawn["chevron-down"].body.replaceAll("currentColor", "#3f494e");
  const alone = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${arrow}</svg>\n`;
  await writeFile(join(out, "select-arrow.svg"), alone);
  await writeFile(join(out, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);
}

/** The mark in the tab: the icon of the header's tile, in the default colour. */
async function favicon() {
  const { icons: drawn } = JSON.parse(await readFile(join(packages, "@iconify-json/tabler/icons.json"), "utf8"));
  const mark = drawn["heart-handshake"].body.replaceAll("currentColor", "#fff");
  const tile = '<rect width="24" height="24" rx="4" fill="#0b5a6b"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${tile}<g transform="translate(3 3) scale(.75)">${mark}</g></svg>\n`;
  await writeFile(join(out, "favicon.svg"), svg);
}

async function licences() {
  const lock = JSON.parse(await readFile(join(here, "package-lock.json"), "utf8"));
  const direct = ["@fontsource-variable/source-sans-3", "@iconify-json/tabler", tokenPackage];
  const picked = (await readFile(join(here, "src/css/suite.css"), "utf8")).matchAll(/"(@utrecht\/[\w-]+)\//g);
  const parts = [];
  for (const name of [...direct, ...[...picked].map((found) => found[1])]) {
    const { version, license } = lock.packages[`node_modules/${name}`];
    const file = (await readdir(join(packages, name))).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? await readFile(join(packages, name, file), "utf8") : "";
    parts.push({ head: `${name} ${version} (${license})`, license, text: text.trim() });
  }
  const texts = new Map(parts.filter((part) => part.text).map((part) => [part.text, part.license]));
  const list = parts.map((part) => `- ${part.head}`).join("\n");
  const full = [...texts].map(([text, license]) => `${"=".repeat(80)}\n${license}\n\n${text}`).join("\n\n");
  const intro = "The styles, script, icons and font in this folder were built from these packages:";
  await writeFile(join(out, "THIRD_PARTY_LICENSES"), `${intro}\n\n${list}\n\n${full}\n`);
}

async function font() {
  const file = "source-sans-3-latin-wght-normal.woff2";
  await mkdir(join(out, "fonts"), { recursive: true });
  await cp(join(packages, "@fontsource-variable/source-sans-3/files", file), join(out, "fonts", file));
}

/** Beside each text its zipped form: WhiteNoise and nginx (gzip_static) send that without work. */
async function zipped() {
  for (const name of await readdir(out)) {
    if (/\.(css|js|svg)$/.test(name)) await writeFile(join(out, `${name}.gz`), gzipSync(await readFile(join(out, name)), { level: 9 }));
  }
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([
  styles(),
  poster(),
  icons(),
  favicon(),
  licences(),
  font(),
  build({ ...shared, entryPoints: ["src/js/suite.js"], outfile: join(out, "suite.js"), format: "esm" }),
]);
await zipped();
