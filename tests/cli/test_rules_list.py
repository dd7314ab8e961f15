"""prooflint rules, rules list, rules schema, rules hash."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.checkers import house
from lint.cli import main
from lint.packs import content_hash

Run = Callable[..., tuple[int, str, str]]

RULE = """kind: forbid
message: Not “{found}”.
why: House style.
source: https://example.org/a/guide/with/a/long/address/that/no/line/of/a/terminal/holds/in/full
severity: info
forbid: [%s]
examples: [{bad: It is %s., good: It is.}]
clean: [It was.]
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "one.yaml").write_text(RULE % ("eins", "eins"))
    (tmp_path / "desk" / "two.yaml").write_text(
        RULE % ("zwei", "zwei") + "default: false\naliases: [desk.second]\n"
    )
    (tmp_path / "prooflint.toml").write_text('packs = ["desk"]\n')

    def call(*arguments: str) -> tuple[int, str, str]:
        house._packs.cache_clear()
        house._search.cache_clear()
        status = main(("rules", *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


@pytest.mark.parametrize(
    ("settings", "options", "expected"),
    [
        ("", (), {"desk.one": ("on", "prooflint.toml:1 (packs)"), "desk.two": ("off", "default")}),
        ('ignore = ["desk"]', (), {"desk.one": ("off", "prooflint.toml:2 (ignore)")}),
        ('ignore = ["desk"]\nselect = ["desk.one"]', (), {"desk.one": ("on", "prooflint.toml:3 (select)")}),
        ('ignore = ["desk.one"]\nselect = ["desk.one"]', (), {"desk.one": ("off", "prooflint.toml:2 (ignore)")}),
        (
            'select = ["desk"]',
            (),
            {"desk.two": ("off", "default"), "desk.one": ("on", "prooflint.toml:2 (select)")},
        ),
        ('select = ["spelling"]', (), {"desk.one": ("off", "prooflint.toml:2 (select)")}),
        ('extend-select = ["desk.two"]', (), {"desk.two": ("on", "prooflint.toml:2 (extend-select)")}),
        ('extend-select = ["desk.second"]', (), {"desk.two": ("on", "prooflint.toml:2 (extend-select)")}),
        ('select = ["ALL"]', (), {"desk.two": ("on", "prooflint.toml:2 (select)")}),
        ("", ("--ignore", "desk.one"), {"desk.one": ("off", "--ignore on the command line")}),
        ("", ("--select", "desk.two"), {"desk.one": ("off", "--select on the command line")}),
    ],
)
def test_state_and_the_setting_that_decides(
    run: Run, settings: str, options: tuple[str, ...], expected: dict[str, tuple[str, str]]
) -> None:
    Path("prooflint.toml").write_text(f'packs = ["desk"]\n{settings}\n')
    status, out, err = run("list", *options, "--output-format", "json")
    assert (status, err) == (0, "")
    rows = {row["id"]: row for row in json.loads(out)}
    found = {name: ("on" if rows[name]["on"] else "off", rows[name]["decided_by"]) for name in expected}
    assert found == expected


def test_a_rule_that_a_profile_switches_on(run: Run) -> None:
    topic = '[topics.two]\ntitle = "Two"\nform = "2"\nrules = ["desk.two"]\nwhy = "So."\n'
    Path("ours.toml").write_text(f'title = "Ours"\nguide = "Ours"\nabout = "Us."\n{topic}')
    Path("prooflint.toml").write_text('packs = ["desk"]\nprofile = "ours.toml"\n')
    rows = {row["id"]: row for row in json.loads(run("list", "desk", "--output-format", "json")[1])}
    assert (rows["desk.two"]["on"], rows["desk.two"]["decided_by"]) == (True, "profile ours.toml")
    assert (rows["desk.one"]["on"], rows["desk.one"]["decided_by"]) == (True, "prooflint.toml:1 (packs)")


def test_severity_and_what_gives_it(run: Run) -> None:
    Path("prooflint.toml").write_text('packs = ["desk"]\n[severity]\n"desk.one" = "error"\n')
    rows = {row["id"]: row for row in json.loads(run("list", "--output-format", "json")[1])}
    assert (rows["desk.one"]["severity"], rows["desk.one"]["severity_by"]) == (
        "error",
        "prooflint.toml:3 (severity)",
    )
    assert (rows["desk.two"]["severity"], rows["desk.two"]["severity_by"]) == ("info", "default")


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (("desk",), ["desk.one", "desk.two"]),
        (("desk.second",), ["desk.two"]),
        (("desk", "--on"), ["desk.one"]),
        (("desk", "--off"), ["desk.two"]),
        (("--pack", "desk"), ["desk.one", "desk.two"]),
        (("--pack", "desk", "--category", "spelling"), []),
        (("--pack", "repeated", "repeated.word"), ["repeated.word"]),
    ],
)
def test_filters(run: Run, options: tuple[str, ...], names: list[str]) -> None:
    status, out, _ = run("list", *options)
    lines = out.split("\n\n")[0].splitlines() if names else []
    assert status == 0
    assert [line.split()[0] for line in lines] == names
    assert f"{len(names)} rule" in out


def test_the_whole_link_for_programs_and_a_line_for_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    link = "https://example.org/a/guide/with/a/long/address/that/no/line/of/a/terminal/holds/in/full"
    assert link in run("list", "desk")[1]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "90")
    lines = run("list", "desk")[1].splitlines()
    assert max(map(len, lines)) == 90
    assert lines[0].endswith("…")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("lst",), "prooflint rules lst: no such action; did you mean “list”?"),
        (("qqq",), "prooflint rules qqq: no such action; there are list, test, try, new, stats, schema"),
        (("list", "desk.on"), "no rule is called “desk.on”; did you mean “desk.one”?"),
        (("list", "--pack", "dask"), "no rule is called “dask”; did you mean “desk”?"),
        (("hash", "dask"), "no pack is called “dask”"),
    ],
)
def test_wrong_use(run: Run, arguments: tuple[str, ...], message: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith(f"prooflint: {message}")


def test_help_names_every_action(run: Run) -> None:
    status, out, _ = run("--help")
    assert status == 0
    assert [line.split()[0] for line in out.splitlines() if line.startswith("  ")] == [
        "list", "test", "try", "new", "stats", "schema", "docs", "hash"
    ]  # fmt: skip


@pytest.mark.parametrize("action", ["list", "test", "try", "new", "stats", "schema", "hash"])
def test_every_action_has_help(run: Run, capsys: pytest.CaptureFixture[str], action: str) -> None:
    with pytest.raises(SystemExit) as end:
        run(action, "--help")
    assert end.value.code == 0
    assert f"prooflint rules {action}" in capsys.readouterr().out


@pytest.mark.parametrize(("what", "key"), [((), "kind"), (("rule",), "kind"), (("pack",), "about")])
def test_schemas(run: Run, what: tuple[str, ...], key: str) -> None:
    status, out, _ = run("schema", *what)
    assert status == 0
    assert key in json.loads(out)["properties"]


def test_the_hash_is_what_a_pack_is_pinned_by(run: Run) -> None:
    status, out, _ = run("hash", "desk")
    assert (status, out) == (0, f"desk@{content_hash(Path('desk'))}\n")
    Path("desk/one.yaml").write_text(RULE % ("drei", "drei"))
    assert run("hash", "desk")[1] != out
