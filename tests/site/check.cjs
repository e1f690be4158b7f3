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
const path = require("node:path");
const puppeteer = require("puppeteer-core");
const { serve, files } = require("./serve.cjs");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const root = path.resolve(process.argv[2]);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

(async () => {
  const { base, close, isSite } = await serve(root);
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
  const wanted = process.argv.length > 3 ? process.argv.slice(3) : files(root, /\.(x?html|svg)$/);
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
  close();
  process.exit(found.length ? 1 : 0);
})();
