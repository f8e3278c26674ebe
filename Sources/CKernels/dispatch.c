// Chooses one path at the first call and sends every kernel there.
#include "include/CKernels.h"

#include <stdlib.h>
#include <string.h>
#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#endif

#define DECLARE(suffix)                                                                            \
    void hearsay_product_##suffix(size_t, size_t, size_t, const float *, size_t, const float *,    \
                                  const float *, float *, size_t);                                 \
    void hearsay_lstm_step_##suffix(size_t, size_t, float *, float *, float *, uint8_t *);         \
    void hearsay_embed_##suffix(size_t, const uint16_t *, size_t, const int8_t *, const float *,   \
                                const float *, const float *, const float *, float *);             \
    void hearsay_quick_gelu_##suffix(size_t, float *);                                             \
    void hearsay_role_input_##suffix(size_t, size_t, const float *, size_t, const float *,         \
                                     const float *, const uint8_t *, float *);                     \
    void hearsay_add_gelu_##suffix(size_t, float *, const float *);                                \
    void hearsay_log_softmax_##suffix(size_t, size_t, float *);                                    \
    void hearsay_gelu_##suffix(size_t, float *);                                                   \
    void hearsay_quantise_##suffix(size_t, size_t, const float *, size_t, uint8_t *, float *,      \
                                   int32_t *);                                                     \
    void hearsay_product8_##suffix(size_t, size_t, size_t, const uint8_t *, size_t, const float *, \
                                   const int32_t *, const hearsay_matrix8 *, enum hearsay_finish,  \
                                   float *, size_t);                                               \
    void hearsay_add_norm_##suffix(size_t, size_t, float *, const float *, float, const float *,   \
                                   const float *);                                                 \
    void hearsay_embed_pieces_##suffix(size_t, const int32_t *, size_t, const int8_t *,            \
                                       const float *, const float *, const float *, const float *, \
                                       float *);                                                   \
    void hearsay_attention_##suffix(size_t, size_t, size_t, const float *, const float *, float *, \
                                    float *);

DECLARE(portable)
#if defined(__x86_64__)
DECLARE(avx2)
DECLARE(avx512)
#elif defined(__aarch64__)
DECLARE(neon)
#endif

static int available(enum hearsay_path path) {
    switch (path) {
#if defined(__x86_64__)
    case HEARSAY_AVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512vnni");
    case HEARSAY_AVX2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#elif defined(__aarch64__) && defined(__linux__)
    case HEARSAY_NEON:
        return (getauxval(AT_HWCAP) & 1 << 20) != 0; // HWCAP_ASIMDDP
#elif defined(__aarch64__)
    case HEARSAY_NEON:
        return 1; // every Apple processor with macOS for Arm has them
#endif
    default:
        return path == HEARSAY_PORTABLE;
    }
}

const char *hearsay_path_name(enum hearsay_path path) {
    static const char *const names[] = {"avx512", "avx2", "neon", "portable"};
    return names[path];
}

enum hearsay_path hearsay_choose_path(void) {
    // -1: not chosen yet. Two threads that choose at once choose the same.
    static int chosen = -1;
    int known = __atomic_load_n(&chosen, __ATOMIC_RELAXED);
    if (known >= 0)
        return (enum hearsay_path)known;
    enum hearsay_path best = HEARSAY_PORTABLE;
    for (int path = HEARSAY_PORTABLE; path >= HEARSAY_AVX512; path--)
        if (available((enum hearsay_path)path))
            best = (enum hearsay_path)path;
    const char *wish = getenv("HEARSAY_KERNELS");
    for (int path = HEARSAY_AVX512; wish && path <= HEARSAY_PORTABLE; path++)
        if (strcmp(wish, hearsay_path_name((enum hearsay_path)path)) == 0 &&
            available((enum hearsay_path)path))
            best = (enum hearsay_path)path;
    __atomic_store_n(&chosen, (int)best, __ATOMIC_RELAXED);
    return best;
}

