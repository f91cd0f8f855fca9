/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include "ccl-figure.h"

#include <glib/gi18n.h>

/* What --preset, --title and their kin say. */
typedef struct
{
  char *output;
  char *preset;
  char *title;
  char *caption;
  double scale;
  gboolean dark;
  gboolean discrepancies;
  gboolean by_article;
} Wishes;

static void
wishes_clear (Wishes *wishes)
{
  g_free (wishes->output);
  g_free (wishes->preset);
  g_free (wishes->title);
  g_free (wishes->caption);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

static char *
list_presets (void)
{
  GString *words = g_string_new (NULL);

  for (int i = 0; i < CCL_N_FIGURE_PRESETS; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "",
                            ccl_figure_preset_word ((CclFigurePreset) i));
  return g_string_free (words, FALSE);
}

static gboolean
has_known_suffix (const char *path)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  return g_str_has_suffix (name, ".png") || g_str_has_suffix (name, ".svg") ||
         g_str_has_suffix (name, ".pdf");
}

/* Everything that can be wrong before an article is read. */
static gboolean
check_wishes (const Wishes *wishes, CclFigureOptions *options)
{
  ccl_figure_options_init (options);
  options->title = wishes->title;
  options->caption = wishes->caption;
  options->dark = wishes->dark;
  options->discrepancies_only = wishes->discrepancies;
  options->by_article = wishes->by_article;
  options->scale = wishes->scale;

  if (wishes->output == NULL)
    ccl_cli_usage ("figure", _ ("Name the picture: -o OUT.png, OUT.svg or OUT.pdf"));
  else if (!has_known_suffix (wishes->output))
    /* Translators: %s is a file's name */
    ccl_cli_usage ("figure", _ ("%s ends in none of .png, .svg and .pdf"), wishes->output);
  else if (wishes->scale != 0 && !(wishes->scale >= 1 && wishes->scale <= 4))
    ccl_cli_usage ("figure", _ ("The scale is a number from 1 to 4"));
  else if (wishes->preset != NULL && !ccl_figure_preset_parse (wishes->preset, &options->preset))
    {
      g_autofree char *presets = list_presets ();

      /* Translators: the first %s is what the user typed, the second a list of words */
      ccl_cli_usage ("figure", _ ("“%s” is none of the sizes %s"), wishes->preset, presets);
    }
  else
    return TRUE;

  return FALSE;
}

static gboolean
save (const CclComparison *comparison, const CclFigureOptions *options, const char *path)
{
  g_autoptr (CclFigure) figure = ccl_figure_new (comparison, options);
  g_autoptr (GError) error = NULL;

  if (ccl_figure_save (figure, path, &error))
    return TRUE;

  ccl_cli_complain ("%s: %s", path, error->message);
  return FALSE;
}

static int
draw (const CclCliSources *sources, const Wishes *wishes)
{
  g_autoptr (CclLexicon) lexicon = NULL;
  g_autoptr (CclCliReading) reading = NULL;
  g_autoptr (CclComparison) comparison = NULL;
  CclFigureOptions options;

  if (!check_wishes (wishes, &options))
    return CCL_CLI_USAGE;
  reading = ccl_cli_read_sources ("figure", sources, CCL_CLI_READ_CLAIMS, TRUE, &lexicon);
  if (reading == NULL)
    return CCL_CLI_USAGE;

  if (reading->articles->len == 0)
    {
      ccl_cli_complain (_ ("There is no article to draw a figure of"));
      return CCL_CLI_UNREADABLE;
    }

  comparison = ccl_cli_compare_reading (reading, lexicon, -1);
  return save (comparison, &options, wishes->output) && reading->failures->len == 0
             ? CCL_CLI_OK
             : CCL_CLI_UNREADABLE;
}

int
ccl_cli_figure (int argc, char **argv)
{
  g_auto (CclCliSources) sources = { 0 };
  g_auto (Wishes) wishes = { 0 };
  g_autofree char *presets = list_presets ();
  /* Translators: %s is a list of words: "report, a4, slide" */
  g_autofree char *description = g_strdup_printf (_ ("Sizes: %s."), presets);
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.output,
      N_ ("Where to write; the suffix .png, .svg or .pdf decides the format"), N_ ("OUT") },
    { "preset", 'p', 0, G_OPTION_ARG_STRING, &wishes.preset, N_ ("Size and shape of the figure"),
      N_ ("SIZE") },
    { "title", 't', 0, G_OPTION_ARG_STRING, &wishes.title, N_ ("Headline of the figure"),
      N_ ("TEXT") },
    { "caption", 'c', 0, G_OPTION_ARG_STRING, &wishes.caption, N_ ("A line under the headline"),
      N_ ("TEXT") },
    { "scale", 's', 0, G_OPTION_ARG_DOUBLE, &wishes.scale, N_ ("Pixels a point of a PNG, 1 to 4"),
      N_ ("NUMBER") },
    { "dark", 'd', 0, G_OPTION_ARG_NONE, &wishes.dark, N_ ("Light ink on a dark ground"), NULL },
    { "discrepancies", 0, 0, G_OPTION_ARG_NONE, &wishes.discrepancies,
      N_ ("Only the questions on which the sides disagree"), NULL },
    { "by-article", 0, 0, G_OPTION_ARG_NONE, &wishes.by_article,
      N_ ("A column an article instead of a side"), NULL },
    CCL_CLI_CLAIMS_ENTRY (sources),
    CCL_CLI_SOURCE_ENTRIES (sources),
    { NULL }
  };

  if (!ccl_cli_parse (&argc, &argv, _ ("[FILE…|PROJECT]"), description, entries))
    return CCL_CLI_USAGE;

  return draw (&sources, &wishes);
}
