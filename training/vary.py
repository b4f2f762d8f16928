"""`python3 training/vary.py`: makes variants of what the writers wrote, in training/build/variants.jsonl, after the lines of
training/unlabelled as they are.

Nobody labels them, and many are odd: the teacher says what it makes of each, and the small network learns that. Words
are exchanged for words of like meaning, people for other people, words are left out, halves of two texts are put together.
"""
import json
import random
import re
from pathlib import Path

import jax
import numpy as np

import bert

COUNT, LONGEST, NEAR, LIKE = 100_000, 300, 12, 0.5
HERE = Path(__file__).parent
WRITTEN = HERE.parent / "test/eval/written"
UNSEEN = json.loads((HERE / "writers.json").read_text())["unseen"]
PRONOUNS = {"he": ("he", "him", "his"), "she": ("she", "her", "her"), "they": ("they", "them", "their")}
OTHERS = ("Mum", "Dad", "nan", "his older brother", "her sister", "the worker", "the older males", "school", "police", "the perpetrator", "the foster carer", "social worker")
LINKS = (" and ", " but ", ", ", " because ", ". ")
SMALL = set(
    "the a an and or but of to in on at for with by from as is was were be been being are am has have had do does did not no nor he she they him her them his hers their"
    " theirs it its i we you me us my our your this that these those who whom which what when where why how if then than so too very s t".split()
)


def texts():
    """[writer, text, child]: passages as they are, records cut into sentences, as features.mjs cut the marked notes."""
    for path in (*sorted(WRITTEN.glob("*.jsonl")), HERE / "build/marked.jsonl"):
        for line in path.open():
            held = json.loads(line)
            writer = held.get("writer") or path.name.split("-")[0]
            if writer in UNSEEN:
                continue
            parts = re.split(r"(?<=[.!?])\s+|\n+", held["text"]) if "records" in path.name else [held["text"]]
            yield from ((writer, part.strip(), held.get("child")) for part in parts if len(part.split()) >= 4 and len(part) < LONGEST)


def unlabelled():
    """[writer, text, child] of lines that nobody labelled."""
    for path in sorted((HERE / "unlabelled").glob("*.txt")):
        yield from ((path.stem, line.strip(), None) for line in path.open() if line.strip())


def meanings(words):
    """What the language model makes of each word alone, of unit length."""
    embedding, layers = bert.load()

    @jax.jit
    def mean(pieces, there):
        x = bert.embed(embedding, pieces)
        for net in layers:
            x = bert.layer(net, x, there)
        return (x * there[..., None]).sum(1) / there.sum(1, keepdims=True)

    split = [bert.pieces_of([word])[0] for word in words]
    made = np.zeros((len(words), bert.WIDTH), "f4")
    for at in range(0, len(words), 256):
        some = split[at : at + 256]
        pieces, there = np.zeros((256, bert.PIECES + 2), "i4"), np.zeros((256, bert.PIECES + 2), "f4")
        there[:, 0] = 1
        for i, word in enumerate(some):
            pieces[i, : len(word)], there[i, : len(word)] = word, 1
        made[at : at + 256] = np.asarray(mean(pieces, there))[: len(some)]
    # Vectors of such a model all point one way; what they differ by is what counts.
    made -= made.mean(0)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


class Varied:
    def __init__(self, words, dice):
        self.dice, self.words, self.row = dice, words, {word: i for i, word in enumerate(words)}
        self.vectors, self.known = meanings(words), {}

    def like(self, word):
        if word not in self.known:
            nearness = self.vectors @ self.vectors[self.row[word]]
            self.known[word] = [self.words[i] for i in np.argsort(-nearness)[1 : NEAR + 1] if nearness[i] > LIKE]
        return self.known[word]

    def exchanged(self, text, share):
        def other(match):
            word, low = match[0], match[0].lower()
            if low in SMALL or low not in self.row or len(low) < 3 or self.dice.random() > share or not self.like(low):
                return word
            new = self.dice.choice(self.like(low))
            return new.upper() if word.isupper() else new.capitalize() if word[0].isupper() else new

        return re.sub(r"[A-Za-z]+", other, text)

    def of_others(self, text, name):
        if self.dice.random() < 0.5:
            old, new = self.dice.choice((("she", "he"), ("he", "she"), ("he", "they"), ("she", "they")))
            for before, after in zip(PRONOUNS[old], PRONOUNS[new]):
                text = re.sub(rf"\b{before}\b", after, re.sub(rf"\b{before.capitalize()}\b", after.capitalize(), text))
            return text
        somebody = self.dice.choice(OTHERS)
        return text.replace(name, somebody, 1) if name and name in text else re.sub(r"\b([Hh]e|[Ss]he)\b", somebody, text, count=1)

    def thinned(self, text):
        return " ".join(word for word in text.split(" ") if self.dice.random() > 0.12)

    def joined(self, text, other):
        head, tail = re.split(r"\s(?:and|but|because|so|as|when|,)\s", text)[0], re.split(r"\s(?:and|but|because|so|as|when|,)\s", other)[-1]
        return head.rstrip(".") + self.dice.choice(LINKS) + tail

    def of(self, text, other, name):
        kind = self.dice.random()
        if kind < 0.62:
            return self.exchanged(text, self.dice.choice((0.12, 0.2, 0.3, 0.4)))
        if kind < 0.72:
            return self.thinned(text)
        return self.exchanged(self.of_others(text, name) if kind < 0.87 else self.joined(text, other), 0.1)


def main():
    dice = random.Random(1)
    as_they_are = list(unlabelled())
    written = [*texts(), *as_they_are]
    by_writer = {}
    for writer, text, _ in written:
        by_writer.setdefault(writer, []).append(text)
    varied = Varied(json.loads((HERE / "build/words.json").read_text())["words"], dice)
    with (HERE / "build/variants.jsonl").open("w") as out:
        for n in range(COUNT):
            writer, text, child = as_they_are[n] if n < len(as_they_are) else dice.choice(written)
            made = text if n < len(as_they_are) else varied.of(text, dice.choice(by_writer[writer]), ((child or {}).get("name") or "").split(" ")[0])
            out.write(json.dumps({"id": f"{writer}-v{n}", "writer": writer, "text": made or text, "child": child}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
