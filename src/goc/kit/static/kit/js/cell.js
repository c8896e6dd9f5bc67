// A cell of the matrix fills the panel beside it: it alone stays marked, and on a phone, where the
// panel stands below, the panel comes into view.
const narrow = window.matchMedia("(width < 72rem)");

// A city's matrix has thousands of cells, and to bind them all takes as long as to lay them out: a
// link learns where it leads only when somebody is about to follow it.
for (const approach of ["pointerover", "focusin"]) {
  document.addEventListener(approach, ({ target }) => {
    const link = target.closest?.(".matrix [hx-target] .cell a:not([hx-boost])");
    if (!link) return;
    link.setAttribute("hx-boost", "true");
    htmx.process(link);
  });
}

document.addEventListener("htmx:afterSwap", (event) => {
  const link = event.detail.requestConfig?.elt;
  const cell = link?.closest?.(".matrix .cell");
  if (!cell) return;

  for (const other of cell.closest(".matrix").querySelectorAll("[data-selected]")) {
    other.removeAttribute("data-selected");
    other.querySelector("[aria-current]")?.removeAttribute("aria-current");
  }
  cell.setAttribute("data-selected", "");
  link.setAttribute("aria-current", "true");
  if (narrow.matches) document.getElementById("chi-tiet")?.scrollIntoView({ block: "start" });
});
