"""The spaCy pipeline that tags words with part of speech, tense and mood: found on disk by name, never downloaded.

Without one ("blank") all rules work from word forms alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.errors import UsageError
from letterkit.extract.view import Tagger, Word
from letterkit.settings import Settings, data_folder

if TYPE_CHECKING:
    from spacy.language import Language

BLANK = "blank"


@cache
def load_pipeline(name: str) -> Language | None:
    """The pipeline called `name`: one of ours in models/, a folder, or an installed spaCy package. None for "blank".

    Raises `UsageError` where there is no such pipeline, or where it does not tag.
    """
    if name == BLANK:
        return None
    import spacy  # late: half a second that `letterkit --help` should not cost

    shipped = data_folder("models") / name
    if (shipped / "config.cfg").is_file():
        pipeline = spacy.load(shipped)
    elif spacy.util.is_package(name) or (Path(name) / "config.cfg").is_file():
        pipeline = spacy.load(name, exclude=["ner", "lemmatizer"])
    else:
        raise UsageError(
            f"Sprogmodellen ”{name}” findes ikke på denne maskine.",
            "Brug --model da_letterkit_sm, --model blank, eller installer modellen først.",
        )
    if not {"morphologizer", "tagger"} & set(pipeline.pipe_names):
        raise UsageError(f"Sprogmodellen ”{name}” giver ikke ordklasser.", "Vælg en model med en morphologizer.")
    return pipeline


def pipeline_name(settings: Settings) -> str:
    """The name and version that an analysis prints: "da_letterkit_sm 1.0.0", or "blank"."""
    pipeline = load_pipeline(settings.model)
    return BLANK if pipeline is None else f"{pipeline.meta['lang']}_{pipeline.meta['name']} {pipeline.meta['version']}"


def tagger_of(settings: Settings) -> Tagger | None:
    """The pipeline as a plain function from texts to their tagged words, or None for "blank"."""
    pipeline = load_pipeline(settings.model)
    if pipeline is None:
        return None

    def tag(texts: Sequence[str]) -> list[list[Word]]:
        return [
            [
                Word(token.idx, token.idx + len(token.text), token.text, token.pos_, token.morph.to_dict())
                for token in doc
                if not token.is_space
            ]
            for doc in pipeline.pipe(texts)
        ]

    return tag
