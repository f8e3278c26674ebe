#ifndef HEARSAY_CWEIGHTS_H
#define HEARSAY_CWEIGHTS_H

#include <stddef.h>

// The trained weights of the two taggers, of the three second readers and of the deep one, compiled in: one file to ship, no
// path to lose. 64-byte aligned; HearsayTagging/Network/Weights.swift and, in
// HearsayTagging/SecondReading, SecondReaderWeights.swift and DeepReaderWeights.swift describe the layout.
const void *hearsay_large_weights(void);
const void *hearsay_small_weights(void);
const void *hearsay_acts_weights(void);
const void *hearsay_turns_weights(void);
const void *hearsay_sentences_weights(void);
const void *hearsay_deep_weights(void);

// Their sizes in bytes.
size_t hearsay_large_weights_size(void);
size_t hearsay_small_weights_size(void);
size_t hearsay_acts_weights_size(void);
size_t hearsay_turns_weights_size(void);
size_t hearsay_sentences_weights_size(void);
size_t hearsay_deep_weights_size(void);

#endif
