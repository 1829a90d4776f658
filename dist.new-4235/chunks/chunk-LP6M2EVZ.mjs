import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  lambdaOf,
  replayShare
} from "./chunk-GO2LTNQT.mjs";
import {
  optimizerProblems
} from "./chunk-HLX46JH5.mjs";
import {
  formProblems,
  promptProblems
} from "./chunk-OGFACEVA.mjs";
import {
  defineStage
} from "./chunk-ZLFIS2DE.mjs";

// stages/baseline/schema.json
var schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of baseline",
  type: "object",
  additionalProperties: false,
  properties: {
    form: {
      description: "How an example reads, as in finetune: classification, entailment, similarity or multiple-choice.",
      enum: ["classification", "entailment", "similarity", "multiple-choice"],
      default: "classification"
    },
    objective: {
      description: "classification: which label, by cross-entropy; regression: a number, by the squared error, for graded similarity.",
      enum: ["classification", "regression"],
      default: "classification"
    },
    format: {
      description: "How train and examples are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.",
      enum: ["jsonl", "csv", "tsv"],
      default: "jsonl"
    },
    columns: {
      description: "Under which name each field stands in the files: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
      type: "object",
      additionalProperties: {
        type: ["string", "array"],
        items: {
          type: "string"
        }
      },
      default: {}
    },
    smoothing: {
      description: "What is added to every count of a word in a class. 1 is Laplace's rule.",
      type: "number",
      exclusiveMinimum: 0,
      maximum: 100,
      default: 1
    },
    bootstrap: {
      description: "Resamples of the examples for the intervals.",
      type: "integer",
      minimum: 1,
      maximum: 1e5,
      default: 1e3
    },
    seed: {
      description: "Decides the resamples.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    }
  }
};

// stages/baseline/stage.ts
var stage_default = defineStage({
  kind: "baseline",
  summary: "predicts from words alone, by naive Bayes or their overlap: what a fine-tuned model must beat",
  inputs: {
    train: { type: "examples", description: "examples in the form of the params: what it learns from" },
    examples: { type: "examples", description: "examples alike: what it is measured on" }
  },
  outputs: {
    report: { type: "task-report", description: "accuracy and its kin, with intervals", path: "report.json" }
  },
  params: schema_default,
  computes: false,
  check: ({ params }) => formProblems(params),
  load: () => import("../run-baseline.mjs")
});

// stages/compare-tasks/schema.json
var schema_default2 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of compare-tasks",
  type: "object",
  additionalProperties: false,
  properties: {
    bootstrap: {
      description: "Resamples of the items for the intervals; both models see the same.",
      type: "integer",
      minimum: 1,
      maximum: 1e5,
      default: 1e3
    },
    seed: {
      description: "Decides the resamples.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    }
  }
};

// stages/compare-tasks/stage.ts
var stage_default2 = defineStage({
  kind: "compare-tasks",
  summary: "holds two models against each other on the same items: differences with intervals, items that flipped",
  inputs: {
    before: { type: "predictions", description: "of one model, from evaluate-task" },
    after: { type: "predictions", description: "of another model on the same examples" }
  },
  outputs: {
    report: {
      type: "any",
      description: "differences with intervals, and how many items flipped",
      path: "report.json"
    },
    flips: {
      type: "any",
      description: "JSONL, one item a line that one of the two gets right and the other does not",
      path: "flips.jsonl"
    }
  },
  params: schema_default2,
  computes: false,
  load: () => import("../run-compare-tasks.mjs")
});

// stages/evaluate-lm/schema.json
var schema_default3 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of evaluate-lm",
  type: "object",
  additionalProperties: false,
  properties: {
    stride: {
      description: "Tokens from one window's start to the next's: a token is predicted from at least n_positions - stride tokens before it, where the text has them. 0, or n_positions: disjoint windows, the fastest and the most pessimistic. half: half of n_positions.",
      anyOf: [{ const: "half" }, { type: "integer", minimum: 0 }],
      default: "half"
    },
    batch_size: {
      description: "Windows computed at once; changes speed and memory alone.",
      type: "integer",
      minimum: 1,
      default: 32
    },
    bootstrap: {
      description: "Resamples of the documents for the interval of bits per byte; 0 gives none.",
      type: "integer",
      minimum: 0,
      maximum: 1e5,
      default: 1e3
    },
    seed: {
      description: "Decides the resamples.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    }
  }
};

// stages/evaluate-lm/stage.ts
var stage_default3 = defineStage({
  kind: "evaluate-lm",
  summary: "measures how well a model predicts a text: perplexities and bits per byte, every token once",
  inputs: {
    model: { type: "model", description: "a language model, or one fine-tuned from it" },
    text: {
      type: "text",
      description: "UTF-8 text that the model was not trained on, one document a line; blank lines are skipped"
    }
  },
  outputs: {
    report: {
      type: "lm-report",
      description: "the measures, what they were counted over, and how",
      path: "report.json"
    }
  },
  params: schema_default3,
  computes: true,
  load: () => import("../run-evaluate-lm.mjs")
});

