// Runs before the first paint, so that a dark page never flashes white.
const scheme = localStorage.getItem("goc-scheme");
if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
