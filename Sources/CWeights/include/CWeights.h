#ifndef HEARSAY_CWEIGHTS_H
#define HEARSAY_CWEIGHTS_H

#include <stddef.h>

// The trained weights of the tagger, compiled in: one file to ship, no path to lose. 64-byte
// aligned; HearsayTagging/Network/Weights.swift describes the layout.
const void *hearsay_tagger_weights(void);

// Their size in bytes.
size_t hearsay_tagger_weights_size(void);

#endif