// stages/evaluate-task/schema.json
var schema_default4 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of evaluate-task",
  type: "object",
  additionalProperties: false,
  properties: {
    format: {
      description: "How the examples are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.",
      enum: ["jsonl", "csv", "tsv"],
      default: "jsonl"
    },
    columns: {
      description: "Under which name each field stands in the file: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
      type: "object",
      additionalProperties: {
        type: ["string", "array"],
        items: {
          type: "string"
        }
      },
      default: {}
    },
    truncate: {
      description: "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said. A prompt loses its beginning, unless refuse is said.",
      enum: ["tail", "head", "refuse"],
      default: "tail"
    },
    batch_size: {
      description: "Examples that are read at once; changes speed and memory alone.",
      type: "integer",
      minimum: 1,
      default: 64
    },
    form: {
      description: "model: the form that the model was fine-tuned for; another names that of a prompt.",
      enum: ["model", "classification", "entailment", "similarity", "multiple-choice"],
      default: "model"
    },
    prompt: {
      description: "Without a classifier (zero-shot): what the language model reads before the words of a label, with fields in braces, such as '{text} This is about'. Empty: the classifier is used.",
      type: "string",
      default: ""
    },
    label_words: {
      description: "With a prompt, the words of each label whose likelihood is its score: { animal: an animal, plant: a plant }; of multiple choice the choices are the words.",
      type: "object",
      additionalProperties: {
        type: "string",
        minLength: 1
      },
      default: {}
    },
    label_score: {
      description: "With a prompt: mean, the log-likelihood of a token of the label's words; sum, of all of them.",
      enum: ["mean", "sum"],
      default: "mean"
    },
    bootstrap: {
      description: "Resamples of the examples for the intervals.",
      type: "integer",
      minimum: 1,
      maximum: 1e5,
      default: 1e3
    },
    seed: {
      description: "Decides the resamples.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    }
  }
};

// stages/evaluate-task/stage.ts
var stage_default4 = defineStage({
  kind: "evaluate-task",
  summary: "measures a fine-tuned model, or a language model with a prompt, on labelled texts",
  inputs: {
    model: { type: "model", description: "a fine-tuned model, or with a prompt any language model" },
    examples: { type: "examples", description: "examples of the model's form: what it is measured on" }
  },
  outputs: {
    report: { type: "task-report", description: "accuracy and its kin, with intervals", path: "report.json" },
    predictions: {
      type: "predictions",
      description: "JSONL, one example a line: its label, what was predicted, and how probable each class was",
      path: "predictions.jsonl"
    }
  },
  params: schema_default4,
  computes: true,
  check: ({ given, params }) => promptProblems(given, params),
  load: () => import("../run-evaluate-task.mjs")
});

// stages/export-model/schema.json
var schema_default5 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of export-model",
  type: "object",
  additionalProperties: false,
  properties: {
    name: {
      description: "The model's name: the title of its card.",
      type: "string",
      pattern: "^[A-Za-z0-9][A-Za-z0-9._ -]*$",
      default: "transferline-gpt"
    },
    description: {
      description: "What the card says of the model before anything else, in Markdown: what it was trained on and for, say.",
      type: "string",
      default: ""
    },
    right_to_left: {
      description: "What becomes of a model that reads from right to left, which transformers cannot know: refuse, or reversed, where whoever loads it gives it every sequence's ids in reverse.",
      enum: ["refuse", "reversed"],
      default: "refuse"
    }
  }
};

// stages/export-model/stage.ts
var stage_default5 = defineStage({
  kind: "export-model",
  summary: "writes a model as a folder that Hugging Face's transformers loads, with a model card",
  inputs: {
    model: { type: "model", description: "a language model, or one with a classifier" },
    "lm-report": {
      type: "lm-report",
      description: "what evaluate-lm measured of it, for the card",
      optional: true
    },
    "task-report": {
      type: "task-report",
      description: "what evaluate-task measured of it, for the card",
      optional: true
    }
  },
  outputs: {
    huggingface: {
      type: "huggingface",
      description: "model.safetensors, config.json, tokenizer.json, tokenizer_config.json, special_tokens_map.json, README.md",
      path: "huggingface"
    }
  },
  params: schema_default5,
  computes: false,
  load: () => import("../run-export-model.mjs")
});

