// The path every processor has.
#include "include/CKernels.h"
#define SUFFIX portable
#define ROWS 2
#define PANELS 1
#include "kernels.inc"
