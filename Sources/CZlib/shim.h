#include <zlib.h>

/// Unpacks raw deflate data (RFC 1951) into `output`, which has room for exactly `size` bytes.
/// Returns 0 when the data gives exactly that many bytes, and -1 for anything else.
static inline int whereas_inflate(
    const unsigned char *input, unsigned int count, unsigned char *output, unsigned int size) {
  z_stream stream = {0};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return -1;
  stream.next_in = (unsigned char *)input;
  stream.avail_in = count;
  stream.next_out = output;
  stream.avail_out = size;
  int state = inflate(&stream, Z_FINISH);
  unsigned int left = stream.avail_out;
  inflateEnd(&stream);
  return state == Z_STREAM_END && left == 0 ? 0 : -1;
}
