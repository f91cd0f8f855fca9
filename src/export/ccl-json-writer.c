/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-json-writer.h"

#include <math.h>

void
ccl_json_writer_init (CclJsonWriter *writer)
{
  *writer = (CclJsonWriter){ .out = g_string_new (NULL), .first = TRUE };
}

char *
ccl_json_writer_finish (CclJsonWriter *writer)
{
  g_assert (writer->depth == 0);

  g_string_append_c (writer->out, '\n');
  return g_string_free (g_steal_pointer (&writer->out), FALSE);
}

/* RFC 8259, section 7: only the quotation mark, the backslash and the control characters must be
 * escaped. */
static void
append_quoted (GString *out, const char *text)
{
  const char *plain = text;

  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      guchar c = (guchar) *text;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;

      g_string_append_len (out, plain, text - plain);
      plain = text + 1;
      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", c);
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\r')
        g_string_append (out, "\\r");
      else if (c == '\t')
        g_string_append (out, "\\t");
      else
        g_string_append_printf (out, "\\u%04x", c);
    }
  g_string_append_len (out, plain, text - plain);
  g_string_append_c (out, '"');
}

static gboolean
is_on_one_line (const CclJsonWriter *writer)
{
  return writer->line_depth != 0 && writer->depth >= writer->line_depth;
}

static void
append_indent (CclJsonWriter *writer)
{
  g_string_append_c (writer->out, '\n');
  for (int i = 0; i < writer->depth; i++)
    g_string_append_c (writer->out, ' ');
}

/* What stands before any value: comma, line break, key. */
static void
begin_value (CclJsonWriter *writer, const char *name)
{
  if (!writer->first)
    g_string_append_c (writer->out, ',');
  if (writer->depth > 0 && !is_on_one_line (writer))
    append_indent (writer);
  else if (!writer->first)
    g_string_append_c (writer->out, ' ');

  if (name != NULL)
    {
      append_quoted (writer->out, name);
      g_string_append (writer->out, ": ");
    }
  writer->first = FALSE;
}

static void
begin_container (CclJsonWriter *writer, const char *name, char opening, gboolean one_line)
{
  begin_value (writer, name);
  g_string_append_c (writer->out, opening);
  writer->depth++;
  writer->first = TRUE;
  if (one_line && writer->line_depth == 0)
    writer->line_depth = writer->depth;
}

static void
end_container (CclJsonWriter *writer, char closing)
{
  gboolean one_line = is_on_one_line (writer);

  if (writer->line_depth == writer->depth)
    writer->line_depth = 0;
  writer->depth--;
  if (!writer->first && !one_line)
    append_indent (writer);
  g_string_append_c (writer->out, closing);
  writer->first = FALSE;
}

void
ccl_json_begin_object (CclJsonWriter *writer, const char *name)
{
  begin_container (writer, name, '{', FALSE);
}

void
ccl_json_begin_line_object (CclJsonWriter *writer, const char *name)
{
  begin_container (writer, name, '{', TRUE);
}

void
ccl_json_end_object (CclJsonWriter *writer)
{
  end_container (writer, '}');
}

void
ccl_json_begin_list (CclJsonWriter *writer, const char *name)
{
  begin_container (writer, name, '[', FALSE);
}

void
ccl_json_begin_line_list (CclJsonWriter *writer, const char *name)
{
  begin_container (writer, name, '[', TRUE);
}

void
ccl_json_end_list (CclJsonWriter *writer)
{
  end_container (writer, ']');
}

void
ccl_json_add_string (CclJsonWriter *writer, const char *name, const char *value)
{
  if (value == NULL)
    {
      ccl_json_add_null (writer, name);
      return;
    }

  begin_value (writer, name);
  append_quoted (writer->out, value);
}

void
ccl_json_add_boolean (CclJsonWriter *writer, const char *name, gboolean value)
{
  begin_value (writer, name);
  g_string_append (writer->out, value ? "true" : "false");
}

void
ccl_json_add_null (CclJsonWriter *writer, const char *name)
{
  begin_value (writer, name);
  g_string_append (writer->out, "null");
}

void
ccl_json_add_number (CclJsonWriter *writer, const char *name, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      ccl_json_add_null (writer, name);
      return;
    }

  begin_value (writer, name);
  if (value == floor (value))
    {
      g_string_append_printf (writer->out, "%.0f", value);
      return;
    }

  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  if (g_ascii_strtod (digits, NULL) != value)
    g_ascii_dtostr (digits, sizeof digits, value);
  g_string_append (writer->out, digits);
}
