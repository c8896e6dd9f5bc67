// A file field that takes a dropped file and says which one it holds.
const SIZES = [["MB", 1024 * 1024], ["KB", 1024]];

function size(bytes) {
  const [unit, divisor] = SIZES.find(([, least]) => bytes >= least) ?? ["byte", 1];
  return `${(bytes / divisor).toLocaleString("vi", { maximumFractionDigits: 1 })} ${unit}`;
}

function tell(zone) {
  const input = zone.querySelector("input[type=file]");
  const hint = zone.querySelector("[data-drop-hint]");
  hint.dataset.empty ??= hint.textContent;
  const files = [...input.files].map((file) => `${file.name} (${size(file.size)})`);
  hint.textContent = files.length ? `Đã chọn ${files.join(", ")}.` : hint.dataset.empty;
}

document.addEventListener("dragover", (event) => {
  const zone = event.target.closest?.("[data-drop]");
  if (!zone) return;
  event.preventDefault();
  zone.dataset.over = "";
});

document.addEventListener("dragleave", (event) => {
  const zone = event.target.closest?.("[data-drop]");
  if (zone && !zone.contains(event.relatedTarget)) delete zone.dataset.over;
});

document.addEventListener("drop", (event) => {
  const zone = event.target.closest?.("[data-drop]");
  if (!zone) return;
  event.preventDefault();
  delete zone.dataset.over;
  const input = zone.querySelector("input[type=file]");
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
});

document.addEventListener("change", (event) => {
  const zone = event.target.closest("[data-drop]");
  if (zone) tell(zone);
});
