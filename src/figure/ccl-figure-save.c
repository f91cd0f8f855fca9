/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The date of the newest article, not of today: the same comparison gives the same file. */
static void
set_metadata (const CclFigure *figure, cairo_surface_t *surface)
{
  g_autofree char *stamp
      = g_strconcat (figure->date != NULL ? figure->date : "1970-01-01", "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, figure->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, figure->alt_text);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, figure->keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Counterclaim " CCL_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, stamp);
}

/* Cairo reads the attributes as a string in single quotes with backslash escapes. */
static char *
quote_uri (const char *uri)
{
  GString *out = g_string_new ("uri='");

  for (const char *p = uri; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '\'');
  return g_string_free (out, FALSE);
}

/* Structure tags, which let a screen reader go from heading to heading (ISO 32000-1, 14.8.4). */
static const char *
find_tag (const CclItem *item)
{
  if (item->kind != CCL_ITEM_TEXT)
    return NULL;
  if (item->font == CCL_FONT_TITLE)
    return "H1";
  if (item->font == CCL_FONT_TOPIC || item->font == CCL_FONT_SOURCES_HEADING)
    return "H2";
  return "P";
}

static void
draw_tagged_item (const CclFigure *figure, const CclItem *item, cairo_t *cr)
{
  const char *tag = find_tag (item);
  g_autofree char *link = item->link != NULL ? quote_uri (item->link) : NULL;

  if (tag != NULL)
    cairo_tag_begin (cr, tag, NULL);
  if (link != NULL)
    cairo_tag_begin (cr, CAIRO_TAG_LINK, link);
  ccl_item_draw (item, figure->paper, cr);
  if (link != NULL)
    cairo_tag_end (cr, CAIRO_TAG_LINK);
  if (tag != NULL)
    cairo_tag_end (cr, tag);
}

static void
draw_tagged_page (const CclFigure *figure, guint page, cairo_t *cr)
{
  GPtrArray *items = g_ptr_array_index (figure->pages, page);

  ccl_figure_draw_paper (figure, cr);
  for (guint i = 0; i < items->len; i++)
    draw_tagged_item (figure, g_ptr_array_index (items, i), cr);
}

static GBytes *
write_pdf (const CclFigure *figure, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (append_cb, out, figure->width, figure->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (figure, surface);
  for (guint i = 0; i < figure->pages->len; i++)
    {
      draw_tagged_page (figure, i, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/* "figure.png" for the first page, "figure-2.png" for the second. */
static char *
name_page (const char *path, const char *suffix, guint page)
{
  if (page == 0)
    return g_strdup (path);
  return g_strdup_printf ("%.*s-%u%s", (int)(strlen (path) - strlen (suffix)), path, page + 1,
                          suffix);
}

static gboolean
write_files (const char *path, const char *suffix, GPtrArray *files, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *name = name_page (path, suffix, i);
      gsize size;
      const char *data = g_bytes_get_data (g_ptr_array_index (files, i), &size);

      if (!g_file_set_contents_full (name, data, (gssize)size, G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                     error))
        {
          while (i-- > 0) /* not half a series either */
            {
              g_autofree char *written = name_page (path, suffix, i);

              g_unlink (written);
            }
          return FALSE;
        }
    }

  return TRUE;
}

static GBytes *
encode (const CclFigure *figure, const char *suffix, guint page, GError **error)
{
  if (g_str_equal (suffix, ".pdf"))
    return write_pdf (figure, error);
  if (g_str_equal (suffix, ".svg"))
    return ccl_figure_write_svg (figure, page);
  return ccl_figure_write_png (figure, page, error);
}

static const char *
find_suffix (const char *path)
{
  static const char *const suffixes[] = { ".png", ".svg", ".pdf" };
  gsize length = strlen (path);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (length > 4 && g_ascii_strcasecmp (path + length - 4, suffixes[i]) == 0)
      return suffixes[i];

  return NULL;
}

gboolean
ccl_figure_save (const CclFigure *figure, const char *path, GError **error)
{
  const char *suffix = find_suffix (path);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  guint n_files;

  if (suffix == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   "%s: a figure is written as .png, .svg or .pdf", path);
      return FALSE;
    }

  /* All pages before the first file: what cannot be drawn leaves nothing behind. */
  n_files = g_str_equal (suffix, ".pdf") ? 1 : figure->pages->len;
  for (guint i = 0; i < n_files; i++)
    {
      GBytes *file = encode (figure, suffix, i, error);

      if (file == NULL)
        {
          g_prefix_error (error, "%s: ", path);
          return FALSE;
        }
      g_ptr_array_add (files, file);
    }

  return write_files (path, path + strlen (path) - 4, files, error);
}
