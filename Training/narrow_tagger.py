"""A large tagger with narrower layers, and what it learns from the whole one."""
import random

import torch
from torch import nn

from batches import batches, make_batch
from export import load
from model import entropy
from narrow import narrow

# Windows whose rows choose the units and fit the outer matrices.
FITTED = 500
# What the mean square of the difference to the whole tagger's states weighs after each layer.
STATES = (0, 0.7, 0, 0.7, 0.7, 3)


def teacher(path):
    """The whole tagger of a checkpoint, as `losses` asks it: in half precision."""
    whole = load(path)
    whole.encoder.training, whole.encoder.masked = True, 0
    return whole


def narrowed(path, windows, inner):
    """The tagger of a checkpoint with `inner` units in each layer, chosen by windows that it reads."""
    net = load(path)
    sample = random.Random(3).sample(windows, FITTED)
    with torch.no_grad():
        inputs = [(net.encoder.embed(batch, batch.pieces), batch.piece_mask[:, None, None, :], batch.piece_mask)
                  for batch in map(make_batch, batches(sample, 32, random.Random(1)))]
    print("what narrowing changes of the states:", narrow(net.encoder.layers, inputs, inner), flush=True)
    net.shape["inner"] = inner
    # No dropout and no masks: it is to do what the whole tagger does.
    for module in net.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0
    net.encoder.masked = 0
    return net


def losses(net, whole, batch):
    """Those of tags, of roles, and of how far the states are from the whole tagger's."""
    with torch.no_grad():
        wanted = whole.encoder.after_layers(batch)
    found = net.encoder.after_layers(batch)
    inside = batch.piece_mask[..., None]
    apart = sum(weight * ((x - y) ** 2 * inside).sum() for weight, x, y in zip(STATES, found, wanted))
    states = net.encoder.of_tokens(found[-1], batch)
    role = torch.zeros(())
    if len(batch.cues):
        role = entropy(net.roles(states, batch.lengths, batch.cues), batch.roles)
    return entropy(net.tags(states), batch.tags), role, apart / inside.sum() / states.shape[2]
