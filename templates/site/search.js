// Searches the bundles of this language (Pagefind) and lists what is found. Only on the search page.
"use strict";
(() => {
  const form = document.querySelector("form.find");
  if (!form) return;
  const STEP = 10;
  const said = form.dataset;
  const input = form.elements.q;
  const status = document.querySelector(".found");
  const list = document.querySelector(".results");
  // The studies' addresses are relative to the folder of the language, which this page lies in.
  const here = new URL("./", location.href);
  const base = new URL("../", here).pathname;
  let engine;
  let latest = 0;

  // A page that was opened from a folder may read no file of it, but run its scripts: every bundle has one
  // that hands over its files. They are kept under an address that exists nowhere, and given to the
  // library when it asks for them.
  const NOWHERE = "https://folder.invalid/";
  const kept = new Map();

  const bytes = (text) => Uint8Array.from(atob(text), (digit) => digit.charCodeAt(0));

  function handOver(bundle) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.dataset.bundle = bundle;
      script.src = new URL(`${bundle}folder.js`, here).href;
      script.addEventListener("load", done);
      script.addEventListener("error", () => failed(new Error(bundle)));
      document.head.append(script);
    });
  }

  async function fromFolder(bundles) {
    window.polyfolioBundle = (script, files) => {
      for (const [path, text] of Object.entries(files)) kept.set(NOWHERE + script.dataset.bundle + path, text);
    };
    await Promise.all(bundles.map(handOver));
    const ask = window.fetch.bind(window);
    window.fetch = (address, ...rest) => {
      const text = kept.get(String(address).split("?")[0]);
      return text === undefined ? ask(address, ...rest) : Promise.resolve(new Response(bytes(text)));
    };
    const library = new Blob([bytes(kept.get(`${NOWHERE}${bundles[0]}pagefind.js`))], { type: "text/javascript" });
    return { library: URL.createObjectURL(library), places: bundles.map((bundle) => NOWHERE + bundle), noWorker: true };
  }

  async function start() {
    const bundles = said.bundles.split(" ");
    const places = bundles.map((bundle) => new URL(bundle, here).href);
    const served = { library: `${places[0]}pagefind.js`, places, noWorker: false };
    const { library, places: [first, ...others], noWorker } = location.protocol === "file:" ? await fromFolder(bundles) : served;
    const made = await import(library);
    await made.options({ basePath: first, baseUrl: base, excerptLength: 28, noWorker });
    for (const bundle of others) await made.mergeIndex(bundle, { baseUrl: base });
    await made.init();
    return made;
  }

  // An excerpt is text with marks around what was found: only the marks become elements.
  function excerpt(html) {
    const parts = new DOMParser().parseFromString(html, "text/html").body;
    const out = document.createElement("p");
    for (const node of parts.childNodes) {
      const marked = node.nodeName === "MARK";
      const part = marked ? document.createElement("mark") : document.createTextNode("");
      part.textContent = node.textContent;
      out.append(part);
    }
    return out;
  }

  // The part of a page that most was found in says more than its beginning, which repeats the title.
  function best(data) {
    const marks = (html) => html.split("<mark>").length;
    const parts = data.sub_results.filter((part) => part.url.includes("#"));
    return parts.reduce((most, part) => (marks(part.excerpt) > marks(most.excerpt) ? part : most), parts[0] ?? data).excerpt;
  }

  function row(data) {
    const item = document.createElement("li");
    const title = document.createElement("h2");
    const link = document.createElement("a");
    link.href = data.url;
    link.textContent = data.meta.title;
    title.append(link);
    item.append(title, excerpt(best(data)));
    const places = data.sub_results.filter((place) => place.url.includes("#")).slice(0, 3);
    if (places.length) {
      const inside = document.createElement("ul");
      for (const place of places) {
        const entry = document.createElement("li");
        const way = document.createElement("a");
        way.href = place.url;
        way.textContent = place.title;
        entry.append(way);
        inside.append(entry);
      }
      item.append(inside);
    }
    return item;
  }

  async function show(results, from) {
    document.querySelector("button.more")?.remove();
    for (const data of await Promise.all(results.slice(from, from + STEP).map((r) => r.data()))) {
      list.append(row(data));
    }
    if (results.length > from + STEP) {
      const more = document.createElement("button");
      more.type = "button";
      more.className = "more";
      more.textContent = said.more;
      more.addEventListener("click", () => show(results, from + STEP));
      list.after(more);
    }
  }

  async function search() {
    const query = input.value.trim();
    const turn = ++latest;
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    try {
      history.replaceState(null, "", address);
      engine ??= start();
      const found = query ? (await (await engine).search(query)).results : [];
      if (turn !== latest) return;
      document.querySelector("button.more")?.remove();
      list.replaceChildren();
      const count = new Intl.NumberFormat(document.documentElement.lang).format(found.length);
      status.textContent = !query ? "" : found.length ? said.found.replace("{count}", count) : said.none;
      await show(found, 0);
    } catch {
      // A browser that lets pages from a folder do even less, or a file that is gone.
      status.textContent = said.failed;
    }
  }

  let pause;
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 250); });
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value) search();
  input.focus();
})();
