#ifndef HEARSAY_CKERNELS_H
#define HEARSAY_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

// The arithmetic of the taggers. Every matrix is row-major float32 with a stride in elements. All
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
    HEARSAY_NEON = 2,
    HEARSAY_PORTABLE = 3,
};

// Chooses the best path the processor has, or the one that the environment variable HEARSAY_KERNELS
// names ("avx512", "avx2", "neon", "portable"); an unknown or unavailable name is ignored. Idempotent.
enum hearsay_path hearsay_choose_path(void);

// The name of a path, as HEARSAY_KERNELS spells it.
const char *hearsay_path_name(enum hearsay_path path);

// c = a · b + bias, or c += a · b where bias is NULL.
// a: m × k, stride lda; b: packed k × n; bias: n values; c: m × n, stride ldc.
void hearsay_product(size_t m, size_t k, size_t n, const float *a, size_t lda, const float *b,
                     const float *bias, float *c, size_t ldc);

// One step of an LSTM (Hochreiter and Schmidhuber 1997) for m sequences at once.
// gates: m × 4·h, pre-activations in the order input, forget, candidate, output; consumed.
// cell, hidden: m × h, updated in place. bytes: m × h, hidden · 127 + 128, or NULL.
void hearsay_lstm_step(size_t m, size_t h, float *gates, float *cell, float *hidden,
                       uint8_t *bytes);

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

// x = gelu(x) for count values, within 2e-4 of the form of tanh; count is a multiple of 16.
void hearsay_gelu(size_t count, float *x);

// Weights of a product in 8-bit integers: columns in panels of 16, [n / 16][k / 4][16][4], each weight
// between -63 and 63; for each column its scale, the sum of its weights and its bias.
typedef struct {
    const int8_t *weights;
    const float *scales;
    const int32_t *sums;
    const float *bias;
} hearsay_matrix8;

// What happens to the sums of a product.
enum hearsay_finish {
    HEARSAY_STORE = 0, // c = a · b + bias
    HEARSAY_GELU = 1,  // c = gelu(a · b + bias)
    HEARSAY_ADD = 2,   // c += a · b
};

// Rows of x as unsigned bytes: x ≈ scales[r] · (out - zeros[r]), with the row's own range (dynamic
// quantisation). x: m × k, stride ldx; out: m × k without gaps; k is a multiple of 16.
void hearsay_quantise(size_t m, size_t k, const float *x, size_t ldx, uint8_t *out, float *scales,
                      int32_t *zeros);

// A product of quantised rows and packed 8-bit weights. a: m × k bytes, stride lda, with scales and
// zeros of each row; k is a multiple of 4, n of 16; c: m × n, stride ldc. The integer sums are the
// same on every path.
void hearsay_product8(size_t m, size_t k, size_t n, const uint8_t *a, size_t lda,
                      const float *scales, const int32_t *zeros, const hearsay_matrix8 *b,
                      enum hearsay_finish finish, float *c, size_t ldc);

// x = layer norm of x + y, row by row; y may be NULL. x, y: m × width without gaps.
void hearsay_add_norm(size_t m, size_t width, float *x, const float *y, float epsilon,
                      const float *gamma, const float *beta);

// out[t] = layer norm of scales[p] · table[p] + rows[q] + rows[r] + rows[s], where p, q, r, s are the
// four numbers of token t in `places`.
void hearsay_embed_pieces(size_t count, const int32_t *places, size_t width, const int8_t *table,
                          const float *scales, const float *rows, const float *gamma,
                          const float *beta, float *out);

// Self-attention (Vaswani et al. 2017) of one sequence of n rows with heads of `head` values, 32 or 64. Of each head queries
// are rounded to 255ths of their row's range, keys to 63rds of their greatest value, values to 63rds of the greatest in each
// column, the shares that a row gives to others to 255ths of its greatest.
// qkv: n × 3·head·heads: queries (already divided by the root of `head`), keys, values; out: n × head·heads.
// distances: what each head adds to the score of a row for another by how far that stands after it (Raffel et al. 2020), heads ×
// 2·HEARSAY_FARTHEST, the row itself at HEARSAY_FARTHEST, for n up to HEARSAY_FARTHEST; or NULL.
// scratch: hearsay_attention_scratch(n, head) floats.
void hearsay_attention(size_t n, size_t heads, size_t head, const float *qkv,
                       const float *distances, float *scratch, float *out);

// The wider of the two heads.
#define HEARSAY_WIDEST_HEAD 64

// How many rows distances reach.
#define HEARSAY_FARTHEST 256

// Rows of queries that hearsay_attention takes at once, a multiple of the rows that products hold in registers.
#define HEARSAY_ATTENTION_ROWS 24

// The floats that hearsay_attention needs as scratch for n rows and heads of `head` values.
size_t hearsay_attention_scratch(size_t n, size_t head);

#endif
