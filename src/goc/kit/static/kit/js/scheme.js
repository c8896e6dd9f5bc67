// Light, dark or as the machine says; kept in this browser alone.
const KEY = "goc-scheme";

function show(chosen) {
  if (chosen === "auto") delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = chosen;
  for (const button of document.querySelectorAll("[data-scheme-set]")) {
    button.setAttribute("aria-pressed", String(button.dataset.schemeSet === chosen));
  }
}

for (const choice of document.querySelectorAll("[data-scheme-choice]")) choice.hidden = false;
show(localStorage.getItem(KEY) ?? "auto");

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-scheme-set]");
  if (!button) return;
  localStorage.setItem(KEY, button.dataset.schemeSet);
  show(button.dataset.schemeSet);
});
