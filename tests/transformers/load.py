"""Loads exported folders by transformers and says what it computes: one JSON object on standard output, the cases as a JSON list on input.

A case has `folder`, and either `ids` (rows of one length, for a language model's logits) or `texts` (for a classifier's, each framed and
padded by the exported tokenizer; with `second`, the other text of each). `plain` texts are encoded without special tokens.
"""

import json
import sys

import torch
from transformers import AutoModel, AutoModelForCausalLM, AutoModelForSequenceClassification, AutoTokenizer
from transformers.utils import logging

logging.set_verbosity_error()
logging.disable_progress_bar()


def computed(case):
    classifies = "texts" in case
    kind = AutoModelForSequenceClassification if classifies else AutoModelForCausalLM
    model, info = kind.from_pretrained(case["folder"], output_loading_info=True)
    body = AutoModel.from_pretrained(case["folder"]).eval()
    model.eval()
    tokenizer = AutoTokenizer.from_pretrained(case["folder"])
    result = {
        "class": type(model).__name__,
        "missing": sorted(info["missing_keys"]),
        "unexpected": sorted(info["unexpected_keys"]),
        "plain": [tokenizer(text, add_special_tokens=False)["input_ids"] for text in case["plain"]],
        "vocabulary": len(tokenizer),
    }
    with torch.no_grad():
        if classifies:
            second = case.get("second")
            batch = tokenizer(case["texts"], second, padding=True, truncation=True, return_tensors="pt")
            result["logits"] = model(**batch).logits.flatten().tolist()
            result["labels"] = [model.config.id2label[i] for i in range(model.config.num_labels)]
            result["pair"] = tokenizer(case["texts"][0], case["texts"][1])["input_ids"]
        else:
            ids = torch.tensor(case["ids"])
            result["logits"] = model(ids).logits.flatten().tolist()
            hidden = body(ids).last_hidden_state @ body.get_input_embeddings().weight.T
            result["by_body"] = hidden.flatten().tolist()
    return result


json.dump([computed(case) for case in json.load(sys.stdin)], sys.stdout)