// stages/extract-features/schema.json
var schema_default6 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of extract-features",
  type: "object",
  additionalProperties: false,
  properties: {
    unit: {
      description: "What has a vector: each token, or each word, which is made of tokens.",
      enum: ["token", "word"],
      default: "token"
    },
    pooling: {
      description: "What becomes of the vectors of a word's tokens: first or last takes that token's, in the order of the text, mean their mean. With unit: token it has no part.",
      enum: ["first", "last", "mean"],
      default: "mean"
    },
    layers: {
      description: "Which layers' outputs: last, all, or a list; 0 is the embedding, n_layer the last block.",
      anyOf: [
        { enum: ["last", "all"] },
        { type: "array", items: { type: "integer", minimum: 0 }, minItems: 1, uniqueItems: true }
      ],
      default: "last"
    },
    weights: {
      description: "One number a layer, in the order of layers: instead of each layer by itself, their sum weighted so. An empty list mixes nothing.",
      type: "array",
      items: { type: "number" },
      default: []
    },
    stride: {
      description: "Of a document longer than the context: tokens from one window's start to the next's, so that a vector knows at least n_positions - stride tokens before it. half: half of n_positions; 0, or n_positions: disjoint windows.",
      anyOf: [{ const: "half" }, { type: "integer", minimum: 0 }],
      default: "half"
    },
    batch_size: {
      description: "Windows computed at once; changes speed and memory, and the rounding of the numbers.",
      type: "integer",
      minimum: 1,
      default: 16
    }
  }
};

// stages/extract-features/stage.ts
var stage_default6 = defineStage({
  kind: "extract-features",
  summary: "gives every token or word of a text its vectors, from any layer of a model",
  inputs: {
    model: { type: "model", description: "a language model, or one fine-tuned from it" },
    text: { type: "text", description: "UTF-8, one document a line; blank lines are skipped" }
  },
  outputs: {
    features: {
      type: "features",
      description: "vectors, which token or word of the text each row is, and how they were made",
      path: "features"
    }
  },
  params: schema_default6,
  computes: true,
  load: () => import("../run-extract-features.mjs")
});

// stages/finetune/presets.ts
var presets = {
  "gpt-1": {
    ...{ n_layer: 12, n_head: 12, n_embd: 768, n_positions: 512 },
    ...{ batch_size: 32, epochs: 3, lambda: 0.5, lm_normalization: "sequence", dropout: 0.1, clip: 1 },
    ...{ optimizer: "adamw", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 },
    ...{ learning_rate: 625e-7, schedule: "linear", warmup: 2e-3 }
  }
};

