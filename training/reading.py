"""What training/features.mjs wrote, and what the teacher made of it."""
import json
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
UNSEEN = (*json.loads((HERE / "writers.json").read_text())["unseen"], "dev")


def read(name):
    return [json.loads(line) for line in (HERE / f"build/{name}.jsonl").open()]


def read_taught(name):
    """The texts, and on each sentence the teacher's shares: "soft" of each token, "whole"."""
    texts = read(name)
    with np.load(HERE / f"build/{name}.npz") as held:
        tokens, whole = held["tokens"], held["whole"]
    sentences = [sentence for text in texts for sentence in text["sentences"]]
    if len(whole) != len(sentences):
        raise SystemExit(f"build/{name}.npz is not of build/{name}.jsonl: run training/teacher.py again")
    at = 0
    for sentence, share in zip(sentences, whole):
        end = at + len(sentence["rows"])
        sentence["soft"], sentence["whole"], at = tokens[at:end], share, end
    return texts
