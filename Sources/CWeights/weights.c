#include "include/CWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char tagger[] = {
#embed "tagger.weights"
};

const void *hearsay_tagger_weights(void) { return tagger; }

size_t hearsay_tagger_weights_size(void) { return sizeof tagger; }
