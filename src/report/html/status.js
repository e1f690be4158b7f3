
(function () {
  "use strict";
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  document.querySelectorAll("table[data-sort]").forEach(function (table) {
    var body = table.tBodies[0];
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.title = table.dataset.sort;
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", function () {
        var number = head.className === "n";
        var now = head.getAttribute("aria-sort");
        var down = now ? now === "ascending" : number;
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        var key = function (row) {
          var cell = row.cells[column];
          return "value" in cell.dataset ? cell.dataset.value : cell.textContent;
        };
        Array.from(body.rows).map(function (row) { return [key(row), row]; })
          .sort(function (a, b) { return (down ? -1 : 1) * collator.compare(a[0], b[0]); })
          .forEach(function (pair) { body.append(pair[1]); });
      });
    });
  });
  var folded = [];
  addEventListener("beforeprint", function () {
    folded = Array.from(document.querySelectorAll("details:not([open])"));
    folded.forEach(function (details) { details.open = true; });
  });
  addEventListener("afterprint", function () {
    folded.forEach(function (details) { details.open = false; });
  });
})();
