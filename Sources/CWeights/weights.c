#include "include/CWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char large[] = {
#embed "large.weights"
};

_Alignas(64) static const unsigned char small[] = {
#embed "small.weights"
};

const void *hearsay_large_weights(void) { return large; }

size_t hearsay_large_weights_size(void) { return sizeof large; }

const void *hearsay_small_weights(void) { return small; }

size_t hearsay_small_weights_size(void) { return sizeof small; }
