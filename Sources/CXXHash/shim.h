#include <xxhash.h>
// Debian's static library, which releases are linked with, does not look at the processor: WHEREAS_RELEASE is defined then.
#if defined(__x86_64__) && __has_include(<xxh_x86dispatch.h>) && !defined(WHEREAS_RELEASE)
#define XXH_DISPATCH_DISABLE_REPLACE
#include <xxh_x86dispatch.h>

/// What the library leaves in the upper halves of the vector registers slows all older vector instructions, those of our
/// own code too, until it is cleared.
__attribute__((target("avx"))) static inline void xxh3_clear_upper_halves(void) { __builtin_ia32_vzeroupper(); }

/// XXH3 of `count` bytes, 64 bits, without seed, with the best vector instructions that the processor has: the library
/// keeps to the oldest ones unless it is asked to look, and takes three to four times as long.
static inline XXH64_hash_t xxh3_digest(const void *bytes, size_t count) {
  XXH64_hash_t digest = XXH3_64bits_dispatch(bytes, count);
  if (__builtin_cpu_supports("avx")) xxh3_clear_upper_halves();
  return digest;
}
#else
/// XXH3 of `count` bytes, 64 bits, without seed.
static inline XXH64_hash_t xxh3_digest(const void *bytes, size_t count) { return XXH3_64bits(bytes, count); }
#endif

/// The same of bytes that come piece by piece, `xxh3_end` gives it: they are the same digests. NULL without memory.
static inline XXH3_state_t *xxh3_begin(void) {
  XXH3_state_t *state = XXH3_createState();
  if (state) XXH3_64bits_reset(state);
  return state;
}
static inline void xxh3_add(XXH3_state_t *state, const void *bytes, size_t count) {
  XXH3_64bits_update(state, bytes, count);
}
static inline XXH64_hash_t xxh3_end(XXH3_state_t *state) {
  XXH64_hash_t digest = XXH3_64bits_digest(state);
  XXH3_freeState(state);
  return digest;
}

/// The version of the library: 801 is 0.8.1.
static inline unsigned xxh_library_version(void) { return XXH_versionNumber(); }
