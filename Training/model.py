"""The tagger: an encoder over the passage (recurrent here, transformer.py), tags, roles per cue."""
import torch
from torch import nn
from torch.nn import functional as F

# Rows of each feature in the one embedding table; FeatureExtractor.Layout in Swift says the same.
GROUPS = [("word", 20000, 96), ("prefix", 4000, 32), ("suffix", 4000, 48), ("shape", 2000, 32),
          ("lemma", 640, 32), ("capitals", 8, 16), ("quotation", 8, 16)]
DISTANCE_BUCKETS = 41


def quick_gelu(x):
    """x · sigmoid(1.702 x): one exponential at run time instead of an error function."""
    return x * torch.sigmoid(1.702 * x)


def distance_bucket(d):
    """Signed token distance → 0...40: exact to 7, then thirds of an octave."""
    a = d.abs()
    far = (8 + (torch.log2(a.clamp(min=8).float() / 8) * 3).long()).clamp(max=20)
    return torch.where(a < 8, a, far) * torch.sign(d) + 20


class Embedding(nn.Module):
    """Sum of the feature rows, each group projected from its own small width; folded on export."""

    def __init__(self, width, dropout, word_dropout):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, d) for _, n, d in GROUPS)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        self.mix = nn.Linear(sum(d for _, _, d in GROUPS), width)
        self.norm = nn.LayerNorm(width)
        self.dropout = nn.Dropout(dropout)
        self.word_dropout = word_dropout

    def forward(self, features):
        starts, at = [], 0
        for _, n, _ in GROUPS:
            starts.append(at)
            at += n
        word = self.tables[0](features[..., 0]) + self.tables[0](features[..., 1])
        if self.training and self.word_dropout:
            keep = torch.rand(word.shape[:2], device=word.device) >= self.word_dropout
            word = word * keep[..., None]
        parts = [word] + [
            table(features[..., i + 1] - starts[i]) for i, table in enumerate(self.tables) if i > 0
        ]
        return self.dropout(self.norm(self.mix(torch.cat(parts, -1))))

    def folded(self):
        """One table of `rows × width` whose summed rows (word twice) plus bias equal `mix`."""
        pieces, column = [], 0
        for (_, _, d), table in zip(GROUPS, self.tables):
            pieces.append(table.weight @ self.mix.weight[:, column : column + d].T)
            column += d
        return torch.cat(pieces), self.mix.bias


class Recurrent(nn.Module):
    """Features → one state per token, [b, tokens, 2 · hidden], by a bidirectional LSTM."""

    def __init__(self, width, hidden, layers, dropout, word_dropout):
        super().__init__()
        self.width = 2 * hidden
        self.embedding = Embedding(width, dropout, word_dropout)
        self.recurrent = nn.LSTM(width, hidden, layers, bidirectional=True, batch_first=True,
                                 dropout=dropout if layers > 1 else 0)
        self.dropout = nn.Dropout(dropout)

    def forward(self, batch):
        packed = nn.utils.rnn.pack_padded_sequence(
            self.embedding(batch.features), batch.lengths, batch_first=True, enforce_sorted=False)
        out, _ = self.recurrent(packed)
        out, _ = nn.utils.rnn.pad_packed_sequence(out, batch_first=True,
                                                  total_length=batch.features.shape[1])
        return self.dropout(out)


class Tagger(nn.Module):
    """An encoder with two heads: tags of all tokens, and the roles of tokens for one cue."""

    def __init__(self, encoder="small", width=96, hidden=128, layers=2, role=96, convolutions=2,
                 dropout=0.4, word_dropout=0.2, inner=None):
        """`inner`: units of the large encoder's layers, where narrow.py left fewer than there were."""
        super().__init__()
        self.shape = dict(encoder=encoder, width=width, hidden=hidden, layers=layers, role=role,
                          convolutions=convolutions, inner=inner)
        if encoder == "large":
            from transformer import INNER, Transformer

            self.encoder = Transformer(inner=inner or INNER)
        else:
            self.encoder = Recurrent(width, hidden, layers, dropout, word_dropout)
        both = self.encoder.width
        self.tag_in = nn.Linear(both, 128)
        self.tag_out = nn.Linear(128, 7)
        self.role_token = nn.Linear(both, role)
        self.role_cue = nn.Linear(both, role)
        self.role_distance = nn.Embedding(DISTANCE_BUCKETS, role)
        nn.init.normal_(self.role_distance.weight, std=0.1)
        self.role_convolutions = nn.ModuleList(
            nn.Conv1d(role, role, 3, padding=1 + i, dilation=1 + i) for i in range(convolutions))
        self.role_dropout = nn.Dropout(0.1)
        self.role_out = nn.Linear(role, 5)

    def tags(self, states):
        return self.tag_out(self.role_dropout(quick_gelu(self.tag_in(states))))

    def roles(self, states, lengths, cues):
        """cues: rows of (window, first cue token, last cue token) → logits [cues, n, 5]."""
        window, first, last = cues.T
        tokens = self.role_token(states)[window]
        cue = self.role_cue((states[window, first] + states[window, last]) / 2)
        position = torch.arange(states.shape[1])[None]
        distance = torch.where(position < first[:, None], position - first[:, None],
                               (position - last[:, None]).clamp(min=0))
        x = quick_gelu(tokens + cue[:, None] + self.role_distance(distance_bucket(distance)))
        inside = (position < lengths[window][:, None])[..., None]
        for convolution in self.role_convolutions:
            y = convolution((x * inside).transpose(1, 2)).transpose(1, 2)
            x = x + quick_gelu(y)
        return self.role_out(self.role_dropout(x))

    def loss(self, batch):
        """Cross-entropy of tags and of roles; targets are labels, or distributions of a teacher."""
        states = self.encoder(batch)
        tag = entropy(self.tags(states), batch.tags)
        if len(batch.cues) == 0:
            return tag, torch.zeros(())
        return tag, entropy(self.roles(states, batch.lengths, batch.cues), batch.roles)


def entropy(logits, targets):
    """Mean cross-entropy over tokens; padding is -1 as a label and all zeros as a distribution."""
    if targets.dtype == torch.long:
        return F.cross_entropy(logits.transpose(1, 2), targets, ignore_index=-1)
    loss = -(targets * F.log_softmax(logits, -1)).sum(-1)
    return loss.sum() / (targets.sum(-1) > 0).sum()