// stages/finetune/schema.json
var schema_default7 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of finetune",
  type: "object",
  additionalProperties: false,
  properties: {
    form: {
      description: "How an example reads: classification (text); entailment (premise, hypothesis); similarity (sentence1, sentence2, read in both orders); multiple-choice (context, question, choices: each choice is scored).",
      enum: ["classification", "entailment", "similarity", "multiple-choice"],
      default: "classification"
    },
    objective: {
      description: "classification: which label, by cross-entropy; regression: a number, by the squared error, for graded similarity.",
      enum: ["classification", "regression"],
      default: "classification"
    },
    format: {
      description: "How train and validation are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.",
      enum: ["jsonl", "csv", "tsv"],
      default: "jsonl"
    },
    columns: {
      description: "Under which name each field stands in the files: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
      type: "object",
      additionalProperties: {
        type: ["string", "array"],
        items: {
          type: "string"
        }
      },
      default: {}
    },
    preset: {
      description: "gpt-1: the published model's sizes and fine-tuning in place of the defaults; what is written beside it counts. The fingerprint holds the values, not the name.",
      enum: ["none", "gpt-1"],
      default: "none"
    },
    recipe: {
      description: "openai: the learning rate as OpenAI's released code computes it (0 at the first update; nothing is re-based after the warm-up); standard: rates that begin above 0 and end just above it.",
      enum: ["standard", "openai"],
      default: "standard"
    },
    lambda: {
      description: "\u03BB: how much the auxiliary language-model loss counts beside the task loss. 0 leaves it out; GPT-1 has 0.5.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.5
    },
    lambda_schedule: {
      description: "constant: \u03BB throughout; linear: from lambda at the first update to lambda_end at the last.",
      enum: ["constant", "linear"],
      default: "constant"
    },
    lambda_end: {
      description: "\u03BB at the last update, of a linear schedule.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0
    },
    auxiliary: {
      description: "Whose text the auxiliary loss is on: { on: task }, as GPT-1 has it; { on: pretraining }, replayed from the input tokens, a window beside each example; { on: both }, the mean of the two.",
      type: "object",
      additionalProperties: false,
      properties: {
        on: {
          enum: ["task", "pretraining", "both"],
          default: "task"
        }
      },
      default: {
        on: "task"
      }
    },
    lm_normalization: {
      description: "sequence: the auxiliary loss is a mean over each text's tokens, then over texts (OpenAI's released code); token: one mean over the batch's tokens (Hugging Face's port).",
      enum: ["sequence", "token"],
      default: "sequence"
    },
    transfer: {
      description: "{ layers: k }: only the embeddings and the first k blocks come from the model, the others start anew; all: every block.",
      type: "object",
      additionalProperties: false,
      properties: {
        layers: {
          type: ["integer", "string"],
          minimum: 0,
          pattern: "^all$",
          description: "a number of blocks, or all",
          default: "all"
        }
      },
      default: {
        layers: "all"
      }
    },
    freeze: {
      description: "What is not trained: none; a number k, the embeddings and the first k blocks; or all, which trains the classifier alone.",
      type: ["integer", "string"],
      minimum: 0,
      pattern: "^(none|all)$",
      default: "none"
    },
    epochs: {
      description: "How often every example is learned from. The model is validated after each epoch.",
      type: "integer",
      minimum: 1,
      default: 3
    },
    batch_size: {
      description: "Examples an update; the last batch of an epoch holds what is left.",
      type: "integer",
      minimum: 1,
      default: 32
    },
    gradient_accumulation_steps: {
      description: "Batches of batch_size examples whose gradients are added up to one update: as one batch of them all, in the memory of one.",
      type: "integer",
      minimum: 1,
      default: 1
    },
    optimizer: {
      description: "adamw: decoupled weight decay; adam: weight decay as L2 in the gradient; sgd: with momentum, weight decay likewise.",
      enum: ["adamw", "adam", "sgd"],
      default: "adamw"
    },
    learning_rate: {
      description: "The highest rate, reached at the end of the warm-up. The default suits a model of about a million parameters; GPT-1, with a hundred times as many, has 6.25e-5.",
      type: "number",
      exclusiveMinimum: 0,
      default: 175e-5
    },
    schedule: {
      description: "What the rate does after the warm-up: fall to 0 along half a cosine or a line, or stay.",
      enum: ["cosine", "linear", "constant"],
      default: "linear"
    },
    warmup: {
      description: "Share of all updates during which the rate rises in a line. GPT-1 has 0.002, of far more updates.",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.1
    },
    beta1: {
      description: "Decay of the mean of the gradients (adamw, adam).",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.9
    },
    beta2: {
      description: "Decay of the mean of their squares (adamw, adam).",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.999
    },
    epsilon: {
      description: "Added to the root of the mean square (adamw, adam).",
      type: "number",
      exclusiveMinimum: 0,
      default: 1e-8
    },
    momentum: {
      description: "Share of the last update that is kept (sgd).",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.9
    },
    weight_decay: {
      description: "Weight decay of matrices, embeddings included; biases and gains have none.",
      type: "number",
      minimum: 0,
      default: 0.01
    },
    clip: {
      description: "Largest global norm of the gradient; 0 does not clip.",
      type: "number",
      minimum: 0,
      default: 1
    },
    dropout: {
      description: "Probability of dropping an entry of the embedding, the attention, each block's branches and the extract token's output.",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.1
    },
    truncate: {
      description: "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said.",
      enum: ["tail", "head", "refuse"],
      default: "tail"
    },
    seed: {
      description: "Decides the new weights, the order of the examples and the dropout masks.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    },
    log_every: {
      description: "Updates between points of the curve.",
      type: "integer",
      minimum: 1,
      default: 10
    },
    n_layer: {
      description: "Number of transformer blocks. Only for a start from scratch (input tokenizer).",
      type: "integer",
      minimum: 1,
      default: 4
    },
    n_head: {
      description: "Attention heads of a block; n_embd must be a multiple of it. Only for a start from scratch (input tokenizer).",
      type: "integer",
      minimum: 1,
      default: 4
    },
    n_embd: {
      description: "Width: numbers that stand for a token inside the model. Only for a start from scratch (input tokenizer).",
      type: "integer",
      minimum: 1,
      default: 128
    },
    n_positions: {
      description: "Context: the most tokens it reads at once, two of which stand around the text. Only for a start from scratch (input tokenizer).",
      type: "integer",
      minimum: 3,
      default: 64
    },
    checkpoint_every: {
      description: "With resume: true, how often a checkpoint is kept: updates, or a time (30s, 5m, 1.5h). Decides nothing about the model, and is no part of the fingerprint.",
      anyOf: [
        {
          type: "integer",
          minimum: 1
        },
        {
          description: "a number of updates, or a number and a unit: 30s, 5m, 1.5h",
          type: "string",
          pattern: "^\\d+(\\.\\d+)?[smh]$"
        }
      ],
      default: "5m"
    }
  }
};