#if defined(__x86_64__)
#define SEND(name, ...)                                                                            \
    switch (hearsay_choose_path()) {                                                               \
    case HEARSAY_AVX512:                                                                           \
        name##_avx512(__VA_ARGS__);                                                                \
        break;                                                                                     \
    case HEARSAY_AVX2:                                                                             \
        name##_avx2(__VA_ARGS__);                                                                  \
        break;                                                                                     \
    default:                                                                                       \
        name##_portable(__VA_ARGS__);                                                              \
    }
#elif defined(__aarch64__)
#define SEND(name, ...)                                                                            \
    if (hearsay_choose_path() == HEARSAY_NEON)                                                     \
        name##_neon(__VA_ARGS__);                                                                  \
    else                                                                                           \
        name##_portable(__VA_ARGS__);
#else
#define SEND(name, ...) name##_portable(__VA_ARGS__);
#endif

void hearsay_product(size_t m, size_t k, size_t n, const float *a, size_t lda, const float *b,
                     const float *bias, float *c, size_t ldc) {
    SEND(hearsay_product, m, k, n, a, lda, b, bias, c, ldc)
}

void hearsay_lstm_step(size_t m, size_t h, float *gates, float *cell, float *hidden,
                       uint8_t *bytes) {
    SEND(hearsay_lstm_step, m, h, gates, cell, hidden, bytes)
}

void hearsay_embed(size_t count, const uint16_t *rows, size_t width, const int8_t *table,
                   const float *scales, const float *bias, const float *gamma, const float *beta,
                   float *out) {
    SEND(hearsay_embed, count, rows, width, table, scales, bias, gamma, beta, out)
}

void hearsay_quick_gelu(size_t count, float *x) { SEND(hearsay_quick_gelu, count, x) }

void hearsay_role_input(size_t m, size_t width, const float *tokens, size_t stride,
                        const float *cue, const float *distances, const uint8_t *buckets,
                        float *out) {
    SEND(hearsay_role_input, m, width, tokens, stride, cue, distances, buckets, out)
}

void hearsay_add_gelu(size_t count, float *x, const float *y) {
    SEND(hearsay_add_gelu, count, x, y)
}

void hearsay_log_softmax(size_t m, size_t labels, float *rows) {
    SEND(hearsay_log_softmax, m, labels, rows)
}

void hearsay_gelu(size_t count, float *x) { SEND(hearsay_gelu, count, x) }

void hearsay_quantise(size_t m, size_t k, const float *x, size_t ldx, uint8_t *out, float *scales,
                      int32_t *zeros) {
    SEND(hearsay_quantise, m, k, x, ldx, out, scales, zeros)
}

void hearsay_product8(size_t m, size_t k, size_t n, const uint8_t *a, size_t lda,
                      const float *scales, const int32_t *zeros, const hearsay_matrix8 *b,
                      enum hearsay_finish finish, float *c, size_t ldc) {
    SEND(hearsay_product8, m, k, n, a, lda, scales, zeros, b, finish, c, ldc)
}

void hearsay_add_norm(size_t m, size_t width, float *x, const float *y, float epsilon,
                      const float *gamma, const float *beta) {
    SEND(hearsay_add_norm, m, width, x, y, epsilon, gamma, beta)
}

void hearsay_embed_pieces(size_t count, const int32_t *places, size_t width, const int8_t *table,
                          const float *scales, const float *rows, const float *gamma,
                          const float *beta, float *out) {
    SEND(hearsay_embed_pieces, count, places, width, table, scales, rows, gamma, beta, out)
}

void hearsay_attention(size_t n, size_t heads, size_t head, const float *qkv,
                       const float *distances, float *scratch, float *out) {
    SEND(hearsay_attention, n, heads, head, qkv, distances, scratch, out)
}

size_t hearsay_attention_scratch(size_t n, size_t head) {
    size_t columns = (n + 15) / 16 * 16, fours = (n + 3) / 4, block = HEARSAY_ATTENTION_ROWS;
    // Zeros for products of `head` columns; scales of keys, values and queries, the inverse sums of the shares,
    // the scores; sums of keys and values, zeros of queries; bytes of keys, values, queries and shares.
    return columns + head + columns + head + 2 * block + block * columns + columns + head + block +
           columns * head / 4 + fours * head + block * head / 4 + block * columns / 4;
}
