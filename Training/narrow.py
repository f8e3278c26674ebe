"""Takes inner units out of a trained transformer's layers and lets the others do their work.

Of each layer the units stay whose contribution to the state varies most; then the outer matrix is fitted anew, by least
squares, to what the whole layer gave (as Hubara et al. 2021 and Kurtic et al. 2023 do), from the states that the narrowed
layers below give. What is lost then is little enough for a short training to bring back.
"""
import torch
from torch import nn

# How far the fitted matrix is held to the old one, as a share of the mean square of a unit.
HOLD = 1e-3


@torch.no_grad()
def narrow(layers, inputs, inner):
    """Narrows `layers` in place to `inner` units each.

    inputs: [(states before the first layer [b, n, width], the second argument of `attend`, mask [b, n])], some tens of thousands of
    rows in all.
    Returns, for each layer, the share of the states' squares by which they differ from those of the whole layers.
    """
    whole = [states for states, *_ in inputs]
    narrowed = list(whole)
    losses = []
    for layer in layers:
        rows, results, attended = [], [], []
        for k, (_, heard, mask) in enumerate(inputs):
            before = layer.attend(whole[k], heard)
            after = before + layer.outer(layer.units(before))
            whole[k] = layer.norm2(after)
            attended.append(layer.attend(narrowed[k], heard))
            rows.append(attended[k][mask])
            results.append(after[mask])
        rows, results = torch.cat(rows), torch.cat(results)
        refit(layer, rows, results - rows, inner)
        difference = squares = 0.0
        for k, (_, _, mask) in enumerate(inputs):
            narrowed[k] = layer.norm2(attended[k] + layer.outer(layer.units(attended[k])))
            difference += float(((narrowed[k] - whole[k])[mask] ** 2).sum())
            squares += float((whole[k][mask] ** 2).sum())
        losses.append(difference / squares)
    return losses


def refit(layer, rows, wanted, inner):
    """Keeps `inner` units of a layer and fits what they add to the rows to what is wanted."""
    units = layer.units(rows)
    strength = units.var(0) * layer.outer.weight.pow(2).sum(0)
    kept = strength.topk(inner).indices.sort().values
    units = torch.cat([units[:, kept], torch.ones(len(rows), 1)], 1).double()
    old = torch.cat([layer.outer.weight[:, kept].T, layer.outer.bias[None]]).double()
    products = units.T @ units
    hold = HOLD * products.diagonal().mean()
    fitted = torch.linalg.solve(products + hold * torch.eye(len(products), dtype=torch.double),
                                units.T @ wanted.double() + hold * old).float()
    narrowed = nn.Linear(layer.inner.in_features, inner)
    narrowed.weight.data, narrowed.bias.data = layer.inner.weight[kept].clone(), layer.inner.bias[kept].clone()
    outer = nn.Linear(inner, layer.outer.out_features)
    outer.weight.data, outer.bias.data = fitted[:-1].T.contiguous(), fitted[-1].contiguous()
    layer.inner, layer.outer = narrowed, outer