// stages/finetune/stage.ts
var sizes = ["n_layer", "n_head", "n_embd", "n_positions"];
var stage_default7 = defineStage({
  kind: "finetune",
  summary: "trains a model for a task on labelled texts, from a pretrained model or from scratch",
  inputs: {
    train: {
      type: "examples",
      description: "examples in the form of the params: what it learns from; its labels are the classes"
    },
    validation: { type: "examples", description: "examples alike: what chooses the best epoch" },
    model: { type: "model", description: "the pretrained model to start from", optional: true },
    tokenizer: {
      type: "tokenizer",
      description: "instead of a model: starts from scratch, with this tokenizer and the sizes among the params",
      optional: true
    },
    tokens: {
      type: "tokens",
      description: "pretraining text to replay, by the tokenizer of the model (auxiliary: { on: pretraining })",
      optional: true
    }
  },
  outputs: {
    model: {
      type: "model",
      description: "the model after its best epoch, with its classifier",
      path: "model"
    },
    curve: {
      type: "curve",
      description: "losses, learning rate and gradient norm by step; validation by epoch",
      path: "curve.jsonl"
    }
  },
  params: schema_default7,
  presets,
  computes: true,
  resumes: true,
  uncounted: ["checkpoint_every"],
  check: ({ inputs, given, params }) => [
    ...startProblems(inputs, given, params),
    ...formProblems(params),
    ...auxiliaryProblems(inputs, given, params),
    ...optimizerProblems(given, params)
  ],
  load: () => import("../run-finetune.mjs")
});
function startProblems(inputs, given, params) {
  const [model, tokenizer] = [inputs.includes("model"), inputs.includes("tokenizer")];
  if (model && tokenizer)
    return [
      {
        on: { input: "tokenizer" },
        message: "a model brings its own tokenizer: give a model, or a tokenizer to start from scratch"
      }
    ];
  const shared = ["transfer", "freeze"].filter((name) => !model && given[name] !== void 0);
  if (tokenizer && shared.length > 0)
    return shared.map((name) => ({
      on: { param: name },
      message: `${name} is about a pretrained model's weights; a start from scratch has none`
    }));
  if (!model && !tokenizer)
    return [
      {
        on: "inputs",
        message: "there is nothing to start from: give a model, or a tokenizer to start from scratch"
      }
    ];
  if (model)
    return sizes.filter((name) => given[name] !== void 0).map((name) => ({ on: { param: name }, message: `the model decides ${name}` }));
  if (Number(params["n_embd"]) % Number(params["n_head"]) === 0) return [];
  return [
    {
      on: { param: given["n_embd"] === void 0 ? "n_head" : "n_embd" },
      message: `n_embd is ${params["n_embd"]}, which ${params["n_head"]} heads (n_head) do not share evenly`
    }
  ];
}
function auxiliaryProblems(inputs, given, params) {
  const { start, end } = lambdaOf(params);
  const replays = replayShare(params) > 0;
  const problem = (param, message) => [{ on: { param }, message }];
  if (params["freeze"] === "all" && [given["lambda"], given["lambda_end"]].some((value) => Number(value ?? 0) > 0))
    return problem("freeze", "freeze is all: a language-model loss (lambda) would have nothing to train");
  if (params["lambda_schedule"] === "constant" && given["lambda_end"] !== void 0)
    return problem("lambda_end", "lambda_end needs lambda_schedule: linear");
  if (replays && start === 0 && end === 0)
    return problem("auxiliary", "auxiliary names the text of a loss that lambda leaves out: it is 0");
  if (replays && !inputs.includes("tokens"))
    return problem("auxiliary", "replaying pretraining text needs the input tokens");
  if (!replays && inputs.includes("tokens"))
    return [
      {
        on: { input: "tokens" },
        message: "tokens are replayed with auxiliary: { on: pretraining } or { on: both } alone"
      }
    ];
  return [];
}

// stages/generate/schema.json
var schema_default8 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of generate",
  type: "object",
  additionalProperties: false,
  properties: {
    max_tokens: {
      description: "Most tokens that are written for a sample.",
      type: "integer",
      minimum: 1,
      default: 64
    },
    samples: {
      description: "Texts that are written for each prompt.",
      type: "integer",
      minimum: 1,
      default: 1
    },
    temperature: {
      description: "What logits are divided by before one is drawn. 0 takes the most probable token each time.",
      type: "number",
      minimum: 0,
      default: 1
    },
    top_k: {
      description: "Draws from this many most probable tokens; 0: from all.",
      type: "integer",
      minimum: 0,
      default: 0
    },
    top_p: {
      description: "Draws from the fewest most probable tokens, of those that top_k leaves, whose probabilities reach this sum; 1: from all.",
      type: "number",
      exclusiveMinimum: 0,
      maximum: 1,
      default: 1
    },
    stop: {
      description: "A text ends where one of these comes up; it is not part of the text.",
      type: "array",
      items: { type: "string", minLength: 1 },
      uniqueItems: true,
      default: []
    },
    context: {
      description: "What becomes of a text that outgrows the model's context. slide: it goes on from its last half, read anew as if it began there. stop: it ends, and a prompt that does not fit is an error.",
      enum: ["slide", "stop"],
      default: "slide"
    },
    seed: {
      description: "Decides what is drawn, with the place of the prompt and of the sample.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    },
    batch_size: {
      description: "Texts that are written at once; changes speed, memory and the rounding of the numbers.",
      type: "integer",
      minimum: 1,
      default: 8
    }
  }
};

// stages/generate/stage.ts
var stage_default8 = defineStage({
  kind: "generate",
  summary: "writes texts with a language model: what it draws after each prompt",
  inputs: {
    model: { type: "model", description: "a language model, or one fine-tuned from it" },
    prompts: { type: "prompts", description: 'JSONL, {"prompt"}: what the texts go on with; may be empty' }
  },
  outputs: {
    samples: {
      type: "samples",
      description: "JSONL, one text a line: its prompt, what was generated, both together, and why it ends",
      path: "samples.jsonl"
    }
  },
  params: schema_default8,
  computes: true,
  load: () => import("../run-generate.mjs")
});

