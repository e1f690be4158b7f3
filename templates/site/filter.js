// Narrows the list of a series by several things at once. A list that goes on on other pages is
// loaded as data when somebody begins to choose. Where no script runs the style hides the form, and
// the pages by country, theme, goal and language do the same for one thing at a time.
"use strict";
(() => {
  const form = document.querySelector("form.filter");
  const list = document.querySelector("ol.rows");
  if (!form || !list) return;
  const fields = [...form.querySelectorAll("select")];
  const status = form.querySelector(".found");
  const reset = form.querySelector("button");
  const pager = document.querySelector(".pager");
  const shown = [...list.children];
  const number = new Intl.NumberFormat(document.documentElement.lang);
  // A study: what it is filtered by, and the row that stands for it.
  const own = shown.map((row) => ({ keys: row.dataset, row: () => row }));
  let all;

  function element(name, className, ...content) {
    const out = document.createElement(name);
    if (className) out.className = className;
    out.append(...content);
    return out;
  }

  function link(href, text, lang) {
    const out = element("a", "", text);
    out.href = href;
    if (lang) out.lang = out.hreflang = lang;
    return out;
  }

  // The same row as in the page, from data: text, never markup.
  function row(study) {
    const name = element("div", "name", element("h3", "", link(study.href, study.title)));
    if (study.subtitle) name.append(element("p", "subtitle", study.subtitle));
    const where = element("p", "where");
    if (study.country) where.append(element("span", "country", study.country));
    for (const theme of study.themes) where.append(" ", element("span", "theme", theme));
    const marks = element("ul", "marks");
    for (const document of study.documents) {
      const language = document.href ? link(document.href, document.name, document.lang) : element("span", "", document.name);
      language.lang = document.lang;
      marks.append(element("li", document.state, language, " ", element("span", "state", document.words)));
    }
    return element("li", "", element("span", "number", study.number === null ? "" : String(study.number)), name, where, marks);
  }

  async function load() {
    const from = form.dataset.index;
    if (!from) return own;
    const studies = location.protocol === "file:" ? await handedOver(from) : await served(from);
    return studies.map((study) => {
      let made;
      return { keys: study.keys, row: () => (made ??= row(study)) };
    });
  }

  async function served(from) {
    const answer = await fetch(from);
    if (!answer.ok) throw new Error(from);
    return answer.json();
  }

  // A page that was opened from a folder may read no file of it, but run its scripts.
  function handedOver(from) {
    return new Promise((done, failed) => {
      window.polyfolioStudies = done;
      const script = document.createElement("script");
      script.src = from.replace(/\.json$/, ".js");
      script.addEventListener("error", () => failed(new Error(from)));
      document.head.append(script);
    });
  }

  const has = (study, kind, value) => !value || (study.keys[kind] ?? "").split(" ").includes(value);
  const fits = (study, but) => fields.every((field) => field === but || has(study, field.name, field.value));

  async function narrow() {
    const chosen = fields.some((field) => field.value);
    const address = new URL(location.href);
    for (const { name, value } of fields) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    try {
      history.replaceState(null, "", address);
    } catch {
      // A page from a folder has no address to change.
    }
    reset.hidden = !chosen;
    if (pager) pager.hidden = chosen;
    if (!chosen) {
      list.replaceChildren(...shown);
      status.textContent = "";
      for (const field of fields) for (const option of field.options) option.disabled = false;
      return;
    }
    try {
      all ??= await load();
    } catch {
      // The file is gone, or the browser lets pages from a folder do even less: the pages for one thing
      // at a time are there.
      form.hidden = true;
      if (pager) pager.hidden = false;
      return;
    }
    const found = all.filter((study) => fits(study));
    list.replaceChildren(...found.map((study) => study.row()));
    status.textContent = found.length ? form.dataset.found.replace("{count}", number.format(found.length)) : form.dataset.none;
    // What would find nothing cannot be chosen.
    for (const field of fields) {
      const others = all.filter((study) => fits(study, field));
      for (const option of field.options) {
        option.disabled = option.value !== field.value && !others.some((study) => has(study, field.name, option.value));
      }
    }
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", narrow);
  form.addEventListener("reset", () => { setTimeout(narrow); fields[0].focus(); });
  const wanted = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = wanted.get(field.name) ?? "";
    field.value = [...field.options].some((option) => option.value === value) ? value : "";
  }
  narrow();
})();
