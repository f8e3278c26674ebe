int hearsay_weights_placeholder(void);
