"""Files of known answers: what is understood is taken, what is not is refused by its line, and nothing else escapes."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import FailureKind
from app.domain.labels import ScoreKind
from app.errors import SettingsError
from app.services.compare.dataset import ANSWERED, NOT_ASKED
from app.services.compare.truth import by_file, matched, own_data
from app.services.compare.truth_file import NO, YES, cell_of, parse
from app.store.scores import FAILURES
from tests.unit.services.compare.making import columns
from tests.unit.store.making import sha

CSV = """image,truth,flag,score,note
a/1.jpg,ai,Yes,0.9,"fine, really"
a/2.jpg,real,No,0.25,
b/3.jpg,,inconclusive,failed: timeout,
"""


def test_a_table_with_truth_providers_and_a_note() -> None:
    known = parse(CSV, "x.csv")
    assert (known.providers, known.flags, known.has_truth) == (("flag", "score"), frozenset({"flag"}), True)
    assert [(line.key, line.truth) for line in known.lines] == [
        ("a/1.jpg", True),
        ("a/2.jpg", False),
        ("b/3.jpg", None),
    ]
    (remark,) = known.remarks
    assert remark == (
        "The column “note” is not read as a provider's: line 2 says “fine, really”, "
        "which is neither yes, no, a number from 0 to 1 nor a failure."
    )
    data, places = own_data(known)
    assert data.images == ("a/1.jpg", "a/2.jpg", "b/3.jpg")
    assert [(one.provider, one.kind) for one in data.series] == [
        ("flag", ScoreKind.BINARY),
        ("score", ScoreKind.PROBABILITY),
    ]
    assert np.nan_to_num(data.scores, nan=-1).tolist() == [[1, 0, -1], [pytest.approx(0.9), 0.25, -1]]
    assert data.states.tolist() == [[ANSWERED] * 3, [ANSWERED, ANSWERED, FAILURES.index(FailureKind.TIMEOUT)]]
    assert data.unsure.tolist() == [[False, False, True], [False] * 3]
    assert by_file(data, known, places, "origin", "x.csv").of.tolist() == [1, 0, -1]


def test_lines_of_json_say_the_same() -> None:
    lines = [
        {"image": "a/1.jpg", "truth": True, "scores": {"flag": True, "score": 0.9}},
        {"image": "a/2.jpg", "truth": "human", "flag": False, "score": 0.25},
        {"image": "b/3.jpg", "truth": None, "scores": {"flag": "unsure", "score": "failed: timeout"}},
    ]
    known, table = parse("\n".join(map(json.dumps, lines)), "x.jsonl"), parse(CSV, "x.csv")
    for one, other in zip(known.lines, table.lines, strict=True):
        assert (one.key, one.truth, one.answers) == (other.key, other.truth, other.answers)
    (half,) = parse('{"image": "\\ud800.jpg", "truth": "yes"}', "x.jsonl").lines
    assert half.key == "\ufffd.jpg"


def test_lines_may_be_about_questions_of_their_own() -> None:
    known = parse(
        "path,axis,truth\n1.jpg,nudity,yes\n1.jpg,gore,no\n1.jpg,nudity: sexy,no\n2.jpg,,yes\n", "x.csv", "quality"
    )
    assert [(line.question, line.truth) for line in known.lines] == [
        ("nudity", True),
        ("gore", False),
        ("nudity: sexy", False),
        ("quality", True),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no line with an image"),
        ("image,truth\n", "no line with an image"),
        ("who,truth\nx,yes\n", "no column names the image. Call it sha256, path, image, file or name."),
        ("image,truth\nx,yes\ny,perhaps\n", "line 3: the truth “perhaps” is neither yes nor no"),
        ("image,truth\nx,yes,no\n", "line 2: 3 cells, where the heading has 2"),
        ("image,truth\nx,yes\ny,no\nx,no\n", "line 4: “x” was in line 2 already"),
        ("image,image\nx,y\n", "line 1: the heading has an empty or a repeated name"),
        ("sha256,truth\nxyz,yes\n", "line 2: “xyz” is no SHA-256"),
        ("image,truth\n,yes\n", "line 2: no image in “image”"),
        ("image,axis,truth\nx,beauty,yes\n", "line 2: “beauty” is no question"),
        ("image,comment\nx,hello there\n", "neither a column “truth” nor one with a provider's answers"),
        ('{"image": "x", "truth": true}\n[1]\n', "line 2: no JSON object"),
        ('{"image": "x", "truth": true\n', "line 1: no JSON object"),
        ('{"image": "x", "scores": [1]}\n', "line 1: “scores” is no object"),
        ('image,truth\n"x,yes\n', "no CSV"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(text, "x.csv")
    assert "x.csv is not read" in caught.value.message
    assert words in caught.value.message


def test_many_faults_are_named_once() -> None:
    rows = "".join(f"{n}.jpg,perhaps\n" for n in range(20))
    with pytest.raises(SettingsError) as caught:
        parse("image,truth\n" + rows, "x.csv")
    assert caught.value.message.count("line ") == 5
    assert "and 15 more" in caught.value.message


@given(st.one_of(st.text(max_size=300), st.text(alphabet='{}",:[]\n\r image truth 01.yes', max_size=300)))
def test_whatever_comes_in_only_our_own_errors_come_out(text: str) -> None:
    try:
        known = parse(text, "x")
    except SettingsError:
        return
    assert known.lines


@given(st.sampled_from(sorted(YES | NO)), st.booleans())
def test_words_are_understood_in_any_case(word: str, upper: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    assert cell_of(word.upper() if upper else f" {word} ").score == float(word in YES)


@pytest.mark.parametrize("text", ["nan", "inf", "-0.1", "1.5", "1e9", "yes please"])
def test_what_is_no_score_is_no_cell(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        cell_of(text)


@given(st.lists(st.tuples(st.sampled_from(["yes", "no", ""]), st.floats(0, 1)), min_size=1, max_size=10))
def test_what_is_written_is_read(rows: list[tuple[str, float]]) -> None:
    text = "path,truth,p\n" + "".join(f"{n}.jpg,{truth},{score!r}\n" for n, (truth, score) in enumerate(rows))
    known = parse(text, "x.csv")
    for line, (truth, score) in zip(known.lines, rows, strict=True):
        assert line.truth == {"yes": True, "no": False, "": None}[truth]
        said = line.answers["p"].score
        assert said is not None
        assert math.isclose(said, score)


def test_keys_mean_images_by_hash_path_or_a_name_of_one_only() -> None:
    data = columns([[0.1, 0.2, 0.3, 0.4]])
    paths = {"/photos/sub/other.jpg": sha(1), "/elsewhere/x.jpg": sha(2)}
    text = (
        f"image,truth\n{sha(0).upper()},yes\nsub/other.jpg,no\n/elsewhere/x.jpg,yes\nwhere/3.jpg,no\nnobody.jpg,yes\n"
    )
    found = matched(data, parse(text, "x.csv"), paths, "/photos")
    assert sorted(found.values()) == [0, 1, 2, 3]
    assert "nobody.jpg" not in found
    # One image of that name, but two lines that could mean it: neither does.
    assert matched(data, parse("image,truth\na/3.jpg,yes\nb/3.jpg,no\n", "x.csv"), paths, "/photos") == {}


def test_the_published_predictions_are_two_providers_with_truth() -> None:
    path = Path(__file__).resolve().parents[5] / "shared" / "corpus" / "D_agreement" / "ml72_predictions.csv"
    if not path.exists():
        pytest.skip("the corpus is not here")
    known = parse(path.read_text(encoding="utf-8"), path.name)
    assert (len(known.lines), known.providers, len(known.flags), known.remarks) == (
        100,
        ("prompt_basic", "prompt_detailed"),
        2,
        (),
    )
    assert (own_data(known)[0].states == NOT_ASKED).sum() == 0
