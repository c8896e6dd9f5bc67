// Ticked rows: the row is marked, the bar counts, the box in the head ticks them all.
const ticks = (table) => [...table.querySelectorAll("tbody input[name=chon]")];

function refresh(table) {
  const all = ticks(table);
  const chosen = all.filter((tick) => tick.checked);
  for (const tick of all) tick.closest("tr").toggleAttribute("data-chosen", tick.checked);

  const every = table.querySelector("[data-select-all]");
  if (every) {
    every.checked = all.length > 0 && chosen.length === all.length;
    every.indeterminate = chosen.length > 0 && !every.checked;
  }

  const bar = table.closest("form")?.querySelector("[data-select-bar]");
  if (!bar) return;
  const count = bar.querySelector("[data-select-count]");
  count.dataset.empty ??= count.textContent;
  count.textContent = chosen.length
    ? `Đã chọn ${chosen.length.toLocaleString("vi")} ${count.dataset.noun}`
    : count.dataset.empty;
  for (const button of bar.querySelectorAll("button")) button.disabled = chosen.length === 0;
}

const refreshAll = (root) => root.querySelectorAll("table[data-select]").forEach(refresh);

document.addEventListener("change", (event) => {
  const table = event.target.closest("table[data-select]");
  if (!table) return;
  if (event.target.matches("[data-select-all]")) {
    for (const tick of ticks(table)) tick.checked = event.target.checked;
  }
  refresh(table);
});

document.addEventListener("htmx:afterSettle", () => refreshAll(document));
window.addEventListener("pageshow", () => refreshAll(document));
refreshAll(document);
