"""A provider of one's own: every way to send and answer, faults of the file in clear words, and any bytes at all."""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Assessment, Failure, FailureKind
from app.domain.labels import Axis, ScoreKind
from app.errors import MalformedAnswerError, SecondLookError, SettingsError
from app.net.http import Reply
from app.providers.described import Broken, DescribedProvider, Description, load
from app.providers.described.answer import parse as read
from app.providers.described.description import parse
from app.providers.described.paths import first, matches, parse_path
from app.providers.protocol import Asked, FieldKind, Unfit
from app.providers.registry import Registry
from tests.contract.subjects import KEY, decode_png, described, picture
from tests.emulator import faults
from tests.emulator.answers import look
from tests.emulator.described import ENV, sample

HERE = "http://127.0.0.1:1"
ASKED = Asked("11" * 32, "own:inhouse", "gate-3", "{}", "2026-11-21T09:00:00.000000+00:00")
MINIMAL = 'title = "M"\nurl = "https://m.example/"\n[image]\nsend = "raw"\n[answer]\nshape = "map"\n'


def minimal(extra: str = "", **changes: str) -> Description:
    text = MINIMAL + extra
    for old, new in changes.items():
        text = text.replace(old, new)
    return parse("m", text.encode())


def answer(description: Description, value: object) -> Assessment:
    (one,) = read(description, Reply(200, {}, json.dumps(value).encode(), 0.0), [ASKED], 1.0)
    assert isinstance(one, Assessment)
    return one


@pytest.mark.parametrize("send", ["raw", "base64", "multipart", "template"])
@pytest.mark.parametrize("shape", ["list", "map", "fixed"])
async def test_every_way_to_send_and_to_answer(send: str, shape: str) -> None:
    async with described(send=send, shape=shape) as bench:
        submission = picture(5)
        outcome = await bench.assessment(submission)
        assert submission.prepared is not None
        seen = look(submission.prepared.data)
        found = {f.label: (f.axis, f.score, f.kind, f.model) for f in outcome.findings}
        for index, (label, axis) in enumerate([("nsfw", Axis.NUDITY), ("gore", Axis.GORE)]):
            assert found[label] == (axis, round(100 * seen.share(index), 3) / 100, ScoreKind.PROBABILITY, "3.1")
        assert outcome.request_id == seen.sha256[:12]
        assert bench.server.journal.images() == [(seen.sha256, seen.size)]
        assert bench.server.journal.problems == []


async def test_the_models_own_words_are_quoted() -> None:
    async with described() as bench:
        bench.server.faults.always("score", faults.status(400, {"error": {"text": "I only look at cats"}}))
        failure = await bench.answer(picture())
        assert isinstance(failure, Failure)
        assert "I only look at cats" in failure.message


async def test_a_model_without_a_key_is_asked_without_one() -> None:
    async with described() as bench:
        base = str(bench.provider.capability.fields[1].default)
        text = sample(base).replace('[auth]\nheader = "X-Model-Key"\nenv = "SECONDLOOK_OWN_INHOUSE_KEY"\n', "")
        provider = DescribedProvider(parse("inhouse", text.encode()), {}, None)
        (failure,) = [step async for step in provider.assess([picture()])]
        assert isinstance(failure, Failure)
        assert failure.kind is FailureKind.CREDENTIALS
        assert "no such key" in failure.message, "the model said so, not we"
        await provider.close()


def test_the_capability_follows_from_the_file() -> None:
    provider = DescribedProvider(parse("inhouse", sample(HERE).encode()), {}, KEY)
    capability = provider.capability
    assert (capability.name, capability.title, capability.on_by_default) == ("own:inhouse", "In-house model", False)
    assert capability.models[0].model == "gate-3"
    assert capability.fields[0].kind is FieldKind.SECRET
    assert capability.fields[0].env == ENV
    assert capability.fields[1].default == HERE
    assert capability.prepare is not None
    assert (capability.prepare.max_bytes, capability.prepare.strip_metadata) == (8_000_000, True)
    assert set(capability.axes) == {Axis.NUDITY, Axis.GORE, Axis.OTHER}


def test_the_example_of_the_documentation_works() -> None:
    page = (Path(__file__).resolve().parents[3] / "docs" / "providers.md").read_text("utf-8")
    request, reply = re.findall(r"^(\{.*?\})\n(?:\n|```)", page, re.DOTALL | re.MULTILINE)
    description = parse("gate", re.findall(r"```toml\n(.*?)```", page, re.DOTALL)[0].encode())
    outcome = answer(description, json.loads(reply))
    assert [(f.axis, f.label, f.score) for f in outcome.findings] == [
        (Axis.NUDITY, "nsfw", 0.815),
        (Axis.GORE, "gore", 0.002),
    ]
    assert outcome.request_id == "a81f"
    assert json.loads(request).keys() == {"inputs"}
    assert description.env == "SECONDLOOK_OWN_GATE_KEY"


