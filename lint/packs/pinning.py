"""A pack as it was when somebody read it: pinned by the hash of its content."""

import re
from pathlib import Path

from lint.errors import RuleError

_PIN = re.compile(r"sha256:[0-9a-f]{64}")


def rule_files(folder: Path) -> list[Path]:
    """The files of a pack by name, ``_pack.yaml`` among them; all else in its folder is ignored.

    Raises:
        RuleError: if a file ends in .yml, is no plain file or leads out of the folder.
    """
    home = folder.resolve()
    found = []
    for file in sorted(folder.glob("*.y*ml")):
        if file.suffix == ".yml":
            raise RuleError(f"{file}: ends in .yml; expected .yaml")
        if file.suffix != ".yaml":
            continue
        if home not in file.resolve().parents:
            raise RuleError(f"{file}: is a link that leads out of its pack; expected a file in {folder}")
        if not file.is_file():
            raise RuleError(f"{file}: is no file; expected a rule")
        found.append(file)
    return found


def content_hash(folder: Path) -> str:
    """The hash of a pack: “sha256:” and 64 digits, from the names and the bytes of its files.

    Raises:
        RuleError: if a file cannot be read or is none of the pack's.
    """
    from hashlib import sha256  # noqa: PLC0415  # only a pinned pack needs it

    digest = sha256()
    for file in rule_files(folder):
        try:
            data = file.read_bytes()
        except OSError as error:
            raise RuleError(f"{file}: cannot be read: {error.strerror}") from None
        # The lengths keep two files from looking like one.
        name = file.name.encode("utf-8", "surrogateescape")
        digest.update(b"%d %d\n" % (len(name), len(data)) + name + data)
    return f"sha256:{digest.hexdigest()}"


def split_pin(entry: str) -> tuple[str, str]:
    """The name of a pack as settings have it, and the hash it is pinned to or an empty text."""
    name, _, pin = entry.partition("@sha256")
    return name, f"sha256{pin}" if name != entry else ""


def verify_pin(entry: str, folder: Path, where: str) -> None:
    """Refuse a pack whose content is not what the settings say.

    Args:
        entry: of the list of packs: “house@sha256:…”; without a hash everything is right.
        folder: of the pack.
        where: the settings file, for the message.

    Raises:
        RuleError: if the hash is none or differs; it says which one the pack has now.
    """
    name, pin = split_pin(entry)
    if not pin:
        return
    actual = content_hash(folder)
    if not _PIN.fullmatch(pin):
        raise RuleError(f"{where}: “{entry}” has no whole hash; expected “{name}@{actual}”")
    if pin != actual:
        raise RuleError(
            f"{where}: the pack “{name}” is pinned to {pin}, but its content has changed; look at the changes in "
            f"{folder}, and if they are right write “{name}@{actual}”"
        )
