"""What a stage says to the runner: JSON lines on file descriptor 3. Away from a pipeline it is silent."""

import json
import os
import sys


def request():
    """What a stage kind is asked: inputs and outputs (paths by port), params, cpus, checkpoints where it may resume."""
    with open(sys.argv[-1], encoding="utf-8") as file:
        return json.load(file)


def _send(**message):
    line = json.dumps(message, allow_nan=False).encode() + b"\n"
    try:
        while line:
            line = line[os.write(3, line) :]
    except OSError:
        pass  # nobody listens


def progress(step, steps, **more):
    """How far it is; more: unit, phase, loss, validation_loss, learning_rate, tokens_per_second."""
    _send(message="progress", progress={"step": step, "steps": steps, **more})


def point(**numbers):
    """A point of its curve, while that grows, as a line of an output of type curve has it: step, loss, validation_loss and others."""
    _send(message="point", point=numbers)


def metric(name, value):
    """A number of its result, finite, under a flat name: task/accuracy."""
    _send(message="metric", name=name, value=float(value))


def notice(text):
    """What the user should know and is no failure."""
    _send(message="notice", text=text)


def problem(message, **more):
    """Ends the stage with what the user must mend; more: hint, input, line, param."""
    _send(message="problem", problem={"message": message, **more})
    sys.exit(1)
