"""A mail server as a process of its own: `python mail_server.py MODE LETTERS`.

It prints the port it listens on, and writes each letter that it says yes to as a line of JSON to
the file LETTERS. MODE: `takes` all letters, `refuses` addresses by their first word (never@ for
good, later@ for now), takes `three` letters a line, is `mute` (never greets), `drips` a greeting
without end, hangs `after-data` (takes the letter in and never says yes) or is `slow` (a second a
letter). `starttls` and `tls` take letters over a line sealed by the certificate CERTIFICATE (a file
of PEM with its key), a third argument.
"""

import asyncio
import json
import ssl
import sys
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from aiosmtpd.smtp import SMTP


class Post:
    """What happens to each letter."""

    def __init__(self, mode, letters):
        self.mode, self.letters, self.taken = mode, letters, {}

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.mode == "three" and self.taken.get(session.peer, 0) == 3:
            return "421 Too many letters on this line"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode == "refuses" and address.startswith("never@"):
            return "550 No such mailbox"
        if self.mode == "refuses" and address.startswith("later@"):
            return "450 Mailbox busy"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.mode == "slow":
            await asyncio.sleep(1)
        letter = message_from_bytes(envelope.content, policy=default)
        line = {
            "to": envelope.rcpt_tos,
            "from": envelope.mail_from,
            "id": letter["Message-ID"],
            "subject": letter["Subject"],
            "text": letter.get_content(),
        }
        with self.letters.open("a") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self.taken[session.peer] = self.taken.get(session.peer, 0) + 1
        if self.mode == "after-data":
            await asyncio.sleep(600)
        return "250 Taken"


async def mute(reader, writer):
    await reader.read()


async def drips(reader, writer):
    try:
        while True:
            writer.write(b"2")
            await writer.drain()
            await asyncio.sleep(0.2)
    except OSError:
        writer.close()


def sealed(certificate):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


async def main(mode, letters, certificate=None):
    loop = asyncio.get_running_loop()
    if mode in ("mute", "drips"):
        server = await asyncio.start_server({"mute": mute, "drips": drips}[mode], "127.0.0.1", 0)
    else:
        post = Post(mode, letters)
        options = {"enable_SMTPUTF8": False, "hostname": "thu.local"}
        if mode == "starttls":
            options |= {"tls_context": sealed(certificate), "require_starttls": True}
        server = await loop.create_server(
            lambda: SMTP(post, **options),
            "127.0.0.1",
            0,
            ssl=sealed(certificate) if mode == "tls" else None,
        )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:]))
