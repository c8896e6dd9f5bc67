"""One conversation with the mail server, its faults told apart by what can be done about them."""

import smtplib
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate

OK, CLOSING, FOR_GOOD = (250, 251), 421, 500
BROKEN = "Máy chủ thư đứt giữa lúc nhận: không rõ thư đã tới chưa, nên không tự gửi lại."


@dataclass(frozen=True, slots=True)
class Letter:
    """What goes to one address. The id is the letter's own for ever, so that a mail system that
    meets it twice can tell."""

    id: str
    to: str
    subject: str
    text: str


class ServerTrouble(Exception):
    """The server takes no letters at all now; surely this one has not gone."""


class LetterTrouble(Exception):
    """The server does not take this letter; `for_good` if it never will."""

    def __init__(self, sentence: str, *, for_good: bool):
        super().__init__(sentence)
        self.for_good = for_good


class Doubt(Exception):
    """The line broke after the letter was handed over and before the server said yes."""


class Line:
    """A line to the mail server, opened at the first letter and kept for those that follow."""

    def __init__(self, mail):
        self.mail, self.smtp, self.carried = mail, None, 0

    def send(self, letter: Letter) -> None:
        """Return once the server has said yes; else raise one of the troubles above."""
        if not letter.to.isascii():
            sentence = "Địa chỉ thư có chữ ngoài bảng ASCII; hãy sửa địa chỉ của tài khoản."
            raise LetterTrouble(sentence, for_good=True)
        carried = self.carried
        try:
            self._address(letter)
        except ServerTrouble:
            if not carried:
                raise
            # Servers close a line after so many letters: that is no trouble yet.
            self._address(letter)
        self._hand_over(letter)
        self.carried += 1

    def cut(self) -> None:
        """Break the line from another thread: whoever waits on it is told at once."""
        if self.smtp and self.smtp.sock:
            with suppress(OSError):
                self.smtp.sock.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Take leave, politely where the server still listens."""
        if self.smtp:
            with suppress(OSError):
                self.smtp.quit()
        self._drop()

    def _drop(self):
        if self.smtp:
            self.smtp.close()
        self.smtp, self.carried = None, 0

    def _address(self, letter: Letter) -> None:
        """Say from whom and to whom; a line that fails here is dropped, nothing has gone."""
        try:
            if self.smtp is None:
                self._open()
            code, said = self.smtp.mail(self.mail.sender)
            welcome = code in OK
            if welcome:
                code, said = self.smtp.rcpt(letter.to)
            if welcome and code not in OK and code != CLOSING:
                self.smtp.rset()
        except OSError as error:
            self._drop()
            raise ServerTrouble(self._why(error)) from error
        if code == CLOSING or not welcome:
            self._drop()
            raise ServerTrouble(self._unwelcome(code, said))
        if code not in OK:
            raise _refusal(code, said)

    def _open(self) -> None:
        mail = self.mail
        make = smtplib.SMTP_SSL if mail.security == "tls" else smtplib.SMTP
        secure = {"context": ssl.create_default_context()} if mail.security == "tls" else {}
        # Named before it connects, so that `cut` reaches a server that greets for ever.
        self.smtp = make(timeout=mail.timeout, local_hostname=socket.gethostname(), **secure)
        # smtplib checks the certificate against the name given to the constructor.
        self.smtp._host = mail.host
        self.smtp.connect(mail.host, mail.port)
        if mail.security == "starttls":
            self.smtp.starttls(context=ssl.create_default_context())
        self.smtp.ehlo_or_helo_if_needed()
        if mail.user:
            self.smtp.login(mail.user, mail.password)

    def _hand_over(self, letter: Letter) -> None:
        try:
            code, said = self.smtp.data(self._written(letter))
        except smtplib.SMTPDataError as refusal:  # refused before a word of it was sent
            code, said = refusal.smtp_code, refusal.smtp_error
        except OSError as error:
            self._drop()
            raise Doubt(BROKEN) from error
        if code in OK:
            return
        self._drop()
        if code == CLOSING:
            raise ServerTrouble(self._unwelcome(code, said))
        raise _refusal(code, said)

    def _written(self, letter: Letter) -> bytes:
        message = EmailMessage(policy=SMTP)
        message["From"] = f"Gốc <{self.mail.sender}>"
        message["To"] = letter.to
        message["Subject"] = letter.subject
        message["Date"] = formatdate(localtime=True)
        message["Message-ID"] = f"<{letter.id}@{self.mail.sender.rpartition('@')[2]}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.text)
        return message.as_bytes()

    def _unwelcome(self, code, said):
        if code == CLOSING:
            return f"Máy chủ thư đang đóng: {_words(code, said)}."
        return (
            f"Máy chủ thư không cho gửi từ “{self.mail.sender}” ({_words(code, said)}); "
            "hãy xem lại EMAIL_FROM, EMAIL_USER."
        )

    def _why(self, error: OSError) -> str:
        place = f"{self.mail.host}:{self.mail.port}"
        if isinstance(error, smtplib.SMTPAuthenticationError):
            return (
                f"Máy chủ thư {place} không nhận tên hoặc mật khẩu; hãy xem lại EMAIL_USER, "
                "EMAIL_PASSWORD."
            )
        if isinstance(error, smtplib.SMTPNotSupportedError):
            return f"Máy chủ thư {place} không có điều EMAIL_SECURITY, EMAIL_USER đòi hỏi: {error}"
        if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
            return f"Máy chủ thư {place} không trả lời trong {self.mail.timeout} giây."
        if isinstance(error, ssl.SSLCertVerificationError):
            return (
                f"Chứng thư của máy chủ thư {place} không tin được ({error.verify_message}); hãy "
                "xem lại EMAIL_HOST, hoặc chứng thư của máy chủ ấy."
            )
        if isinstance(error, socket.gaierror):
            return f"Không tìm thấy máy chủ thư “{self.mail.host}”; hãy xem lại EMAIL_HOST."
        return f"Không làm việc được với máy chủ thư {place}: {error.strerror or error}."


def _refusal(code: int, said: bytes) -> LetterTrouble:
    for_good = code >= FOR_GOOD
    what = "Máy chủ thư từ chối" if for_good else "Máy chủ thư hẹn gửi lại"
    return LetterTrouble(f"{what}: {_words(code, said)}.", for_good=for_good)


def _words(code: int, said: bytes) -> str:
    return f"{code} {said.decode(errors='replace')}".strip().rstrip(".")[:300]
