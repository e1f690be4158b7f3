// Opens every page of a publication in Chromium, served with its own security headers, and reports:
// violations of WCAG 2.2 AA (axe-core) in the light and the dark scheme, what the content policy
// refused, scripts that ran although nobody wrote them, pages wider than a phone, and shifts of the
// layout.
//
// In a folder without `_headers`, which is not a site, only scripts, requests and dialogs are looked for.
//
//   npm install --prefix DIR axe-core puppeteer-core
//   NODE_PATH=DIR/node_modules node tests/site/check.cjs public/current [page.html …]
//
// Ends with 1 if there is anything to report. CHROMIUM names the browser.
"use strict";
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const puppeteer = require("puppeteer-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const root = path.resolve(process.argv[2]);
const TYPES = { xhtml: "application/xhtml+xml", html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml",
  png: "image/png", jpg: "image/jpeg", webp: "image/webp", gif: "image/gif", json: "application/json",
  pdf: "application/pdf", atom: "application/atom+xml", xml: "application/xml", wasm: "application/wasm" };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// The rules of `_headers`: a pattern, then its lines.
const rules = [];
const isSite = fs.existsSync(path.join(root, "_headers"));
for (const line of isSite ? fs.readFileSync(path.join(root, "_headers"), "utf8").split("\n") : []) {
  if (/^\s+\S/.test(line)) rules.at(-1).headers.push(line.trim().split(/:\s(.*)/));
  else if (line.trim()) rules.push({ pattern: line.trim().replace("*", ""), headers: [] });
}

const server = http.createServer((request, response) => {
  // Browsers ask for it beside a drawing that is opened by itself.
  if (request.url === "/favicon.ico") return response.writeHead(204).end();
  let file = path.join(root, decodeURIComponent(new URL(request.url, "http://x").pathname));
  if (!file.startsWith(root)) return response.writeHead(404).end();
  if (fs.existsSync(file) && fs.statSync(file).isDirectory()) file = path.join(file, "index.html");
  if (!fs.existsSync(file)) return response.writeHead(404).end();
  for (const { pattern, headers } of rules)
    if (request.url.startsWith(pattern)) for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader("Content-Type", TYPES[file.split(".").pop()] ?? "text/plain");
  response.end(fs.readFileSync(file));
});

function pages(folder, out = []) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) pages(full, out);
    else if (/\.(x?html|svg)$/.test(entry.name)) out.push(path.relative(root, full));
  }
  return out.sort();
}

(async () => {
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${server.address().port}/`;
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  await page.setBypassCSP(false);
  let at = "";
  const found = [];
  const report = (what) => { found.push(`${at}: ${what}`); console.log(`${at}: ${what}`); };
  page.on("dialog", (dialog) => { report(`a script ran: ${dialog.message()}`); dialog.dismiss(); });
  page.on("console", (message) => { if (message.type() === "error") report(`console: ${message.text()}`); });
  page.on("pageerror", (error) => report(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith("data:")) report(`asks ${request.url()}`);
  });
  const wanted = process.argv.length > 3 ? process.argv.slice(3) : pages(root);
  for (const file of wanted) {
    at = file;
    const url = base + file.split(path.sep).map(encodeURIComponent).join("/").replace(/index\.html$/, "");
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url, { waitUntil: "load" });
    if (await page.evaluate(() => Boolean(window.hit))) report("a script ran: window.hit");
    if (!isSite || !file.endsWith(".html")) continue;
    const shift = await page.evaluate(() => new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(sum), 50);
    }));
    if (shift > 0.01) report(`the layout shifts by ${shift.toFixed(3)}`);
    for (const scheme of ["light", "dark"]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      // The debugging protocol may evaluate what the policy would not let a page load.
      await page.evaluate(`if (!window.axe) { ${axe} }`);
      const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
      for (const violation of result.violations)
        report(`${scheme}: ${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
    }
    await page.setViewport({ width: 360, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) report(`${wide} px wider than a phone`);
  }
  console.log(`${wanted.length} pages, ${found.length} findings`);
  await browser.close();
  server.close();
  process.exit(found.length ? 1 : 0);
})();
