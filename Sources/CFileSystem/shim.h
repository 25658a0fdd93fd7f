// Two calls of the C library that Swift's Glibc module leaves out, because their headers show them to GNU sources only.
#if defined(__linux__)
int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags);
int syncfs(int descriptor);
#endif
