int hearsay_kernels_placeholder(void);