def test_options_change_with_what_shapes_an_answer_only() -> None:
    def options(old: str = "", new: str = "") -> str:
        return DescribedProvider(parse("inhouse", sample(HERE).replace(old, new).encode()), {}, KEY).options()

    assert options() == options("A sample of", "Another word for") == options("concurrency = 8", "concurrency = 2")
    assert options() != options("scale = 100", "scale = 1")
    assert options() != options("tenant=demo", "tenant=other")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('title = "In-house model"', "", "“title”: it is missing"),
        ("title =", "titel =", "line 2, “titel”: there is no such setting"),
        ("scale = 100", "scale = 50", "“answer.scale”"),
        ("scale = 100", 'scale = "100"', "line 24, “answer.scale”"),
        ("http://127.0.0.1:1/", "http://gate.example/", "line 3, “url”"),
        ("http://127.0.0.1:1/", "https://user:word@gate.example/", "“url”"),
        ("http://127.0.0.1:1/", "file:///etc/passwd", "“url”"),
        ("http://127.0.0.1:1/", "https://[half/", "“url”"),
        ('"$.meta.id"', '"$..id"', "“answer.request_id”: the path cannot be read"),
        ('"$.result.list"', '"$[?(@.x)]"', "“answer.scores”"),
        ('"$.result.list"', '"' + "a." * 40 + 'a"', "“answer.scores”: the path has"),
        ('nude = "nudity"', 'nude = "nakedness"', "“answer.axes”"),
        ('axis = "other"', 'axis = "all"', "“answer.axis”"),
        ('"template"', '"pigeon"', "“image.send”"),
        ("{{image}}", "image", "“image.template”: it must hold"),
        ("}]}'", "}'", "“image.template”: it is no JSON"),
        ('"image/png"]', '"image/gif"]', "“image.accepts”"),
        ('["image/jpeg", "image/png"]', "[]", "“image.accepts”"),
        ("max_bytes = 8_000_000", "max_bytes = -1", "“image.max_bytes”"),
        ("SECONDLOOK_OWN_INHOUSE_KEY", "AWS_SECRET_ACCESS_KEY", "“auth.env”"),
        ("SECONDLOOK_OWN_INHOUSE_KEY", "SECONDLOOK_IDENTIFAI_KEY", "“auth.env”"),
        ("X-Model-Key", "X Model\\nKey", "“auth.header”"),
        ("per_second = 1000", "per_second = 0", "“limits.per_second”"),
        (
            "[limits]",
            '[headers]\nAuthorization = "Bearer abc"\n[limits]',
            "line 32, “headers”: “Authorization” carries a key",
        ),
        ("[limits]", '[headers]\nHost = "other"\n[limits]', "“headers”: “Host” cannot be set"),
        ("[limits]", "[limits", "line 32"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(old: str, new: str, words: str) -> None:
    text = sample(HERE)
    assert old in text
    with pytest.raises(SettingsError) as caught:
        parse("inhouse", text.replace(old, new).encode())
    assert words in caught.value.message


@pytest.mark.parametrize("data", [b"\xff\xfe", b"x" * 70_000, b"[" * 5000, b"", b"a = 1"])
def test_what_is_no_description_is_a_fault_of_the_settings(data: bytes) -> None:
    with pytest.raises(SettingsError):
        parse("inhouse", data)


@pytest.mark.parametrize("stem", ["Gate", "a b", "", "x" * 60, "own:x", "a\nb"])
def test_a_files_name_is_a_plain_word(stem: str) -> None:
    with pytest.raises(SettingsError):
        parse(stem, sample(HERE).encode())


async def test_a_broken_file_is_listed_with_its_reason_and_the_others_work(tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(sample(HERE), "utf-8")
    (tmp_path / "bad.toml").write_text("title = 7", "utf-8")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "notes.txt").write_text("not mine", "utf-8")
    found = load(tmp_path)
    assert [type(one) for one in found] == [Broken, Broken, Description]
    registry = Registry(decode_png, own=tmp_path)
    assert registry.names()[-3:] == ("own:bad", "own:folder", "own:good")
    for name in registry.names()[-3:]:
        provider = registry.build(name, {}, {})
        assert isinstance(provider, Unfit) == (name != "own:good")
        assert not provider.capability.is_local
        assert not provider.capability.on_by_default
        await provider.close()
    bad = registry.build("own:bad", {}, {})
    (outcome,) = [step async for step in bad.assess([picture()])]
    assert isinstance(outcome, Failure)
    assert "bad.toml cannot be used" in outcome.message
    with pytest.raises(SettingsError, match=r"bad\.toml"):
        await bad.check()


def test_without_a_folder_there_are_none(tmp_path: Path) -> None:
    assert load(tmp_path / "nowhere") == ()
    assert len(Registry(decode_png, own=tmp_path / "nowhere").names()) == len(Registry(decode_png).names())


def test_no_placeholder_in_a_value_is_filled_again() -> None:
    text = sample(HERE).replace("{{mime}}", "{{mime}} {{unknown}}")
    provider = DescribedProvider(parse("inhouse", text.encode()), {}, KEY)
    prepared = picture().prepared
    assert prepared is not None
    body = json.loads(provider._filled(prepared))
    assert body["inputs"][0]["type"] == "image/png {{unknown}}"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("$", {"a": [{"b": 1}, {"b": 2}], "odd key": [[3]]}),
        ("a[0].b", 1),
        ("$.a[-1].b", 2),
        ("$.a[2].b", None),
        ('$["odd key"][0][0]', 3),
        ("$.a[*].b", 1),
        ("$.a.b", None),
        ("$.nothing[0]", None),
    ],
)
def test_paths(path: str, found: object) -> None:
    assert first(parse_path(path), {"a": [{"b": 1}, {"b": 2}], "odd key": [[3]]}) == found


