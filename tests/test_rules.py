"""Every rule of every built-in pack does what its own examples say, and its file fits the published schema."""

from pathlib import Path
from textwrap import dedent
from typing import Any

import jsonschema
import pytest

from lint import resources
from lint.checker import Context, describe
from lint.checkers import house
from lint.packs import PACK_FILE
from lint.packs.fields import Node, read
from lint.packs.schema import pack_schema, rule_schema, undescribed, written
from lint.proving import prove

HOME = resources.packs()
PACKS = sorted(file.parent.name for file in HOME.glob(f"*/{PACK_FILE}"))
CHECKER = describe("house", house)


def default_packs() -> list[str]:
    return [name for name in PACKS if "default: true" in (HOME / name / PACK_FILE).read_text("utf-8")]


def test_there_are_packs() -> None:
    assert PACKS
    assert default_packs()


@pytest.mark.parametrize("name", PACKS)
def test_examples_hold(name: str) -> None:
    """Packs that are on by default must also get along with each other."""
    together = {*default_packs(), name} if name in default_packs() else {name}
    folders = tuple(str(HOME / pack) for pack in sorted(together))
    failures: list[str] = []
    for dialect in ("en-US", "en-GB", "en-CA", "en-AU"):
        context = Context(dialect=dialect, packs=folders)
        here = [rule for rule in house.rules(house.Options(), context) if rule.id.startswith(f"{name}.")]
        failures += prove(here, CHECKER, house.Options(), context)
    assert sorted(set(failures)) == []


def plain(node: Node) -> Any:
    """A file as editors with YAML 1.2 see it: only true and false are flags."""
    if node.tag == "list":
        return [plain(item) for item in node.items]
    if node.tag == "mapping":
        return {key.text: plain(value) for key, value in node.entries}
    if node.text in {"true", "false"}:
        return node.text == "true"
    return int(node.text) if node.tag.endswith(":int") else node.text


@pytest.mark.parametrize(
    ("name", "schema"), [("rule.schema.json", rule_schema(house.kinds())), ("pack.schema.json", pack_schema())]
)
def test_published_schemas_are_the_generated_ones(name: str, schema: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert (HOME / name).read_text("utf-8") == written(schema), "run: prooflint rules schema"


def test_every_key_of_a_kind_is_described() -> None:
    assert undescribed(house.kinds()) == []


@pytest.mark.parametrize("name", PACKS)
def test_files_fit_the_schema(name: str) -> None:
    validator = jsonschema.Draft202012Validator(rule_schema(house.kinds()))
    heads = jsonschema.Draft202012Validator(pack_schema())
    wrong = [
        f"{file.name} {error.json_path}: {error.message[:120]}"
        for file in [*sorted((HOME / name).glob("[!_]*.yaml")), HOME / name / PACK_FILE]
        for error in (heads if file.name == PACK_FILE else validator).iter_errors(plain(read(file)))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "replaces"},
        {"mesage": "x"},
        {"forbid": ["x"]},
        {"clean": []},
        {"flag": 1},
        {"inflect": "verbs"},
        {"paths": []},
        {"examples": [{"bad": "a", "good": "b", "dialect": "en-NZ"}]},
    ],
)
def test_schema_refuses_mistakes(change: Any) -> None:
    good = {
        "since": 1.2,
        "paths": "news/**",
        "inflect": "verb",
        "kind": "replace",
        "message": "m",
        "why": "w",
        "replace": {"a": "b"},
        "examples": [{"bad": "a", "good": "b"}],
        "clean": ["c"],
    }
    validator = jsonschema.Draft202012Validator(rule_schema(house.kinds()))
    assert validator.is_valid(good)
    assert not validator.is_valid({**good, **change})


def documented() -> list[str]:
    page = Path(__file__).parent.parent / "docs" / "rules-language.md"
    pieces = page.read_text("utf-8").split("```yaml\n")[1:] if page.is_file() else []
    return [dedent(piece.split("```")[0]) for piece in pieces]


@pytest.mark.parametrize("text", documented())
def test_examples_of_the_manual_hold(tmp_path: Path, text: str) -> None:
    pack = tmp_path / "manual"
    pack.mkdir()
    (pack / "rule.yaml").write_text(text, "utf-8")
    context = Context(dialect="en-US", packs=(str(pack),))
    assert list(prove(house.rules(house.Options(), context), CHECKER, house.Options(), context)) == []
