// Processors with AVX-512 F, BW, DQ, VL and VNNI, from 2019 on.
#include "include/CKernels.h"
#if defined(__x86_64__)
#pragma clang attribute push(                                                                      \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx2,fma"))),             \
    apply_to = function)
#define SUFFIX avx512
#define ROWS 8
#define PANELS 2
#define ROWS8 12
#define PANELS8 2
#define DOT_VNNI
#include "kernels.inc"
#pragma clang attribute pop
#endif
