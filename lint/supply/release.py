"""LanguageTool as language_tool_python releases it: its address, its checksum, our own download.

The package's own download cannot go on where it stopped and shows nothing; so only its knowledge is used.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from lint.errors import EngineError
from lint.supply.folder import fill as fill_from
from lint.supply.install import PART
from lint.supply.languagetool import VERSION
from lint.supply.maven import checksum

CHUNK = 65_536
"""Bytes that are taken at once: so many are lost when a download breaks."""

PATIENCE = 60.0
"""Seconds without a byte."""

Progress = Callable[[int, int], None]
"""Told how many bytes there are, and how many there will be (0 if that is unknown)."""


def fill(engines: Path, target: Path, progress: Progress) -> None:
    """Download the release, verify it and unpack it.

    Args:
        engines: folder where an unfinished download stays for the next try.
        target: an empty folder.
        progress: see there.

    Raises:
        EngineError: if the package is missing, nothing answers, or what came is not what the package expects.
    """
    url, expected = _known()
    part = engines / f"LanguageTool-{VERSION}.zip{PART}"
    _download(url, part, progress)
    if checksum(part) != expected:
        part.unlink()
        raise EngineError(f"what {url} sent is not the release: its SHA-256 differs; it was deleted")
    fill_from(part, target)
    part.unlink()


def _known() -> tuple[str, str]:
    """The address of the release and its SHA-256, as language_tool_python knows them."""
    try:
        from language_tool_python import download_lt, exceptions  # noqa: PLC0415  # an extra
    except ImportError:
        raise EngineError(
            "language-tool-python is not installed; run “pip install 'prooflint[languagetool]'”"
        ) from None
    try:
        expected = download_lt._get_zip_hash(VERSION)  # noqa: SLF001  # honours the package's variables
    except exceptions.PathError as error:
        raise EngineError(f"the release is not downloaded: {error}") from None
    if expected is None:
        raise EngineError(
            "the release is not downloaded: language-tool-python gives no SHA-256 to verify it with; "
            "is LTP_BYPASS_VERIFIED_DOWNLOADS set?"
        )
    return download_lt.ReleaseLocalLanguageTool(VERSION).download_url, expected


def _download(url: str, part: Path, progress: Progress) -> None:
    import requests  # noqa: PLC0415  # comes with the package

    have = part.stat().st_size if part.exists() else 0
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    try:
        with requests.get(url, headers=headers, stream=True, timeout=PATIENCE) as answer:
            if answer.status_code == requests.codes.requested_range_not_satisfiable:
                return  # it is all there; the checksum tells
            answer.raise_for_status()
            if answer.status_code != requests.codes.partial_content:
                have = 0
            _write(answer, part, have, progress)
    except requests.RequestException as error:
        raise EngineError(
            f"{url} cannot be downloaded ({_short(error)}); another try goes on where this one stopped, and "
            "“--from maven” or “--from FOLDER” do without it"
        ) from None


def _write(answer: Any, part: Path, have: int, progress: Progress) -> None:
    length = int(answer.headers.get("Content-Length") or 0)
    total = have + length if length else 0
    with part.open("ab" if have else "wb") as file:
        for chunk in answer.iter_content(CHUNK):
            file.write(chunk)
            have += len(chunk)
            progress(have, total)
    if have < total:  # urllib3 before 2 takes the end of a broken connection for the end of the file
        import requests  # noqa: PLC0415

        raise requests.ConnectionError(f"it broke off after {have} of {total} bytes")


def _short(error: Exception) -> str:
    inner = error.args[0] if error.args else error
    reason = getattr(inner, "reason", inner)
    return " ".join(str(reason).split())[-160:]
