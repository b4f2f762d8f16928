"""The network of src/core/model/network.ts, to be trained: the same tables, by the same names."""
import random

import jax
import jax.numpy as jnp
import numpy as np
import optax

LABELS = 6
# The second layer is wide, since it hears few sentences.
VECTOR, WIDTH, SECOND, FURTHER, GIST = 48, 128, 256, 96, 64
# Levels of voice, an indicator, risk elements; as src/core/model/evidence.ts has them.
LEVELS, EVIDENCE = 5, 11
LENGTHS = (12, 24, 40, 72)
DROPPED, BATCH, RATE, DECAY, SMOOTH = 0.25, 64, 2.2e-3, 1e-2, 0.995


def start(vectors, classes, endings, seed=0):
    rng = np.random.default_rng(seed)

    def some(*shape, size=0.1):
        return rng.normal(0, size, shape).astype("f4")

    nothing = np.array([1, 0, 0, 0, 0, 0], "f4")
    both = WIDTH + SECOND
    return {
        "vectors": np.concatenate([np.zeros((1, VECTOR), "f4"), vectors * 0.5]), "projection": some(VECTOR, WIDTH, size=VECTOR**-0.5),
        "endings": np.zeros((endings, WIDTH), "f4"), "classes": some(classes + 1, WIDTH, size=0.05),
        "people": some(32, WIDTH), "doers": some(8, WIDTH), "speech": some(32, WIDTH), "rules": some(28, WIDTH), "marks": some(16, WIDTH),
        "first": some(5, WIDTH, WIDTH, size=(5 * WIDTH) ** -0.5), "firstBias": np.zeros(WIDTH, "f4"), "early": some(WIDTH, LABELS, size=0.05), "earlyBias": nothing,
        "gist": some(WIDTH, GIST, size=WIDTH**-0.5), "gistBias": np.zeros(GIST, "f4"), "evidence": some(GIST, EVIDENCE, size=0.05),
        "evidenceBias": np.array([2] + [0] * (LEVELS - 1) + [-2] * (EVIDENCE - LEVELS), "f4"),
        "second": some(3, WIDTH, SECOND, size=(3 * WIDTH) ** -0.5), "secondBias": np.zeros(SECOND, "f4"),
        "pool": some(both, FURTHER, size=both**-0.5), "poolBias": np.zeros(FURTHER, "f4"),
        "sentence": some(FURTHER, LABELS, size=0.05), "sentenceBias": nothing,
        "token": some(both, LABELS, size=0.05), "tokenFromPool": some(FURTHER, LABELS, size=0.05), "tokenBias": nothing,
    }


def shifted(rows, by):
    if by == 0:
        return rows
    gap = jnp.zeros_like(rows[:, : abs(by)])
    return jnp.concatenate([rows[:, by:], gap], 1) if by > 0 else jnp.concatenate([gap, rows[:, :by]], 1)


def dropout(key, values, rate):
    return jnp.where(jax.random.bernoulli(key, 1 - rate, values.shape), values / (1 - rate), 0)


def embedded(net, rows, classes, there):
    names = ("endings", "people", "doers", "speech", "rules", "marks")
    x = net["vectors"][rows[..., 0]] @ net["projection"] + sum(net[name][rows[..., 1 + i]] for i, name in enumerate(names))
    return (x + jnp.asarray(net["classes"]).at[0].set(0.0)[classes].sum(-2)) * there[..., None]


def first_layer(net, x, there):
    return jax.nn.relu(sum(shifted(x, by) @ net["first"][by + 2] for by in range(-2, 3)) + net["firstBias"]) * there[..., None]


def strongest_of(net, rows, classes, there):
    """For each sentence the strongest answers of the first layer, from which evidence is read."""
    return first_layer(net, embedded(net, rows, classes, there), there).max(1)


def forward(net, rows, classes, there, key=None):
    x = embedded(net, rows, classes, there)
    keys = jax.random.split(key, 5) if key is not None else None
    if key is not None:
        x = dropout(keys[0], x, DROPPED) * jax.random.bernoulli(keys[1], 1 - DROPPED / 2, x.shape[:2])[..., None]
    first = first_layer(net, x, there)
    strongest = first.max(1)
    early = strongest @ net["early"] + net["earlyBias"]
    if key is not None:
        strongest = dropout(keys[4], strongest, DROPPED)
    evidence = jax.nn.relu(strongest @ net["gist"] + net["gistBias"]) @ net["evidence"] + net["evidenceBias"]
    if key is not None:
        first = dropout(keys[2], first, DROPPED)
    second = jax.nn.relu(sum(shifted(first, 3 * by) @ net["second"][by + 1] for by in range(-1, 2)) + net["secondBias"]) * there[..., None]
    if key is not None:
        second = dropout(keys[3], second, DROPPED)
    both = jnp.concatenate([first, second], -1)
    whole = jax.nn.relu(both.max(1) @ net["pool"] + net["poolBias"])
    tokens = both @ net["token"] + (whole @ net["tokenFromPool"])[:, None] + net["tokenBias"]
    return tokens, whole @ net["sentence"] + net["sentenceBias"], early, evidence


