"""What training/features.mjs wrote, and what the teacher made of it."""
import json
from pathlib import Path

import numpy as np

from network import EVIDENCE, LEVELS

HERE = Path(__file__).parent
WRITERS = json.loads((HERE / "writers.json").read_text())
UNSEEN, OF_RECORDS, ALWAYS, OF_NEIGHBOURS = (*WRITERS["unseen"], "dev"), WRITERS["of records"], WRITERS["in every epoch"], WRITERS["of neighbours"]


def read(name):
    texts = [json.loads(line) for line in (HERE / f"build/{name}.jsonl").open()]
    for text in texts:
        for sentence in text["sentences"]:
            sentence["near"] = [None if at is None else text["sentences"][at] for at in sentence["near"]]
    return texts


def said_of(evidence):
    """Of [level, indicator, elements...], where None is not said: what is said, and where anything is."""
    what, where = np.zeros(EVIDENCE, "f4"), np.zeros(EVIDENCE, "f4")
    level, *others = evidence or [None]
    if level is not None:
        what[level], where[:LEVELS] = 1, 1
    for at, other in enumerate(others, LEVELS):
        if other is not None:
            what[at], where[at] = other, 1
    return what, where


def read_varied():
    """The variants, and on each sentence the teacher's shares: "soft" of each token, "whole", and "told" of evidence."""
    texts = read("varied")
    with np.load(HERE / "build/varied.npz") as held:
        tokens, whole, told = held["tokens"], held["whole"], held["told"]
    sentences = [sentence for text in texts for sentence in text["sentences"]]
    if len(whole) != len(sentences):
        raise SystemExit("build/varied.npz is not of build/varied.jsonl: run training/teacher.py again")
    at = 0
    for sentence, share, evidence in zip(sentences, whole, told):
        end = at + len(sentence["rows"])
        sentence["soft"], sentence["whole"], sentence["told"], at = tokens[at:end], share, evidence, end
    return texts
