"""Trains da_letterkit_sm anew: `python models/recipe/train.py DATA_FOLDER [--out models/da_letterkit_sm]`.

DATA_FOLDER holds what is not committed here (sources, commits and licences in models/README.md):

    ud_danish_ddt/da_ddt-ud-dev.conllu, da_ddt-ud-test.conllu     UD Danish-DDT, gold, CC BY-SA 4.0
    cdt_danish/cdt_da-ud_converted-train.conllu                   Copenhagen Dependency Treebank converted to UD, CC BY-SA 4.0

Training text: the converted treebank and UD dev. Test text: UD test, tokenised from raw text, looked at once, after the last step.
About four minutes on one core.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import spacy
from spacy.cli.init_config import fill_config
from spacy.cli.train import train
from spacy.tokens import DocBin
from spacy.training import Corpus
from spacy.training.converters import conllu_to_docs

HERE = Path(__file__).resolve().parent
TRAIN_FILES = ("cdt_danish/cdt_da-ud_converted-train.conllu", "ud_danish_ddt/da_ddt-ud-dev.conllu")
TEST_FILE = "ud_danish_ddt/da_ddt-ud-test.conllu"
SENTENCES_A_TEXT = 8  # so that the tagger sees sentence ends within a text, as it does in letters


def convert(files: list[Path], target: Path) -> None:
    """Writes CoNLL-U files as one spaCy DocBin."""
    texts = DocBin()
    for file in files:
        for doc in conllu_to_docs(file.read_text(encoding="utf-8"), n_sents=SENTENCES_A_TEXT, no_print=True):
            texts.add(doc)
    assert len(texts) > 0, f"no sentences in {files}"
    texts.to_disk(target)


def feature_scores(pipeline: spacy.language.Language, test: Path) -> dict[str, Any]:
    """Accuracy of part of speech and features, and F1 of the features that letterkit's rules read."""
    scores = pipeline.evaluate(list(Corpus(test)(pipeline)))
    by_feature = {name: round(value["f"], 4) for name, value in scores["morph_per_feat"].items()}
    return {
        "token_acc": round(scores["token_acc"], 4),
        "pos_acc": round(scores["pos_acc"], 4),
        "morph_acc": round(scores["morph_acc"], 4),
        "morph_per_feature_f": {name: by_feature[name] for name in ("Tense", "VerbForm", "Mood", "Voice", "Number", "Definite")},
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--out", type=Path, default=HERE.parent / "da_letterkit_sm")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        convert([chosen.data / name for name in TRAIN_FILES], work / "train.spacy")
        convert([chosen.data / TEST_FILE], work / "test.spacy")
        paths = {"paths.train": str(work / "train.spacy"), "paths.dev": str(work / "test.spacy")}
        fill_config(work / "config.cfg", HERE / "config.cfg")
        train(work / "config.cfg", work / "out", overrides=paths)
        pipeline = spacy.load(work / "out" / "model-last")
        scores = feature_scores(pipeline, work / "test.spacy")
        pipeline.config["paths"].update(train=None, dev=None)
        pipeline.meta.update(
            name="letterkit_sm",
            version="1.0.0",
            description="Danish part of speech and morphology for letterkit",
            author="letterkit",
            license="CC BY-SA 4.0",
            sources=[
                {
                    "name": "UD Danish-DDT (dev)",
                    "url": "https://github.com/UniversalDependencies/UD_Danish-DDT",
                    "license": "CC BY-SA 4.0",
                },
                {
                    "name": "Copenhagen Dependency Treebank, converted to UD",
                    "url": "https://github.com/mbkromann/copenhagen-dependency-treebank",
                    "license": "CC BY-SA 4.0",
                },
            ],
            performance=scores,
        )
        for part in ("config.cfg", "meta.json", "tokenizer", "tok2vec", "morphologizer", "vocab"):
            remove(chosen.out / part)
        pipeline.to_disk(chosen.out)
    print(json.dumps(scores, indent=2))


def remove(path: Path) -> None:
    """Takes away one file or folder of the old pipeline; the licence and the like beside it stay."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
