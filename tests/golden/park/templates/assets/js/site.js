// Nothing to do.
const none = 0;
