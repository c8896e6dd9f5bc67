"""Letters over a line that nobody listens in on, to a server that proves who it is."""

from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from goc.desk.services.smtp import Letter, Line, ServerTrouble

LETTER = Letter("thu-1", "an@thu.local", "Thông báo", "Đồng chí có một yêu cầu.")


@pytest.fixture
def certificate(tmp_path):
    """A certificate of this machine by its own hand, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "thu.local")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "chung-thu.pem"
    path.write_bytes(
        signed.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return path


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_letter_goes_over_the_sealed_line(
    mail_server, settings, certificate, security, monkeypatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    server = mail_server(security, certificate, security=security, timeout=5)

    line = Line(settings.MAIL)
    line.send(LETTER)
    line.close()

    assert server.readers == ["an@thu.local"]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_nobody_vouches_for_gets_no_letter(
    mail_server, settings, certificate, security
):
    server = mail_server(security, certificate, security=security, timeout=5)

    with pytest.raises(ServerTrouble) as trouble:
        Line(settings.MAIL).send(LETTER)

    assert str(trouble.value).startswith(
        f"Chứng thư của máy chủ thư 127.0.0.1:{server.port} không tin được ("
    )
    assert server.letters == []


def test_a_server_without_seal_gets_no_letter_where_one_is_asked_for(mail_server, settings):
    server = mail_server("takes", security="starttls", timeout=5)

    with pytest.raises(ServerTrouble, match="không có điều EMAIL_SECURITY"):
        Line(settings.MAIL).send(LETTER)

    assert server.letters == []
