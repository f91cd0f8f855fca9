/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

#include <gio/gio.h>

GBytes *
ccl_store_deflate (gconstpointer data, gsize size)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream =
    g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  /* Into memory: this cannot fail. */
  g_output_stream_write_all (stream, data, size, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

GBytes *
ccl_store_inflate (gconstpointer data, gsize size, gsize max_size)
{
  g_autoptr (GZlibDecompressor) decompressor =
    g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GInputStream) stream =
    g_converter_input_stream_new (memory, G_CONVERTER (decompressor));
  g_autoptr (GByteArray) result = g_byte_array_new ();
  guint8 buffer[16 * 1024];
  gssize n_read;

  while ((n_read = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL)) > 0)
    {
      /* A few kilobytes can unfold to gigabytes. */
      if ((gsize) n_read > max_size - result->len)
        return NULL;
      g_byte_array_append (result, buffer, (guint) n_read);
    }

  return n_read == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&result)) : NULL;
}
