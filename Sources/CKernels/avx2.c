// Processors with AVX2 and FMA, from 2013 on.
#include "include/CKernels.h"
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define SUFFIX avx2
#define ROWS 4
#define PANELS 1
#define ROWS8 4
#define PANELS8 1
#define DOT_AVX2
#include "kernels.inc"
#pragma clang attribute pop
#endif
