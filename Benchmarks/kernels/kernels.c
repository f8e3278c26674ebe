// The kernels at the models' own shapes, beside OpenBLAS and beside the processor's peak, all in one run.
//
//   kernels [SECONDS]     a table in Markdown; HEARSAY_KERNELS chooses the path
//
// The peak is measured too: twelve chains of the instruction that the path's products are made of, in
// registers, nothing loaded and nothing stored.

#include "../../Sources/CKernels/include/CKernels.h"

#include <cblas.h>
#include <immintrin.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double seconds = 0.3;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

// Calls `body` until the time is over and leaves the seconds of one call in `one`.
#define MEASURE(one, body)                                                                         \
    do {                                                                                           \
        body;                                                                                      \
        size_t calls = 0;                                                                          \
        double began = now(), passed;                                                              \
        do {                                                                                       \
            body;                                                                                  \
            calls++;                                                                               \
            passed = now() - began;                                                                \
        } while (passed < seconds);                                                                \
        one = passed / (double)calls;                                                              \
    } while (0)

#define CHAINS 12
#define ROUNDS 100000

#define PEAK(name, isa, type, zero, operations, step)                                              \
    __attribute__((target(isa))) static double name(void) {                                        \
        type sum[CHAINS], a = zero, b = zero;                                                      \
        for (int i = 0; i < CHAINS; i++)                                                           \
            sum[i] = zero;                                                                         \
        double best = 0;                                                                           \
        for (int trial = 0; trial < 20; trial++) {                                                 \
            double began = now();                                                                  \
            for (int r = 0; r < ROUNDS; r++) {                                                     \
                _Pragma("clang loop unroll(full)") for (int i = 0; i < CHAINS; i++) {              \
                    __asm__ volatile("" : "+v"(sum[i]), "+v"(a), "+v"(b));                         \
                    step;                                                                          \
                }                                                                                  \
            }                                                                                      \
            double rate = (double)(operations) * CHAINS * ROUNDS / (now() - began) / 1e9;          \
            best = rate > best ? rate : best;                                                      \
        }                                                                                          \
        return best;                                                                               \
    }

PEAK(peak_float512, "avx512f", __m512, _mm512_setzero_ps(), 32, sum[i] = _mm512_fmadd_ps(a, b, sum[i]))
PEAK(peak_float256, "avx2,fma", __m256, _mm256_setzero_ps(), 16, sum[i] = _mm256_fmadd_ps(a, b, sum[i]))
PEAK(peak_int512, "avx512f,avx512vnni", __m512i, _mm512_setzero_si512(), 128,
     sum[i] = _mm512_dpbusd_epi32(sum[i], a, b))
PEAK(peak_int256, "avx2", __m256i, _mm256_setzero_si256(), 64,
     sum[i] = _mm256_add_epi32(sum[i], _mm256_madd_epi16(_mm256_maddubs_epi16(a, b), b)))

struct shape {
    const char *what;
    size_t rows, depth, columns;
};

static const struct shape shapes[] = {
    {"large: queries, keys, values", 256, 384, 1152}, {"large: attention out", 192, 384, 384},
    {"large: inner", 192, 384, 768},                 {"large: outer", 192, 768, 384},
    {"small: input of layer 1", 1024, 96, 384},       {"small: input of layer 2", 1024, 192, 384},
    {"small: one step", 24, 96, 384},                 {"heads: tags", 256, 384, 128},
    {"heads: convolution", 64, 384, 128},
};

static float *floats(size_t count) {
    float *x = aligned_alloc(64, (count * sizeof *x + 63) / 64 * 64);
    for (size_t i = 0; i < count; i++)
        x[i] = (float)(rand() % 2001 - 1000) / 1000.0f;
    return x;
}

static void row(const struct shape *s, double float_peak, double int_peak) {
    double operations = 2.0 * (double)s->rows * (double)s->depth * (double)s->columns / 1e9;
    float *x = floats(s->rows * s->depth), *w = floats(s->depth * s->columns);
    float *bias = floats(s->columns), *scales = floats(s->columns), *c = floats(s->rows * s->columns);
    float *row_scales = floats(s->rows);
    int32_t *zeros = calloc(s->rows, sizeof *zeros), *sums = calloc(s->columns, sizeof *sums);
    uint8_t *bytes = aligned_alloc(64, s->rows * s->depth);
    int8_t *packed = aligned_alloc(64, s->depth * s->columns);
    for (size_t i = 0; i < s->depth * s->columns; i++)
        packed[i] = (int8_t)(rand() % 127 - 63);
    hearsay_matrix8 matrix = {packed, scales, sums, bias};

    double ours, ints, quantise, blas;
    MEASURE(ours, hearsay_product(s->rows, s->depth, s->columns, x, s->depth, w, bias, c, s->columns));
    MEASURE(quantise, hearsay_quantise(s->rows, s->depth, x, s->depth, bytes, row_scales, zeros));
    MEASURE(ints, hearsay_product8(s->rows, s->depth, s->columns, bytes, s->depth, row_scales, zeros,
                                   &matrix, HEARSAY_STORE, c, s->columns));
    MEASURE(blas, cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, (int)s->rows,
                              (int)s->columns, (int)s->depth, 1, x, (int)s->depth, w,
                              (int)s->columns, 0, c, (int)s->columns));
    printf("| %s | %zu × %zu × %zu | %.0f | %.0f | %.0f %% | %.0f | %.0f %% | %.0f |\n", s->what, s->rows,
           s->depth, s->columns, operations / blas, operations / ours,
           float_peak > 0 ? 100 * operations / ours / float_peak : 0, operations / ints,
           int_peak > 0 ? 100 * operations / ints / int_peak : 0, operations / (ints + quantise));
    free(x), free(w), free(bias), free(scales), free(c), free(row_scales), free(zeros), free(sums);
    free(bytes), free(packed);
}

int main(int count, char **arguments) {
    if (count > 1)
        seconds = atof(arguments[1]);
    openblas_set_num_threads(1);
    enum hearsay_path path = hearsay_choose_path();
    double float_peak = 0, int_peak = 0;
    if (path == HEARSAY_AVX512)
        float_peak = peak_float512(), int_peak = peak_int512();
    if (path == HEARSAY_AVX2)
        float_peak = peak_float256(), int_peak = peak_int256();
    printf("## %s\n\n", hearsay_path_name(path));
    if (float_peak > 0)
        printf("Measured peak of one core: %.0f GFLOP/s, %.0f GOP/s. ", float_peak, int_peak);
    printf("OpenBLAS: %s.\n\n", openblas_get_config());
    printf("| product | rows × depth × columns | OpenBLAS float, GFLOP/s | ours float, GFLOP/s | of peak "
           "| ours int8, GOP/s | of peak | with quantising |\n|---|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        row(&shapes[i], float_peak, int_peak);
    printf("\n");
    return 0;
}
