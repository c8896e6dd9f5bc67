// Passkeys: asks the device for one and sends what it answers with the form that asked.
// <form data-passkey="create|get"> holds a field `credential`; what to ask for stands in the JSON
// element named by data-options, or comes from the form's own address.
const SAID = {
  NotAllowedError: "Chưa dùng được khóa: thao tác đã bị hủy hoặc quá thời gian. Bấm lại nút để thử lần nữa.",
  InvalidStateError: "Máy này đã gắn một khóa của tài khoản rồi.",
  SecurityError: "Địa chỉ của trang này không dùng được khóa; cần https và đúng tên miền.",
};
const UNABLE = "Trình duyệt này không dùng được khóa đăng nhập; hãy dùng mật khẩu và mã.";

async function asked(form) {
  if (form.dataset.options) {
    return JSON.parse(document.getElementById(form.dataset.options).textContent);
  }
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

async function created({ creation_options: { publicKey } }) {
  publicKey.authenticatorSelection = {
    ...publicKey.authenticatorSelection,
    residentKey: "required",
    requireResidentKey: true,
    userVerification: "required",
  };
  return navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey),
  });
}

async function shown({ request_options: { publicKey } }) {
  return navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey),
  });
}

function tell(form, sentence) {
  form.querySelector("[data-passkey-note]").textContent = sentence;
}

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-passkey]");
  if (!form) return;
  event.preventDefault();
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return tell(form, UNABLE);
  try {
    const act = form.dataset.passkey === "create" ? created : shown;
    const credential = await act(await asked(form));
    form.elements.credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch (error) {
    tell(form, SAID[error.name] ?? "Chưa dùng được khóa; hãy thử lại.");
  }
});
