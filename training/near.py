"""What the sentences around one say of it: by how much they make a fault in it more or less likely, as src/core/model/network.ts has it.

Fitted on the answers of networks that did not know the writer, with the first layer of the one that is shipped, which has seen them all.
By itself a sentence is judged as before: only what its neighbours add counts.
"""
import jax
import jax.numpy as jnp
import numpy as np
import optax

from network import WIDTH, batches, strongest_of

FOLDS, UNITS, EPOCHS, BATCH, RATE, DECAY, DROPPED = 5, 48, 25, 128, 2e-3, 3e-2, 0.4
# Of what only the network suspects, no more is looked at than this, as log-odds.
WORTH = -1.5
# A plain fault among good sentences is one all the same, however seldom that is: more than this, as log-odds, neighbours do not count.
MOST = 1.5


def see(net, sentences):
    """Leaves on each sentence that has neighbours what the first layer sees most of, in it, in the one before and in the two after."""
    net = jax.tree.map(jnp.asarray, net)
    run = jax.jit(lambda rows, classes, there: strongest_of(net, rows, classes, there))
    for some, rows, classes, there, *_ in batches(sentences, 64):
        for sentence, strongest in zip(some, np.asarray(run(rows, classes, there), "f2")):
            sentence["strongest"] = strongest
    nothing = np.zeros(WIDTH, "f2")
    for sentence in sentences:
        before, *after = (nothing if other is None else other["strongest"] for other in sentence["near"])
        sentence["seen"] = np.concatenate([sentence["strongest"], before, np.maximum(*after)]) if any(sentence["near"]) else None


def says(part, x):
    own = x[:, :WIDTH] @ part["near"][:WIDTH] + part["nearBias"]
    return ((jax.nn.relu(own + x[:, WIDTH:] @ part["near"][WIDTH:]) - jax.nn.relu(own)) @ part["nearSays"])[:, 0]


def fit(cases, seed=0):
    """`cases` are of what a sentence sees, how likely a fault is without it, as log-odds, whether a rule found it, and whether it is one."""
    x, share, ruled, right = (np.array(column, "f4") for column in zip(*cases))
    rng = np.random.default_rng(seed)
    part = {"near": rng.normal(0, x.shape[1] ** -0.5, (x.shape[1], UNITS)).astype("f4"), "nearBias": np.zeros(UNITS, "f4"), "nearSays": np.zeros((UNITS, 1), "f4")}
    # How far to believe the answers without neighbours is fitted along, and left to train.py.
    beside = {"share": np.ones((), "f4"), "ruled": np.zeros((), "f4"), "none": np.zeros((), "f4")}
    step_by = optax.adamw(RATE, weight_decay=DECAY)

    @jax.jit
    def step(both, state, key, x, share, ruled, right):
        def off(both):
            part, beside = both
            kept = jnp.where(jax.random.bernoulli(key, 1 - DROPPED, x.shape), x / (1 - DROPPED), 0)
            odds = says(part, kept) + beside["share"] * share + beside["ruled"] * ruled + beside["none"]
            return jnp.logaddexp(0, -jnp.where(right > 0, odds, -odds)).mean()

        change, state = step_by.update(jax.grad(off)(both), state, both)
        return optax.apply_updates(both, change), state

    both = part, beside
    state, key = step_by.init(both), jax.random.PRNGKey(seed)
    for _ in range(EPOCHS):
        order = rng.permutation(len(x))
        for at in range(0, len(x) - BATCH + 1, BATCH):
            key, own = jax.random.split(key)
            some = order[at : at + BATCH]
            both, state = step(both, state, own, x[some], share[some], ruled[some], right[some])
    part, beside = jax.tree.map(np.asarray, both)
    return {**part, "nearSays": part["nearSays"] / beside["share"]}


def hear_out(sentences, part):
    """Leaves on each sentence what its neighbours say of it, as log-odds."""
    seen = [sentence for sentence in sentences if sentence["seen"] is not None]
    run = jax.jit(lambda x: says(part, x))
    for sentence in sentences:
        sentence["says"] = 0.0
    for at in range(0, len(seen), 4096):
        some = seen[at : at + 4096]
        x = np.zeros((4096, 3 * WIDTH), "f4")
        x[: len(some)] = [sentence["seen"] for sentence in some]
        for sentence, odds in zip(some, np.asarray(run(x))):
            sentence["says"] = float(np.clip(odds, -MOST, MOST))
