#ifndef HEARSAY_CKERNELS_H
#define HEARSAY_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

// The arithmetic of the tagger. Every matrix is row-major float32 with a stride in elements. All
// functions are pure but for the memory they are told to write, allocate nothing and may be called
// from any thread.
//
// Weights of products are packed in panels of 16 columns: [columns / 16][k][16], 64-byte aligned;
// the number of columns is always a multiple of 16. Every row of a product is summed in the same
// order however many rows are given at once, so that batching never changes a result.

// The instruction sets a kernel was built for, best first.
enum hearsay_path {
    HEARSAY_AVX512 = 0,
    HEARSAY_AVX2 = 1,
    HEARSAY_PORTABLE = 2,
};

// Chooses the best path the processor has, or the one that the environment variable HEARSAY_KERNELS
// names ("avx512", "avx2", "portable"); an unknown or unavailable name is ignored. Idempotent.
enum hearsay_path hearsay_choose_path(void);

// The name of a path, as HEARSAY_KERNELS spells it.
const char *hearsay_path_name(enum hearsay_path path);

// c = a · b + bias, or c += a · b where bias is NULL.
// a: m × k, stride lda; b: packed k × n; bias: n values; c: m × n, stride ldc.
void hearsay_product(size_t m, size_t k, size_t n, const float *a, size_t lda, const float *b,
                     const float *bias, float *c, size_t ldc);

// One step of an LSTM (Hochreiter and Schmidhuber 1997) for m sequences at once.
// gates: m × 4·h, pre-activations in the order input, forget, candidate, output; consumed.
// cell, hidden: m × h, updated in place.
void hearsay_lstm_step(size_t m, size_t h, float *gates, float *cell, float *hidden);

// out[t] = layer norm of the sum of the eight table rows of token t, plus bias.
// rows: count × 8 row numbers; table: int8, width values a row, scales[row] to be multiplied with.
void hearsay_embed(size_t count, const uint16_t *rows, size_t width, const int8_t *table,
                   const float *scales, const float *bias, const float *gamma, const float *beta,
                   float *out);

// x = x · sigmoid(1.702 x) for count values; count is a multiple of 16.
void hearsay_quick_gelu(size_t count, float *x);

// out[t] = quick_gelu(tokens[t] + cue + distances[buckets[t]]) for m tokens of the given width.
void hearsay_role_input(size_t m, size_t width, const float *tokens, size_t stride,
                        const float *cue, const float *distances, const uint8_t *buckets,
                        float *out);

// x += quick_gelu(y) for count values; count is a multiple of 16.
void hearsay_add_gelu(size_t count, float *x, const float *y);

// Replaces the first `labels` values of each row of 16 by their logarithmic softmax.
void hearsay_log_softmax(size_t m, size_t labels, float *rows);

#endif
