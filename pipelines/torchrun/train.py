"""Pretrains a small GPT-1 of transformers in the processes that torchrun started, and saves it as a Hugging Face checkpoint."""

import argparse
import json
import math
import os
import shutil
from pathlib import Path

import numpy
import torch
import torch.distributed
from torch.nn.parallel import DistributedDataParallel
from transformers import OpenAIGPTConfig, OpenAIGPTLMHeadModel

EVERY = 50  # steps between checkpoints, and between lines of the log


def read_stream(folder):
    """All documents with the end-of-text token after each: int64 [tokens]. And the size of the vocabulary."""
    description = json.loads((folder / "tokens.json").read_text())
    ids = numpy.fromfile(folder / "tokens.bin", description["dtype"])
    starts = numpy.fromfile(folder / "documents.bin", "uint32").astype("int64")
    stream = numpy.insert(ids.astype("int64"), starts[1:], description["end_of_text"])
    return torch.from_numpy(stream), description["vocabulary"]


def windows(stream, length, batch, seed, step, rank, ranks):
    """This process's share of a step's windows [batch, length]: the same whoever computes it, and whether or not the run was broken off."""
    chance = torch.Generator().manual_seed(seed * 1_000_003 + step)
    starts = torch.randint(len(stream) - length, (batch * ranks,), generator=chance)
    return torch.stack([stream[start : start + length] for start in starts[rank::ranks]])


def main():
    parser = argparse.ArgumentParser()
    for name in ("tokens", "tokenizer", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    for name, value in {"steps": 200, "seed": 1, "warmup": 75, "batch": 16, "length": 64}.items():
        parser.add_argument(f"--{name}", type=int, default=value, help="batch: windows a process")
    parser.add_argument("--rate", type=float, default=3e-3)
    of = parser.parse_args()

    torch.distributed.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    rank, ranks = torch.distributed.get_rank(), torch.distributed.get_world_size()
    device = torch.device("cuda", int(os.environ["LOCAL_RANK"])) if torch.cuda.is_available() else torch.device("cpu")
    stream, vocabulary = read_stream(of.tokens)

    torch.manual_seed(of.seed)
    size = {"n_positions": of.length, "n_embd": 128, "n_layer": 1, "n_head": 4}
    dropout = {"embd_pdrop": 0, "attn_pdrop": 0, "resid_pdrop": 0}
    # GPT-1's 0.02 for its width of 768, scaled. One layer, because deeper ones know word frequencies alone after so few steps.
    config = OpenAIGPTConfig(vocab_size=vocabulary, initializer_range=0.02 * (768 / 128) ** 0.5, **size, **dropout)
    model = OpenAIGPTLMHeadModel(config).to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=of.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda at: min((at + 1) / of.warmup, (1 + math.cos(math.pi * min(1, at / of.steps))) / 2)
    )

    checkpoints = os.environ.get("PIPELINE_CHECKPOINTS")
    checkpoint = Path(checkpoints) / "latest.pt" if checkpoints else None
    begin = 0
    if checkpoint and checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        begin = saved["step"]
    parallel = DistributedDataParallel(model)

    for step in range(begin, of.steps):
        batch = windows(stream, of.length, of.batch, of.seed, step, rank, ranks).to(device)
        loss = parallel(batch, labels=batch).loss
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if not math.isfinite(loss.item()):
            raise SystemExit(f"step {step + 1}: the loss is {loss.item()}")
        if rank == 0 and ((step + 1) % EVERY == 0 or step + 1 == of.steps):
            print(f"step {step + 1} of {of.steps}, {ranks} processes: loss {loss.item():.4f} of the first", flush=True)
            if checkpoint:
                parts = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}
                torch.save({**parts, "step": step + 1}, checkpoint.with_suffix(".new"))
                os.replace(checkpoint.with_suffix(".new"), checkpoint)

    if rank == 0:
        model.save_pretrained(of.out)
        shutil.copyfile(of.tokenizer, of.out / "tokenizer.json")
    torch.distributed.barrier()
    torch.distributed.destroy_process_group()


if __name__ == "__main__":
    main()
