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

  async function start() {
    const [first, ...others] = said.bundles.split(" ").map((bundle) => new URL(bundle, here).href);
    const made = await import(`${first}pagefind.js`);
    await made.options({ baseUrl: base, excerptLength: 28 });
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

  function row(data) {
    const item = document.createElement("li");
    const title = document.createElement("h2");
    const link = document.createElement("a");
    link.href = data.url;
    link.textContent = data.meta.title;
    title.append(link);
    item.append(title, excerpt(data.excerpt));
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
      // Opened from a folder, a browser lets no script read the index.
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
