// The floors of a site, one after the other: every page through the W3C's checker (vnu); Lighthouse on the page
// of the series, a study's and a list of each language; then check.cjs, which opens every page.
//
//   npm install --prefix DIR axe-core puppeteer-core lighthouse vnu-jar     (and Java for vnu)
//   NODE_PATH=DIR/node_modules node tests/site/audit.mjs public/current
//
// Publish with `base-url`: Lighthouse asks for addresses that are there with it only. Ends with 1 if a page has
// an error, or Lighthouse gives less than 100 (for speed: less than 95 in the best of three runs). CHROMIUM names the browser.
import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { serve, files } = require("./serve.cjs");
const root = path.resolve(process.argv[2]);
const here = path.dirname(fileURLToPath(import.meta.url));
let wrong = 0;

// The checker's own network is not asked for anything.
const pages = files(root, /\.html$/);
const run = spawnSync("java", ["-Xss8m", "-jar", String(require("vnu-jar")), "--format", "json", ...pages], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
const { messages } = JSON.parse(run.stderr || run.stdout);
for (const { type, url, lastLine, message } of messages) {
  if (type === "error") wrong += 1;
  console.log(`${type}: ${path.relative(root, fileURLToPath(url))}:${lastLine}: ${message}`);
}
console.log(`vnu: ${pages.length} pages, ${messages.filter(({ type }) => type === "error").length} errors, ${messages.length} messages`);

const { default: lighthouse } = await import(pathToFileURL(require.resolve("lighthouse")).href);
const puppeteer = require("puppeteer-core");
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const { base, close } = await serve(root);
const folder = (pattern) => pages.find((page) => pattern.test(page))?.replace(/index\.html$/, "");
const languages = pages.filter((page) => /^[^/]+\/search\/index\.html$/.test(page)).map((page) => page.split("/")[0]);
const wanted = languages.flatMap((lang) => [`${lang}/`, folder(new RegExp(`^${lang}/cases/[^/]+/`)), folder(new RegExp(`^${lang}/themes/[^/]+/`))]);
const options = { output: "json", logLevel: "error", onlyCategories: ["performance", "accessibility", "best-practices", "seo"] };
for (const at of wanted.filter(Boolean)) {
  // Other programs share the machine: of three runs, the one that they disturbed least.
  let lhr;
  for (let run = 0; run < 3 && !(lhr?.categories.performance.score >= 0.95); run += 1) {
    const page = await browser.newPage();
    const made = (await lighthouse(base + at, options, undefined, page)).lhr;
    await page.close();
    if (!lhr || made.categories.performance.score > lhr.categories.performance.score) lhr = made;
  }
  const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
  console.log(`lighthouse: ${at}: ${scores.map(([id, score]) => `${id} ${score}`).join(", ")}`);
  for (const [id, score] of scores) {
    if (score >= (id === "performance" ? 95 : 100)) continue;
    wrong += 1;
    for (const { id: audit } of lhr.categories[id].auditRefs) {
      const { score, title } = lhr.audits[audit];
      if (score !== null && score < 1) console.log(`  ${audit}: ${title}`);
    }
  }
}
await browser.close();
close();

try {
  console.log(execFileSync(process.execPath, [path.join(here, "check.cjs"), root], { encoding: "utf8", env: process.env }).trim());
} catch (error) {
  wrong += 1;
  console.log(String(error.stdout ?? error).trim());
}
process.exit(wrong ? 1 : 0);