// stages/import-model/schema.json
var schema_default9 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of import-model",
  type: "object",
  additionalProperties: false,
  properties: {
    seed: {
      description: "Decides the embedding of <|endoftext|>, drawn from N(0, 0.02), where the checkpoint's tokenizer has nothing that separates documents.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    }
  }
};

// stages/import-model/stage.ts
var stage_default9 = defineStage({
  kind: "import-model",
  summary: "makes a model of a Hugging Face openai-gpt checkpoint: GPT-1's published weights and their kin",
  inputs: {
    huggingface: {
      type: "huggingface",
      description: "a folder with model.safetensors, config.json, and tokenizer.json or vocab.json and merges.txt"
    }
  },
  outputs: {
    model: { type: "model", description: "the model, with its classifier if it has one", path: "model" }
  },
  params: schema_default9,
  computes: false,
  load: () => import("../run-import-model.mjs")
});

// stages/predict/schema.json
var schema_default10 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of predict",
  type: "object",
  additionalProperties: false,
  properties: {
    format: {
      description: "How the texts are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns; text, a text to classify a line.",
      enum: ["jsonl", "csv", "tsv", "text"],
      default: "jsonl"
    },
    columns: {
      description: "Under which name each field stands in the file: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
      type: "object",
      additionalProperties: {
        type: ["string", "array"],
        items: {
          type: "string"
        }
      },
      default: {}
    },
    truncate: {
      description: "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said. A prompt loses its beginning, unless refuse is said.",
      enum: ["tail", "head", "refuse"],
      default: "tail"
    },
    batch_size: {
      description: "Examples that are read at once; changes speed and memory alone.",
      type: "integer",
      minimum: 1,
      default: 64
    },
    form: {
      description: "model: the form that the model was fine-tuned for; another names that of a prompt.",
      enum: ["model", "classification", "entailment", "similarity", "multiple-choice"],
      default: "model"
    },
    prompt: {
      description: "Without a classifier (zero-shot): what the language model reads before the words of a label, with fields in braces, such as '{text} This is about'. Empty: the classifier is used.",
      type: "string",
      default: ""
    },
    label_words: {
      description: "With a prompt, the words of each label whose likelihood is its score: { animal: an animal, plant: a plant }; of multiple choice the choices are the words.",
      type: "object",
      additionalProperties: {
        type: "string",
        minLength: 1
      },
      default: {}
    },
    label_score: {
      description: "With a prompt: mean, the log-likelihood of a token of the label's words; sum, of all of them.",
      enum: ["mean", "sum"],
      default: "mean"
    }
  }
};

// stages/predict/stage.ts
var stage_default10 = defineStage({
  kind: "predict",
  summary: "says what a fine-tuned model, or a language model with a prompt, makes of texts without labels",
  inputs: {
    model: { type: "model", description: "a fine-tuned model, or with a prompt any language model" },
    texts: { type: "any", description: "texts in the model's form, without labels" }
  },
  outputs: {
    predictions: {
      type: "predictions",
      description: "JSONL, one text a line: what was predicted, and how probable each label or choice was",
      path: "predictions.jsonl"
    }
  },
  params: schema_default10,
  computes: true,
  check: ({ given, params }) => promptProblems(given, params),
  load: () => import("../run-predict.mjs")
});

// stages/pretrain/presets.ts
var presets2 = {
  "gpt-1": {
    ...{ n_layer: 12, n_head: 12, n_embd: 768, n_positions: 512, initializer_range: 0.02, dropout: 0.1 },
    ...{ batch_size: 64, epochs: 100, clip: 1 },
    ...{ optimizer: "adamw", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 },
    ...{ learning_rate: 25e-5, schedule: "cosine", warmup_steps: 2e3 }
  }
};

