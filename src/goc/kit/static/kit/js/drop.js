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

const ready = () => {
  for (const zone of document.querySelectorAll("[data-drop]")) zone.dataset.ready = "";
};

// The transparent field lies over the whole zone and takes the drop itself.
document.addEventListener("dragenter", (event) => {
  const zone = event.target.closest?.("[data-drop]");
  if (zone) zone.dataset.over = "";
});

document.addEventListener("dragleave", (event) => {
  const zone = event.target.closest?.("[data-drop]");
  if (zone && !zone.contains(event.relatedTarget)) delete zone.dataset.over;
});

document.addEventListener("drop", (event) => {
  const zone = event.target.closest?.("[data-drop]");
  if (zone) delete zone.dataset.over;
});

document.addEventListener("change", (event) => {
  const zone = event.target.closest("[data-drop]");
  if (zone) tell(zone);
});

document.addEventListener("htmx:afterSettle", ready);
ready();
