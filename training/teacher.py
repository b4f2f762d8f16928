"""`python3 training/teacher.py`: a language model learns from the labelled sentences, and says what it makes of the variants.

Far too large to ship. What it knows of English reaches the small network through its answers, which train.py learns:
training/build/varied.npz holds, for each sentence of the .jsonl beside it, how likely each label and each kind of evidence is.
The unseen of writers.json, and dev, are never trained on. With `again`, it answers as it last learned to.
"""
import pickle
import random
import sys
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

import bert
from network import EVIDENCE, LABELS, LEVELS, of_evidence
from reading import OF_NEIGHBOURS, UNSEEN, read, said_of

# The lower layers of the language model stay as they are, so their answers are worked out once.
FIXED, EPOCHS, BATCH = 7, 2, 48
LENGTHS = (12, 16, 20, 24, 32, 48, 72, 136)
RATE, RATE_BELOW = 1.5e-3, 1e-4
# Of rules it knows no kinds of signs: a row past the end of a table is its last.
SEEN = {"people": 32, "doers": 8, "speech": 32, "rules": 17, "marks": 16, "classes": 90}
SMALL = 96
BUILD = Path(__file__).parent / "build"
LEARNED = BUILD / "teacher.pickle"


def start(layers):
    rng = np.random.default_rng(0)
    some = lambda *shape, size=0.02: rng.normal(0, size, shape).astype("f4")
    nothing = np.eye(LABELS, dtype="f4")[0]
    return {
        "layers": layers, **{name: some(rows, SMALL) for name, rows in SEEN.items()}, "seen": some(SMALL, bert.WIDTH, size=0.05),
        "pool": some(2 * bert.WIDTH, bert.WIDTH, size=0.03), "poolBias": np.zeros(bert.WIDTH, "f4"),
        "token": some(bert.WIDTH, LABELS), "tokenFromPool": some(bert.WIDTH, LABELS), "tokenBias": nothing, "sentence": some(bert.WIDTH, LABELS), "sentenceBias": nothing,
        "evidence": some(bert.WIDTH, EVIDENCE), "evidenceBias": np.array([2] + [0] * (LEVELS - 1) + [-2] * (EVIDENCE - LEVELS), "f4"),
    }


def forward(net, x, there, first, rows, classes, words, key=None):
    """`x` is of pieces, `words` marks where a word is, `first` says at which piece it begins."""
    keys = jax.random.split(key, 3 + len(net["layers"])) if key is not None else [None] * (3 + len(net["layers"]))
    seen = sum(net[name][rows[..., 2 + i]] for i, name in enumerate(("people", "doers", "speech", "rules", "marks"))) + net["classes"].at[0].set(0.0)[classes].sum(-2)
    each = jnp.arange(x.shape[0])[:, None]
    x = x.at[each, first].add(bert.dropped(keys[0], seen, 0.2) @ net["seen"] * words[..., None])
    for layer, own in zip(net["layers"], keys[3:]):
        x = bert.layer(layer, x, there, own)
    tokens = x[each, first]
    strongest = jnp.where(words[..., None] > 0, tokens, -1e9).max(1)
    whole = jnp.tanh(bert.dropped(keys[1], jnp.concatenate([x[:, 0], strongest], -1)) @ net["pool"] + net["poolBias"])
    return bert.dropped(keys[2], tokens) @ net["token"] + (whole @ net["tokenFromPool"])[:, None] + net["tokenBias"], whole @ net["sentence"] + net["sentenceBias"], whole @ net["evidence"] + net["evidenceBias"]


def loss(net, x, there, first, rows, classes, words, labels, evidence, said, key):
    tokens, sentence, heard = forward(net, x, there, first, rows, classes, words, key)
    by_token = -jnp.take_along_axis(jax.nn.log_softmax(tokens), labels[..., None], -1)[..., 0]
    gold = jnp.take_along_axis(labels, jnp.argmax(labels > 0, 1)[:, None], 1)
    real = words.max(1)
    whole = (-jnp.take_along_axis(jax.nn.log_softmax(sentence), gold, 1)[:, 0] * real).sum() / real.sum()
    return 1.5 * (by_token * words).sum() / words.sum() + 0.6 * whole + 0.6 * of_evidence(heard, evidence, said)


class Below:
    """What the fixed layers make of sentences."""

    def __init__(self):
        embedding, layers = bert.load()
        self.above = layers[FIXED:]

        @jax.jit
        def run(pieces, there):
            x = bert.embed(embedding, pieces)
            for net in layers[:FIXED]:
                x = bert.layer(net, x, there)
            return x.astype("float16")

        self.run = run

    def of(self, sentences):
        for some in groups(sentences, 64):
            pieces, there = (np.zeros((64, length_of(some)), kind) for kind in ("i4", "f4"))
            for i, sentence in enumerate(some):
                n = len(sentence["pieces"])
                pieces[i, :n], there[i, :n] = sentence["pieces"], 1
            made = np.asarray(self.run(pieces, there))
            for i, sentence in enumerate(some):
                sentence["below"] = made[i, : len(sentence["pieces"])].copy()


