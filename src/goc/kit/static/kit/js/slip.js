// The QR of an activation slip carries user name and code behind the "#", which no server and no
// log ever sees: they are filled in here and taken out of the address at once.
const form = document.querySelector("[data-slip]");
const slip = new URLSearchParams(location.hash.slice(1));

if (form && slip.has("ma")) {
  form.elements.username.value = slip.get("ten") ?? "";
  form.elements.code.value = slip.get("ma");
  history.replaceState(null, "", location.pathname);
  form.elements.password.focus();
}