def test_a_star_finds_all_and_is_bounded() -> None:
    assert matches(parse_path("$[*].x"), [{"x": 1}, {"y": 2}, {"x": 3}]) == [1, 3]
    assert matches(parse_path("[*]"), {"p": 1, "q": 2}) == [1, 2]
    with pytest.raises(ValueError, match="more than"):
        matches(parse_path("$[*][*][*]"), [[[0] * 50] * 50] * 50)


@pytest.mark.parametrize(
    "path", ["", "$.", "$..a", "$[", "a b", "$[1.5]", "$['a']", "$[?(@)]", "$[9999999]", "$ab[0]c"]
)
def test_what_is_no_path_is_refused(path: str) -> None:
    if path == "$ab[0]c":
        with pytest.raises(ValueError, match="cannot be read"):
            parse_path(path)
        return
    with pytest.raises(ValueError, match="path"):
        parse_path(path)


def test_kinds_and_scales() -> None:
    binary = minimal('kind = "binary"\naxis = "nudity"\n')
    assert [(f.score, f.kind) for f in answer(binary, {"nsfw": True, "b": 0}).findings] == [
        (1.0, ScoreKind.BINARY),
        (0.0, ScoreKind.BINARY),
    ]
    assert [f.score for f in answer(minimal("scale = 100\n"), {"a": 37, "b": 0.5}).findings] == [0.37, 0.005]
    assert answer(minimal(), {"a": None, "b": 1}).notes == ("M gave no score for “a”.",)


@pytest.mark.parametrize("value", [True, "0.5", 1.5, -1, 10**400, [], {"a": 1}])
def test_what_is_no_score_is_malformed(value: Any) -> None:
    with pytest.raises(MalformedAnswerError):
        answer(minimal(), {"a": value})
    with pytest.raises(MalformedAnswerError):
        answer(minimal('kind = "binary"\n'), {"a": 0.5})


@pytest.mark.parametrize("value", [None, 3, "x", [], {}, [{"label": 1, "score": 1}], {"a": None}])
def test_what_holds_no_labels_is_malformed(value: object) -> None:
    for shape in ("map", "list"):
        with pytest.raises(MalformedAnswerError):
            answer(minimal(**{'"map"': f'"{shape}"'}), value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["result", "list", "map", "name", "value", "meta", "id", "nude"]), inner)
    ),
    max_leaves=20,
)


@pytest.mark.parametrize("shape", ["list", "map", "fixed"])
@given(data=st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_give_an_assessment_or_one_of_our_errors(shape: str, data: bytes) -> None:
    description = parse("inhouse", sample(HERE, shape=shape).encode())
    try:
        (one,) = read(description, Reply(200, {}, data, 0.0), [ASKED], 1.0)
    except SecondLookError:
        return
    assert isinstance(one, Assessment)


@given(st.text(max_size=60))
def test_any_text_is_a_path_or_a_reason(text: str) -> None:
    try:
        steps = parse_path(text)
    except ValueError:
        return
    assert isinstance(matches(steps, {"a": [1]}), list)


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(str.encode)
    | st.sampled_from(sample(HERE).splitlines()).flatmap(
        lambda line: st.text(max_size=20).map(lambda new: sample(HERE).replace(line, new).encode())
    )
)
def test_any_file_is_a_description_or_a_reason(data: bytes) -> None:
    with contextlib.suppress(SettingsError):
        parse("inhouse", data)
