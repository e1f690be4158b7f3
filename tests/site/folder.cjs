// Opens every page of a publication without an address from its folder (`file://`), and reports: links that
// lead nowhere, files that do not load, errors of scripts; then searches in every language and narrows
// the list, as a reader without a server would.
//
//   NODE_PATH=DIR/node_modules node tests/site/folder.cjs public/current fr=cooperation=coopération …
//
// A search is a language, what is typed, and what has to be marked in what is found. Ends with 1 if there is
// anything to report. CHROMIUM names the browser.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { fileURLToPath, pathToFileURL } = require("node:url");
const puppeteer = require("puppeteer-core");
const { files } = require("./serve.cjs");

const root = path.resolve(process.argv[2]);
const searches = process.argv.slice(3).map((search) => search.split("="));

(async () => {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  let at = "";
  let count = 0;
  const report = (what) => { count += 1; console.log(`${at}: ${what}`); };
  page.on("console", (message) => { if (message.type() === "error") report(`console: ${message.text()}`); });
  page.on("pageerror", (error) => report(`script: ${error.message}`));
  page.on("requestfailed", (request) => report(`does not load ${request.url()}`));
  page.on("request", (request) => { if (/^https?:/.test(request.url())) report(`asks ${request.url()}`); });
  const open = (file) => page.goto(pathToFileURL(path.join(root, file)).href, { waitUntil: "load" });
  const pages = files(root, /\.html$/);
  let links = 0;
  for (const file of pages) {
    at = file;
    await open(file);
    for (const link of await page.$$eval("a[href]", (all) => all.map((a) => a.href))) {
      if (!link.startsWith("file:")) continue;
      links += 1;
      const there = fileURLToPath(link.split(/[?#]/)[0]);
      if (!fs.existsSync(there) || fs.statSync(there).isDirectory()) report(`leads nowhere: ${link}`);
    }
  }
  for (const [lang, query, marked] of searches) {
    at = `${lang}: ${query}`;
    await open(`${lang}/search/index.html`);
    await page.type("#page-query", query);
    await page.keyboard.press("Enter");
    const found = await page.waitForSelector(".results a", { timeout: 8000 }).catch(() => null);
    if (!found) { report(await page.$eval(".found", (status) => `nothing found: ${status.textContent}`)); continue; }
    const marks = await page.$$eval(".results mark", (all) => all.map((mark) => mark.textContent.toLowerCase()));
    if (!marks.some((mark) => mark.includes(marked))) report(`marks ${marks.join(", ")}`);
    const href = await page.$eval(".results a", (a) => a.href);
    if (!fs.existsSync(fileURLToPath(href))) report(`leads nowhere: ${href}`);
  }
  for (const file of pages.filter((file) => /^[^/]+\/index\.html$/.test(file))) {
    at = file;
    await open(file);
    const chosen = await page.$$eval("form.filter select", (all) => {
      const field = all.find((field) => field.options.length > 2);
      if (!field) return null;
      field.value = field.options[1].value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      return field.name;
    });
    if (!chosen) continue;
    await new Promise((done) => setTimeout(done, 300));
    const [rows, said] = [await page.$$eval("ol.rows > li", (all) => all.length), await page.$eval(".filter .found", (status) => status.textContent)];
    if (!rows || !said.includes(String(rows))) report(`${rows} rows by ${chosen}: ${said}`);
  }
  console.log(`${pages.length} pages, ${links} links, ${searches.length} searches, ${count} findings`);
  await browser.close();
  process.exit(count ? 1 : 0);
})();
