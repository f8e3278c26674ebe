// One number of what every kernel gives on fixed inputs; any other bit anywhere changes it.
// Scripts/cross-check compares it between processors.

#include "../../Sources/CKernels/include/CKernels.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long long hash = 1469598103934665603ULL;
static unsigned seed = 12345;

static void note(const float *x, size_t count) {
    for (size_t i = 0; i < count; i++) {
        unsigned bits;
        memcpy(&bits, x + i, sizeof bits);
        hash = (hash ^ bits) * 1099511628211ULL;
    }
}

static float *floats(size_t count) {
    float *x = aligned_alloc(64, (count * sizeof *x + 63) / 64 * 64);
    for (size_t i = 0; i < count; i++) {
        seed = seed * 1664525u + 1013904223u;
        x[i] = (float)((int)(seed >> 16) % 2001 - 1000) / 500.0f;
    }
    return x;
}

static void products(void) {
    enum { ROWS = 13, DEPTH = 384, COLUMNS = 112 };
    float *x = floats(ROWS * DEPTH), *c = floats(ROWS * COLUMNS);
    float *w = floats(DEPTH * COLUMNS), *bias = floats(COLUMNS), *scales = floats(ROWS);
    hearsay_product(ROWS, DEPTH, COLUMNS, x, DEPTH, w, bias, c, COLUMNS);
    note(c, ROWS * COLUMNS);
    static uint8_t bytes[ROWS * DEPTH];
    static int8_t weights[DEPTH * COLUMNS];
    int32_t zeros[ROWS], sums[COLUMNS] = {0};
    hearsay_quantise(ROWS, DEPTH, x, DEPTH, bytes, scales, zeros);
    note(scales, ROWS);
    for (size_t i = 0; i < DEPTH * COLUMNS; i++)
        weights[i] = (int8_t)(w[i] * 31);
    for (size_t column = 0; column < COLUMNS; column++)
        for (size_t i = 0; i < DEPTH; i++)
            sums[column] +=
                weights[column / 16 * DEPTH * 16 + i / 4 * 64 + column % 16 * 4 + i % 4];
    hearsay_matrix8 matrix = {weights, bias, sums, bias};
    for (int finish = HEARSAY_STORE; finish <= HEARSAY_ADD; finish++) {
        hearsay_product8(ROWS, DEPTH, COLUMNS, bytes, DEPTH, scales, zeros, &matrix,
                         (enum hearsay_finish)finish, c, COLUMNS);
        note(c, ROWS * COLUMNS);
    }
}

static void others(void) {
    enum { ROWS = 29, WIDTH = 64 };
    float *qkv = floats(ROWS * 3 * WIDTH), *scratch = floats(hearsay_attention_scratch(ROWS, 64));
    float *out = floats(ROWS * WIDTH), *gates = floats(4 * ROWS * WIDTH);
    float *cell = floats(ROWS * WIDTH), *hidden = floats(ROWS * WIDTH), *gamma = floats(WIDTH);
    hearsay_attention(ROWS, 2, 32, qkv, NULL, scratch, out);
    note(out, ROWS * WIDTH);
    hearsay_attention(ROWS, 1, 64, qkv, floats(2 * HEARSAY_FARTHEST), scratch, out);
    note(out, ROWS * WIDTH);
    hearsay_gelu(ROWS * WIDTH, out);
    hearsay_quick_gelu(ROWS * WIDTH, out);
    note(out, ROWS * WIDTH);
    hearsay_lstm_step(ROWS, WIDTH, gates, cell, hidden, NULL);
    note(cell, ROWS * WIDTH);
    note(hidden, ROWS * WIDTH);
    hearsay_add_norm(ROWS, WIDTH, cell, hidden, 1e-5f, gamma, gamma);
    note(cell, ROWS * WIDTH);
}

int main(void) {
    products();
    others();
    printf("%-8s %016llx\n", hearsay_path_name(hearsay_choose_path()), hash);
    return 0;
}
