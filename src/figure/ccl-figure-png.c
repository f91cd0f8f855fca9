/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"

#include <math.h>
#include <string.h>

/* A PNG with what it shows written into it (PNG specification, 2nd edition, 11.3): cairo writes the
 * picture, the chunks of title, description and resolution go in behind its header. */

#define SIGNATURE_SIZE 8
#define HEADER_CHUNK_SIZE 25 /* IHDR: length, type, 13 bytes, checksum */

/* The checksum of annex D: CRC-32 of type and data. */
static guint32
compute_crc (const guint8 *bytes, gsize n_bytes)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < n_bytes; i++)
    {
      crc ^= bytes[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc & 1) ? (crc >> 1) ^ 0xedb88320u : crc >> 1;
    }

  return ~crc;
}

static void
append_uint32 (GByteArray *out, guint32 value)
{
  const guint32 big_endian = GUINT32_TO_BE (value);

  g_byte_array_append (out, (const guint8 *)&big_endian, sizeof big_endian);
}

static void
append_chunk (GByteArray *out, const char *type, const guint8 *data, gsize n_bytes)
{
  gsize start;

  append_uint32 (out, (guint32)n_bytes);
  start = out->len;
  g_byte_array_append (out, (const guint8 *)type, 4);
  g_byte_array_append (out, data, (guint)n_bytes);
  append_uint32 (out, compute_crc (out->data + start, out->len - start));
}

/* Uncompressed international text: keyword, two zero flags, no language, no translated keyword. */
static void
append_text (GByteArray *out, const char *keyword, const char *text)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();

  if (text == NULL || text[0] == '\0')
    return;

  g_byte_array_append (data, (const guint8 *)keyword, (guint)strlen (keyword));
  g_byte_array_append (data, (const guint8 *)"\0\0\0\0\0", 5);
  g_byte_array_append (data, (const guint8 *)text, (guint)strlen (text));
  append_chunk (out, "iTXt", data->data, data->len);
}

static void
append_resolution (GByteArray *out, double pixels_per_point)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  const guint32 per_metre = (guint32)lround (pixels_per_point * 72 / 0.0254);
  const guint8 metre = 1;

  append_uint32 (data, per_metre);
  append_uint32 (data, per_metre);
  g_byte_array_append (data, &metre, 1);
  append_chunk (out, "pHYs", data->data, data->len);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
fail (cairo_status_t status, GError **error)
{
  /* The only way to get here by an honest figure is its size: cairo's pictures end at 32,767
   * pixels. */
  if (status == CAIRO_STATUS_INVALID_SIZE)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 "the figure is too tall for one picture; choose pages, PDF or a smaller scale");
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", cairo_status_to_string (status));
  return FALSE;
}

static gboolean
render (const CclFigure *figure, guint page, GByteArray *png, GError **error)
{
  const int width = (int)ceil (figure->width * figure->scale),
            height = (int)ceil (figure->height * figure->scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  /* The last row and column of pixels may be covered in part only. */
  cairo_set_source_rgb (cr, ((figure->paper >> 16) & 0xff) / 255.0,
                        ((figure->paper >> 8) & 0xff) / 255.0, (figure->paper & 0xff) / 255.0);
  cairo_paint (cr);
  cairo_scale (cr, figure->scale, figure->scale);
  ccl_figure_draw_page (figure, page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS || fail (status, error);
}

GBytes *
ccl_figure_write_png (const CclFigure *figure, guint page, GError **error)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  GByteArray *out = g_byte_array_new ();
  const guint n_before = SIGNATURE_SIZE + HEADER_CHUNK_SIZE;

  if (!render (figure, page, png, error))
    {
      g_byte_array_unref (out);
      return NULL;
    }

  g_byte_array_append (out, png->data, n_before);
  append_resolution (out, figure->scale);
  append_text (out, "Title", figure->title);
  append_text (out, "Description", figure->alt_text);
  append_text (out, "Source", figure->keywords);
  append_text (out, "Creation Time", figure->date);
  append_text (out, "Software", "Counterclaim " CCL_VERSION);
  g_byte_array_append (out, png->data + n_before, png->len - n_before);
  return g_byte_array_free_to_bytes (out);
}
