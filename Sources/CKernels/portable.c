// The path every processor has.
#include "include/CKernels.h"
#define SUFFIX portable
#define ROWS 2
#define PANELS 1
#define ROWS8 2
#define PANELS8 1
#include "kernels.inc"
