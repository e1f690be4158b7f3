const hello = (name) => l10n.formatValue("hello", { name });
const files = (count) => l10n.formatValue("files", { count });
const saved = (date, user) => l10n.formatValue("saved", { date, user });
const shown = ["progress", "joined", "rank"];
show("ok");
show("page", { page, total });
show("empty"); show("brace"); show("multi");
