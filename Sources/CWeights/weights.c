#include "include/CWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char large[] = {
#embed "large.weights"
};

_Alignas(64) static const unsigned char small[] = {
#embed "small.weights"
};

_Alignas(64) static const unsigned char acts[] = {
#embed "acts.weights"
};

_Alignas(64) static const unsigned char turns[] = {
#embed "turns.weights"
};

_Alignas(64) static const unsigned char sentences[] = {
#embed "sentences.weights"
};

_Alignas(64) static const unsigned char deep[] = {
#embed "deep.weights"
};

const void *hearsay_large_weights(void) { return large; }

size_t hearsay_large_weights_size(void) { return sizeof large; }

const void *hearsay_small_weights(void) { return small; }

size_t hearsay_small_weights_size(void) { return sizeof small; }

const void *hearsay_acts_weights(void) { return acts; }

size_t hearsay_acts_weights_size(void) { return sizeof acts; }

const void *hearsay_turns_weights(void) { return turns; }

size_t hearsay_turns_weights_size(void) { return sizeof turns; }

const void *hearsay_sentences_weights(void) { return sentences; }

size_t hearsay_sentences_weights_size(void) { return sizeof sentences; }

const void *hearsay_deep_weights(void) { return deep; }

size_t hearsay_deep_weights_size(void) { return sizeof deep; }