def groups(sentences, size, dice=None):
    ordered = sorted(sentences, key=lambda sentence: len(sentence["pieces"]) + (dice.random() * 4 if dice else 0))
    made = [ordered[at : at + size] for at in range(0, len(ordered), size)]
    if dice:
        dice.shuffle(made)
    return made


def length_of(some):
    longest = max(len(sentence["pieces"]) for sentence in some)
    return next(length for length in LENGTHS if length >= longest)


def arrays(some, size):
    length = length_of(some)
    x, there = np.zeros((size, length, bert.WIDTH), "f4"), np.zeros((size, length), "f4")
    first, words, labels = np.zeros((size, length), "i4"), np.zeros((size, length), "f4"), np.zeros((size, length), "i4")
    rows, classes = np.zeros((size, length, 7), "i4"), np.zeros((size, length, 6), "i4")
    evidence, said = np.zeros((size, EVIDENCE), "f4"), np.zeros((size, EVIDENCE), "f4")
    for i, sentence in enumerate(some):
        n, m = len(sentence["pieces"]), len(sentence["first"])
        x[i, :n], there[i, :n], first[i, :m], words[i, :m] = sentence["below"], 1, sentence["first"], 1
        rows[i, :m], labels[i, :m] = sentence["rows"][:m], sentence["labels"][:m]
        evidence[i], said[i] = said_of(sentence.get("evidence"))
        for at, names in enumerate(sentence["classes"][:m]):
            classes[i, at, : len(names)] = names
    return x, there, first, rows, classes, words, labels, evidence, said


def train(sentences, net):
    net = jax.tree.map(jnp.asarray, net)
    total = EPOCHS * -(-len(sentences) // BATCH)
    rate = lambda peak: optax.warmup_cosine_decay_schedule(0, peak, total // 15, total, peak * 0.02)
    kinds = {name: "below" if name == "layers" else "rest" for name in net}
    step_by = optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(
        {"below": optax.adamw(rate(RATE_BELOW), weight_decay=0.01), "rest": optax.adamw(rate(RATE), weight_decay=0.01)}, kinds))
    state, key, dice = step_by.init(net), jax.random.PRNGKey(0), random.Random(0)

    @jax.jit
    def step(net, state, key, *batch):
        pull = jax.grad(loss)(net, *batch, key)
        change, state = step_by.update(pull, state, net)
        return optax.apply_updates(net, change), state

    for epoch in range(EPOCHS):
        for some in groups(sentences, BATCH, dice):
            key, own = jax.random.split(key)
            net, state = step(net, state, own, *arrays(some, BATCH))
        print(f"epoch {epoch + 1} of {EPOCHS}", flush=True)
    return net


def answers(net, sentences, below):
    """Leaves on each sentence how likely each label is, of each token and of the whole, and each kind of evidence."""

    @jax.jit
    def said(net, *batch):
        tokens, whole, heard = forward(net, *batch)
        return jax.nn.softmax(tokens), jax.nn.softmax(whole), jnp.concatenate([jax.nn.softmax(heard[:, :LEVELS]), jax.nn.sigmoid(heard[:, LEVELS:])], -1)

    for some in groups(sentences, 64):
        below.of(some)
        batch = arrays(some, 64)[:6]
        tokens, whole, told = (np.asarray(part, "f2") for part in said(net, *batch))
        for i, sentence in enumerate(some):
            # What is cut off is taken for no fault.
            sentence["soft"] = np.tile(np.eye(LABELS, dtype="f2")[0], (len(sentence["rows"]), 1))
            sentence["soft"][: len(sentence["first"])] = tokens[i, : len(sentence["first"])]
            sentence["whole"], sentence["told"] = whole[i], told[i]
            sentence.pop("below", None)


def prepared(name):
    sentences = [sentence for text in read(name) if text["writer"] not in (*UNSEEN, *OF_NEIGHBOURS) for sentence in text["sentences"]]
    for sentence in sentences:
        sentence["pieces"], sentence["first"] = bert.pieces_of(sentence["words"])
    return sentences


def main():
    below = Below()
    if sys.argv[1:] == ["again"]:
        net = pickle.loads(LEARNED.read_bytes())
    else:
        sentences = prepared("texts")
        below.of(sentences)
        net = train(sentences, start(below.above))
        LEARNED.write_bytes(pickle.dumps(jax.tree.map(np.asarray, net)))
    varied = prepared("varied")
    answers(net, varied, below)
    parts = {part: np.stack([sentence[part] for sentence in varied]) for part in ("whole", "told")}
    np.savez(BUILD / "varied.npz", tokens=np.concatenate([sentence["soft"] for sentence in varied]), **parts)


if __name__ == "__main__":
    main()