def of_evidence(heard, evidence, said):
    """How far the scores `heard` are from the shares of `evidence`, where these are said. Evidence is rarer than none, so it counts for more."""
    voice = -(evidence[:, :LEVELS] * jax.nn.log_softmax(heard[:, :LEVELS])).sum(-1) * said[:, 0] * (2 - evidence[:, 0])
    others = (jnp.logaddexp(0, heard[:, LEVELS:]) - evidence[:, LEVELS:] * heard[:, LEVELS:]) * said[:, LEVELS:] * (1 + evidence[:, LEVELS:] / 2)
    return (voice.sum() + others.sum()) / jnp.maximum(1, said.max(1).sum())


def loss(net, rows, classes, there, shares, whole, judged, evidence, said, key):
    tokens, sentence, early, heard = forward(net, rows, classes, there, key)
    by_token = -(shares * jax.nn.log_softmax(tokens)).sum(-1)
    counted = there * judged[:, None]
    real = counted.max(1)

    def of(scores):
        return (-(whole * jax.nn.log_softmax(scores)).sum(-1) * real).sum() / jnp.maximum(1, real.sum())

    return 1.5 * (by_token * counted).sum() / jnp.maximum(1, counted.sum()) + 0.6 * of(sentence) + 0.3 * of(early) + 0.6 * of_evidence(heard, evidence, said)


def batches(sentences, size, shuffle=None):
    """Sentences of like length together, filled up to one of a few lengths."""
    ordered = sorted(sentences, key=lambda s: len(s["rows"]) + (shuffle.random() * 4 if shuffle else 0))
    made = []
    for at in range(0, len(ordered), size):
        some = ordered[at : at + size]
        longest = max(len(s["rows"]) for s in some)
        length = next((n for n in LENGTHS if n >= longest), LENGTHS[-1] if shuffle else -(-longest // 64) * 64)
        rows, classes = np.zeros((size, length, 7), "i4"), np.zeros((size, length, 6), "i4")
        there, shares, whole = np.zeros((size, length), "f4"), np.zeros((size, length, LABELS), "f4"), np.zeros((size, LABELS), "f4")
        judged, evidence, said = np.zeros(size, "f4"), np.zeros((size, EVIDENCE), "f4"), np.zeros((size, EVIDENCE), "f4")
        for i, s in enumerate(some):
            n = min(length, len(s["rows"]))
            judged[i], (evidence[i], said[i]) = s["judged"], s["evidence"]
            rows[i, :n], there[i, :n], shares[i, :n], whole[i] = s["rows"][:n], 1, s["shares"][:n], s["whole"]
            for t, names in enumerate(s["classes"][:n]):
                classes[i, t, : len(names)] = names
        made.append((some, rows, classes, there, shares, whole, judged, evidence, said))
    if shuffle:
        shuffle.shuffle(made)
    return made


def train(epochs, vectors, classes, endings, seed=0, peak=RATE, begun=None):
    """`epochs` holds the sentences of each; `begun` is a network to learn on from."""
    net = jax.tree.map(jnp.asarray, begun or start(vectors, classes, endings, seed))
    total = sum(-(-len(sentences) // BATCH) for sentences in epochs)
    rate = optax.warmup_cosine_decay_schedule(0, peak, total // 20, total, peak * 0.02)
    kinds = {name: "vectors" if name == "vectors" else "rest" for name in net}
    step_by = optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(
        {"rest": optax.adamw(rate, weight_decay=DECAY), "vectors": optax.adamw(lambda n: rate(n) * 0.5, weight_decay=0.0)}, kinds))
    state, key, dice = step_by.init(net), jax.random.PRNGKey(seed), random.Random(seed)

    @jax.jit
    def step(net, mean, state, *batch_and_key, keep):
        pull = jax.grad(loss)(net, *batch_and_key)
        change, state = step_by.update(pull, state, net)
        net = optax.apply_updates(net, change)
        return net, jax.tree.map(lambda m, n: m * keep + n * (1 - keep), mean, net), state

    mean, steps = net, 0
    for sentences in epochs:
        for _, *arrays in batches(sentences, BATCH, dice):
            key, own = jax.random.split(key)
            steps += 1
            net, mean, state = step(net, mean, state, *arrays, own, keep=min(SMOOTH, steps / (steps + 20)))
    return jax.tree.map(np.asarray, mean)


_answer = jax.jit(lambda net, rows, classes, there: forward(net, rows, classes, there))


def answer(net, sentences):
    """Leaves on each sentence how likely each label is, of each token and of the whole, and what the first layer says."""
    for some, rows, classes, there, *_ in batches(sentences, 64):
        tokens, sentence, early, _ = (np.asarray(part) for part in _answer(net, rows, classes, there))
        for i, s in enumerate(some):
            s["tokens"] = shares(tokens[i, : len(s["rows"])])
            s["sentence"] = shares(sentence[i])
            s["early"] = float(early[i, 1:].max() - early[i, 0])


def shares(scores):
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)