// stages/pretrain/schema.json
var schema_default11 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of pretrain",
  type: "object",
  additionalProperties: false,
  properties: {
    preset: {
      description: "gpt-1: the published model's sizes and pretraining (100 epochs) in place of the defaults; what is written beside it counts. The fingerprint holds the values, not the name.",
      enum: ["none", "gpt-1"],
      default: "none"
    },
    recipe: {
      description: "openai: the learning rate as OpenAI's released code computes it (0 at the first update; nothing is re-based after the warm-up); standard: rates that begin above 0 and end just above it.",
      enum: ["standard", "openai"],
      default: "standard"
    },
    n_layer: {
      description: "Number of transformer blocks.",
      type: "integer",
      minimum: 1,
      default: 4
    },
    n_head: {
      description: "Attention heads of a block; n_embd must be a multiple of it.",
      type: "integer",
      minimum: 1,
      default: 4
    },
    n_embd: {
      description: "Width: numbers that stand for a token inside the model.",
      type: "integer",
      minimum: 1,
      default: 128
    },
    n_positions: {
      description: "Context: the most tokens it reads at once, in training and ever after.",
      type: "integer",
      minimum: 2,
      default: 64
    },
    batch_size: {
      description: "Windows of n_positions tokens an update.",
      type: "integer",
      minimum: 1,
      default: 32
    },
    gradient_accumulation_steps: {
      description: "Batches of batch_size windows whose gradients are added up to one update: as one batch of them all, in the memory of one.",
      type: "integer",
      minimum: 1,
      default: 1
    },
    steps: {
      description: "Updates in all.",
      type: "integer",
      minimum: 1,
      default: 1e3
    },
    epochs: {
      description: "How often every token is predicted, instead of steps; 0 leaves it to steps.",
      type: "number",
      minimum: 0,
      default: 0
    },
    optimizer: {
      description: "adamw: decoupled weight decay; adam: weight decay as L2 in the gradient; sgd: with momentum, weight decay likewise.",
      enum: ["adamw", "adam", "sgd"],
      default: "adamw"
    },
    learning_rate: {
      description: "The highest rate, reached at the end of the warm-up.",
      type: "number",
      exclusiveMinimum: 0,
      default: 3e-3
    },
    schedule: {
      description: "What the rate does after the warm-up: fall to 0 along half a cosine or a line, or stay.",
      enum: ["cosine", "linear", "constant"],
      default: "cosine"
    },
    warmup_steps: {
      description: "Updates during which the rate rises in a line; update s of W has s/W of it. Fewer than steps. scaled: a tenth of the steps, at most GPT-1's 2,000.",
      anyOf: [
        {
          const: "scaled"
        },
        {
          type: "integer",
          minimum: 0
        }
      ],
      default: "scaled"
    },
    beta1: {
      description: "Decay of the mean of the gradients (adamw, adam).",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.9
    },
    beta2: {
      description: "Decay of the mean of their squares (adamw, adam). GPT-1 has 0.999, for a hundred times as many updates.",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.98
    },
    epsilon: {
      description: "Added to the root of the mean square (adamw, adam).",
      type: "number",
      exclusiveMinimum: 0,
      default: 1e-8
    },
    momentum: {
      description: "Share of the last update that is kept (sgd).",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.9
    },
    weight_decay: {
      description: "Weight decay of matrices, embeddings included; biases and gains have none.",
      type: "number",
      minimum: 0,
      default: 0.01
    },
    clip: {
      description: "Largest global norm of the gradient; 0 does not clip.",
      type: "number",
      minimum: 0,
      default: 1
    },
    dropout: {
      description: "Probability of dropping an entry of the embedding, the attention and each block's branches. GPT-1 has 0.1, for 100 epochs; text that is read about once needs none.",
      type: "number",
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0
    },
    initializer_range: {
      description: "Standard deviation of the first weights. scaled: GPT-1's 0.02 at its width of 768, and 0.02 * sqrt(768 / n_embd) at others.",
      anyOf: [
        {
          const: "scaled"
        },
        {
          type: "number",
          exclusiveMinimum: 0
        }
      ],
      default: "scaled"
    },
    seed: {
      description: "Decides the first weights, the order of the text and the dropout masks.",
      type: "integer",
      minimum: 0,
      maximum: 2147483647,
      default: 1
    },
    direction: {
      description: "right-to-left reads every text from its end and predicts the token before.",
      enum: ["left-to-right", "right-to-left"],
      default: "left-to-right"
    },
    objective: {
      description: "causal: each token from those before it (GPT-1). masked: 15 % of the tokens, hidden, replaced or left as they are, from all around them (BERT).",
      enum: ["causal", "masked"],
      default: "causal"
    },
    window: {
      description: "k of GPT-1's Eq. 1: a prediction depends on the last k tokens alone. 0: on all that it reads.",
      type: "integer",
      minimum: 0,
      default: 0
    },
    documents: {
      description: "packed: all documents as one stream, cut into full windows anywhere; separate: each document alone, padded, and cut only where it is longer than the context.",
      enum: ["packed", "separate"],
      default: "packed"
    },
    validation: {
      description: "Share of the documents that is set aside, by content, to choose the best model on; 0 sets none aside, and the last model is the best.",
      type: "number",
      minimum: 0,
      maximum: 0.5,
      default: 0.02
    },
    validate_every: {
      description: "Updates between validations; there is one after the last update, too.",
      type: "integer",
      minimum: 1,
      default: 250
    },
    log_every: {
      description: "Updates between points of the curve.",
      type: "integer",
      minimum: 1,
      default: 10
    },
    checkpoint_every: {
      description: "With resume: true, how often a checkpoint is kept: updates, or a time (30s, 5m, 1.5h). Decides nothing about the model, and is no part of the fingerprint.",
      anyOf: [
        {
          type: "integer",
          minimum: 1
        },
        {
          description: "a number of updates, or a number and a unit: 30s, 5m, 1.5h",
          type: "string",
          pattern: "^\\d+(\\.\\d+)?[smh]$"
        }
      ],
      default: "5m"
    }
  }
};

