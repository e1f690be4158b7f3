// Serves a publication as a host would: with its own `_headers`, packed, from memory.
"use strict";
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const zlib = require("node:zlib");

const TYPES = { xhtml: "application/xhtml+xml", html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml",
  png: "image/png", jpg: "image/jpeg", webp: "image/webp", gif: "image/gif", json: "application/json",
  pdf: "application/pdf", atom: "application/atom+xml", xml: "application/xml", wasm: "application/wasm" };
const PACKED = ["html", "xhtml", "css", "js", "svg", "json", "atom", "xml"];

/// The rules of `_headers`: a pattern, then its lines.
function headers(root) {
  const rules = [];
  const file = path.join(root, "_headers");
  for (const line of fs.existsSync(file) ? fs.readFileSync(file, "utf8").split("\n") : []) {
    if (/^\s+\S/.test(line)) rules.at(-1).headers.push(line.trim().split(/:\s(.*)/));
    else if (line.trim()) rules.push({ pattern: line.trim().replace("*", ""), headers: [] });
  }
  return rules;
}

/// A server of the folder; `base` is where it is.
exports.serve = async (root) => {
  const rules = headers(root);
  const server = http.createServer((request, response) => {
    // Browsers ask for it beside a drawing that is opened by itself.
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    let file = path.join(root, decodeURIComponent(new URL(request.url, "http://x").pathname));
    if (!file.startsWith(root)) return response.writeHead(404).end();
    if (fs.existsSync(file) && fs.statSync(file).isDirectory()) file = path.join(file, "index.html");
    let status = 200;
    if (!fs.existsSync(file)) {
      [file, status] = [path.join(root, "404.html"), 404];
      if (!fs.existsSync(file)) return response.writeHead(404).end();
    }
    for (const { pattern, headers } of rules)
      if (request.url.startsWith(pattern)) for (const [name, value] of headers) response.setHeader(name, value);
    const ending = file.split(".").pop();
    response.setHeader("Content-Type", TYPES[ending] ?? "text/plain");
    let bytes = fs.readFileSync(file);
    if (PACKED.includes(ending) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
      bytes = zlib.gzipSync(bytes);
      response.setHeader("Content-Encoding", "gzip");
    }
    response.writeHead(status).end(bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close(), isSite: rules.length > 0 };
};

/// The files below a folder whose names fit, by paths relative to it.
exports.files = (root, pattern) => {
  const out = [];
  const walk = (folder) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (pattern.test(entry.name)) out.push(path.relative(root, full));
    }
  };
  walk(root);
  return out.sort();
};
