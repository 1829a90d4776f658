"""PyTorch's side of the bench: a GPT of the shape, its training step and its forward pass; one line of JSON.

peer.py SHAPE [--threads 2] [--seconds 6] [--impl plain|transformers]   times a step, and a forward pass without gradients
peer.py matmul [--threads 2]                                            the fastest rate of a matrix product
peer.py tokenize FILE [--threads 2]                                     trains and runs a byte-level tokenizer of 8,192 tokens
"""
import argparse
import json
import os
import resource
import statistics
import time

parser = argparse.ArgumentParser()
parser.add_argument("what")
parser.add_argument("file", nargs="?")
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--seconds", type=float, default=6)
parser.add_argument("--impl", default="plain")
parser.add_argument("--lengths", help="a batch of each, in turn, in place of one of the shape's own length")
options = parser.parse_args()
for name in list(os.environ):
    if name.startswith(("OMP_", "MKL_", "OPENBLAS_")):
        del os.environ[name]
os.environ["RAYON_NUM_THREADS"] = str(options.threads)

SHAPES = {  # layers, heads, width, block, batch, vocabulary
    "S": (4, 4, 128, 64, 12, 65),
    "M": (6, 6, 384, 256, 4, 8192),
    "L": (12, 12, 768, 256, 1, 40478),
}


def tokenize(file):
    from tokenizers import ByteLevelBPETokenizer

    start = time.perf_counter()
    tokenizer = ByteLevelBPETokenizer()
    tokenizer.train([file], vocab_size=8192, min_frequency=0, show_progress=False)
    trained = time.perf_counter()
    with open(file, encoding="utf-8") as lines:
        encoded = tokenizer.encode_batch([line for line in lines.read().split("\n") if line])
    count = sum(len(one.ids) for one in encoded)
    return {"train_s": trained - start, "encode_s": time.perf_counter() - trained, "tokens": count}


def median_ms(call, seconds, least=5):
    times, start = [], time.perf_counter()
    while len(times) < least or (time.perf_counter() - start < seconds and len(times) < 400):
        begin = time.perf_counter()
        call().item()
        times.append(time.perf_counter() - begin)
    return 1e3 * statistics.median(times)


def matmul(torch):
    best = 0.0
    for n in (1024, 2048):
        a, b = torch.rand(n, n), torch.rand(n, n)
        for _ in range(12):
            begin = time.perf_counter()
            a @ b
            best = max(best, 2 * n**3 / (time.perf_counter() - begin) / 1e9)
    return {"gflops": best}


def model(torch):
    layers, heads, width, block, _, vocabulary = SHAPES[options.what]
    nn, F = torch.nn, torch.nn.functional

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.attention, self.mixed = nn.Linear(width, 3 * width), nn.Linear(width, width)
            self.wide, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
            self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)

        def forward(self, x):
            B, T, _ = x.shape
            q, k, v = (
                part.view(B, T, heads, width // heads).transpose(1, 2) for part in self.attention(x).split(width, 2)
            )
            seen = F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).reshape(B, T, width)
            x = self.norm1(x + self.mixed(seen))
            return self.norm2(x + self.narrow(F.gelu(self.wide(x), approximate="tanh")))

    class Plain(nn.Module):
        def __init__(self):
            super().__init__()
            self.tokens, self.positions = nn.Embedding(vocabulary, width), nn.Embedding(block, width)
            self.blocks = nn.ModuleList([Block() for _ in range(layers)])
            for parameter in self.parameters():
                if parameter.dim() > 1:
                    nn.init.normal_(parameter, std=0.02)

        def logits(self, ids):
            x = self.tokens(ids) + self.positions.weight[: ids.shape[1]]
            for one in self.blocks:
                x = one(x)
            return x @ self.tokens.weight.t()

    if options.impl == "plain":
        made = Plain()
        return made, made.logits
    from transformers import OpenAIGPTConfig, OpenAIGPTLMHeadModel

    made = OpenAIGPTLMHeadModel(
        OpenAIGPTConfig(
            vocab_size=vocabulary,
            n_positions=block,
            n_embd=width,
            n_layer=layers,
            n_head=heads,
            resid_pdrop=0,
            embd_pdrop=0,
            attn_pdrop=0,
        )
    )
    return made, lambda ids: made(ids).logits


def train(torch):
    block, batch, vocabulary = SHAPES[options.what][3:]
    made, logits = model(torch)
    parameters = list(made.parameters())
    optimizer = torch.optim.AdamW(parameters, lr=2.5e-4, weight_decay=0.01)
    lengths = [int(length) for length in options.lengths.split(",")] if options.lengths else [block]
    batches = [tuple(torch.randint(0, vocabulary, (batch, length)) for _ in range(2)) for length in lengths]

    def loss(ids, targets):
        return torch.nn.functional.cross_entropy(logits(ids).view(-1, vocabulary), targets.view(-1))

    def forward():
        return [loss(ids, targets) for ids, targets in batches][-1]

    def step():
        for ids, targets in batches:
            value = loss(ids, targets)
            optimizer.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
        return value

    for _ in range(3):
        step()
    step_ms = median_ms(step, options.seconds)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    made.eval()
    with torch.no_grad():
        for _ in range(2):
            forward()
        forward_ms = median_ms(forward, options.seconds / 2)
    return {"step_ms": step_ms, "forward_ms": forward_ms, "peak_mb": peak}


if options.what == "tokenize":
    result = tokenize(options.file)
else:
    import torch

    torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    result = matmul(torch) if options.what == "matmul" else train(torch)
print(json.dumps(result), flush=True)
