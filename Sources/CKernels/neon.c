// 64-bit Arm with the dot products of ARMv8.2; older ones take the portable path, in NEON as well.
#include "include/CKernels.h"
#if defined(__aarch64__)
#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)
#define SUFFIX neon
#define ROWS 4
#define PANELS 1
#define ROWS8 4
#define PANELS8 1
#define DOT_NEON
#include "kernels.inc"
#pragma clang attribute pop
#endif
