/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

/* Takes over @sentence. */
static void
add_line (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
  g_free (sentence);
}

/* What is in the new file. */
static void
add_saved (GString *text, const CclSalvage *salvage)
{
  add_line (text, g_strdup_printf (ngettext ("%u article was saved.", "%u articles were saved.",
                                             salvage->n_articles),
                                   salvage->n_articles));
  if (salvage->n_reread > 0)
    add_line (text, g_strdup_printf (
                      ngettext ("The text of %u article was lost and read again from its original.",
                                "The texts of %u articles were lost and read again from their originals.",
                                salvage->n_reread),
                      salvage->n_reread));
  if (salvage->n_decisions > 0 || salvage->decisions_missing)
    add_line (text, g_strdup_printf (ngettext ("%u decision was saved.", "%u decisions were saved.",
                                               salvage->n_decisions),
                                     salvage->n_decisions));
}

static void
add_missing (GString *text, const CclSalvage *salvage)
{
  if (salvage->lost->len > 0)
    add_line (text, g_strdup_printf (ngettext ("%u article could not be saved.",
                                               "%u articles could not be saved.", salvage->lost->len),
                                     salvage->lost->len));
  for (guint i = 0; i < salvage->without_bytes->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (salvage->without_bytes, i));
      g_autofree char *shown = g_filename_display_name (name);

      /* Translators: %s is the name of an article's file */
      add_line (text, g_strdup_printf (_ ("Of “%s” only the text was saved; its original is damaged."), shown));
    }
  if (salvage->decisions_missing)
    add_line (text, g_strdup (_ ("Other decisions may have been lost.")));
  if (salvage->removed_shown)
    add_line (text, g_strdup (_ ("Articles that had been removed may be there again.")));
  if (salvage->history_missing)
    add_line (text, g_strdup (_ ("The undo history could not be saved.")));
  if (salvage->unchecked)
    add_line (text, g_strdup (_ ("The file is of an early version that keeps no checksums: what was saved "
                                 "may have been changed by the damage.")));
}

char *
ccl_word_salvage (const CclSalvage *salvage)
{
  GString *text = g_string_new (NULL);
  gsize n_saved;

  add_saved (text, salvage);
  n_saved = text->len;
  add_missing (text, salvage);
  if (text->len == n_saved)
    add_line (text, g_strdup (_ ("Nothing is known to be missing.")));
  return g_string_free (text, FALSE);
}
