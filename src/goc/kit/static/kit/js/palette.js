// The search box: Ctrl+K goes to it, results come under it by htmx, arrows walk through them.
const palette = document.querySelector("[data-palette]");

if (palette) {
  const box = palette.querySelector("input[type=search]");
  const results = palette.querySelector(".palette");

  const close = () => { results.hidden = true; };
  const refresh = () => { results.hidden = !box.value.trim() || !results.childElementCount; };

  const step = (way) => {
    const stops = [box, ...results.querySelectorAll("a")];
    const here = Math.max(stops.indexOf(document.activeElement), 0);
    stops[(here + way + stops.length) % stops.length].focus();
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  palette.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !results.hidden) {
      event.preventDefault();
      box.focus();
      close();
    } else if (!results.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    }
  });

  results.addEventListener("htmx:afterSwap", refresh);
  box.addEventListener("input", () => { if (!box.value.trim()) close(); });
  box.addEventListener("focus", refresh);
  document.addEventListener("click", (event) => { if (!palette.contains(event.target)) close(); });
  palette.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !palette.contains(event.relatedTarget)) close();
  });
}