// stages/pretrain/stage.ts
var stage_default11 = defineStage({
  kind: "pretrain",
  summary: "trains GPT-1's transformer as a language model on a corpus of tokens",
  inputs: {
    tokens: { type: "tokens", description: "the corpus as token ids, from tokenize" },
    tokenizer: {
      type: "tokenizer",
      description: "the tokenizer that made them; it becomes part of the model"
    }
  },
  outputs: {
    model: {
      type: "model",
      description: "the model as it was when it did best on the documents set aside",
      path: "model"
    },
    last: { type: "model", description: "the model after the last update", path: "last" },
    curve: {
      type: "curve",
      description: "loss, learning rate, gradient norm and validation loss by step",
      path: "curve.jsonl"
    }
  },
  params: schema_default11,
  presets: presets2,
  instead: { epochs: "steps" },
  computes: true,
  resumes: true,
  uncounted: ["checkpoint_every"],
  check: ({ given, params }) => [
    ...shapeProblems(params),
    ...maskedProblems(given, params),
    ...lengthProblems(given, params),
    ...optimizerProblems(given, params)
  ],
  load: () => import("../run-pretrain.mjs")
});
function shapeProblems(params) {
  const { n_embd, n_head } = params;
  if (Number(n_embd) % Number(n_head) === 0) return [];
  return [
    {
      on: { param: "n_embd" },
      message: `n_embd is ${n_embd}, which ${n_head} heads (n_head) do not share evenly`
    }
  ];
}
var maskedProblems = (given, { objective, direction, window }) => objective !== "masked" ? [] : [
  ...direction === "right-to-left" ? ["direction"] : [],
  ...Number(window) > 0 ? ["window"] : []
].map((param) => ({
  on: { param: given[param] === void 0 ? "objective" : param },
  message: `objective is masked: such a model sees its text whole, and takes no ${param}`
}));
function lengthProblems(given, { warmup_steps, steps, epochs }) {
  if (Number(given["epochs"] ?? 0) > 0 && given["steps"] !== void 0)
    return [
      { on: { param: "epochs" }, message: "steps and epochs both say how long it trains: leave one out" }
    ];
  if (Number(epochs) > 0 || !(Number(warmup_steps) >= Number(steps))) return [];
  return [
    {
      on: { param: "warmup_steps" },
      message: `warmup_steps is ${warmup_steps}, which leaves none of ${steps} steps at the full rate`
    }
  ];
}

// stages/tokenize/schema.json
var schema_default12 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Params of tokenize",
  type: "object",
  additionalProperties: false,
  properties: {
    tokenizer: {
      description: "What is learned. byte-level: GPT-2's BPE over bytes, which writes any text and loses nothing. gpt-1: GPT-1's BPE over cleaned, lower-cased words, with </w> at their ends, which is lossy.",
      enum: ["byte-level", "gpt-1"],
      default: "byte-level"
    },
    vocabulary: {
      description: "How many tokens there are in all. byte-level: the 256 bytes, the merges learned from the corpus, and <|endoftext|>, which takes the last id. gpt-1: <unk>, each character alone and at a word's end, the merges, and <|endoftext|>. Required unless a tokenizer is given.",
      type: "integer",
      minimum: 4,
      maximum: 30001
    }
  }
};

// stages/tokenize/stage.ts
var stage_default12 = defineStage({
  kind: "tokenize",
  summary: "learns a BPE vocabulary from a corpus, or takes one, and writes the corpus as token ids",
  inputs: {
    corpus: { type: "text", description: "UTF-8 text, one document a line; blank lines are skipped" },
    tokenizer: {
      type: "tokenizer",
      description: "instead of learning one: a tokenizer.json, or a folder with one or with vocab.json and merges.txt",
      optional: true
    }
  },
  outputs: {
    tokenizer: {
      type: "tokenizer",
      description: "the vocabulary and merges, as a Hugging Face tokenizer.json",
      path: "tokenizer.json"
    },
    tokens: {
      type: "tokens",
      description: "the corpus as flat token ids with the boundaries of its documents",
      path: "tokens"
    }
  },
  params: schema_default12,
  computes: false,
  check: ({ inputs, given, params }) => problems(inputs.includes("tokenizer"), given, params),
  load: () => import("../run-tokenize.mjs")
});
function problems(taken, given, params) {
  if (taken)
    return ["vocabulary", "tokenizer"].filter((name) => given[name] !== void 0).map((name) => ({ on: { param: name }, message: `the tokenizer among the inputs decides ${name}` }));
  const { vocabulary } = params;
  if (vocabulary === void 0)
    return [
      {
        on: "uses",
        message: "there is no vocabulary: say how large a one to learn, or give a tokenizer among the inputs"
      }
    ];
  if (params["tokenizer"] === "byte-level" && Number(vocabulary) < smallestByteLevel)
    return [
      {
        on: { param: "vocabulary" },
        message: `vocabulary is ${vocabulary}, below the ${smallestByteLevel} of the 256 bytes and <|endoftext|>`
      }
    ];
  return [];
}
var smallestByteLevel = 257;

// stages/index.ts
var builtInKinds = [
  stage_default12,
  stage_default9,
  stage_default11,
  stage_default3,
  stage_default8,
  stage_default6,
  stage_default7,
  stage_default4,
  stage_default2,
  stage_default10,
  stage_default,
  stage_default5
];

export {
  builtInKinds
};
