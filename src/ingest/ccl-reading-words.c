/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-reading-words.h"

#include "ccl-reading-resources.h"

#include <gio/gio.h>
#include <string.h>

/* Built once from the compiled-in list, then only read. */
typedef struct
{
  GHashTable *names; /* (element-type utf8 CclNameFlags): parts of class names */
  char **furniture_within;
  char **caption_within;
  GHashTable *roles;
  GHashTable *months; /* folded word → number */
  char **ordinals;
  char **date_joiners;
  char *and;
  char **byline_prefixes;
  GHashTable *nobodies;
  char **nobody_prefixes;
  GHashTable *no_names;
  char **line_prefixes;
  GHashTable *whole_lines;
  GHashTable *end_headings;
  char **separators;
} Words;

static GHashTable *
load_set (GKeyFile *file, const char *group, const char *key)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) list = g_key_file_get_string_list (file, group, key, NULL, NULL);

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    g_hash_table_add (set, g_strdup (list[i]));
  return set;
}

static void
add_names (GHashTable *names, GKeyFile *file, const char *key, CclNameFlags flag)
{
  g_auto (GStrv) list = g_key_file_get_string_list (file, "page", key, NULL, NULL);

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      const guint flags = GPOINTER_TO_UINT (g_hash_table_lookup (names, list[i]));

      g_hash_table_insert (names, g_strdup (list[i]), GUINT_TO_POINTER (flags | flag));
    }
}

static GHashTable *
load_months (GKeyFile *file)
{
  GHashTable *months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int month = 1; month <= 12; month++)
    {
      char key[3];
      g_auto (GStrv) list = NULL;

      g_snprintf (key, sizeof key, "%d", month);
      list = g_key_file_get_string_list (file, "months", key, NULL, NULL);
      for (guint i = 0; list != NULL && list[i] != NULL; i++)
        g_hash_table_insert (months, g_utf8_casefold (list[i], -1), GINT_TO_POINTER (month));
    }
  return months;
}

static Words *
load_words (void)
{
  Words *words = g_new0 (Words, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resource_lookup_data (
      ccl_reading_get_resource (), "/org/counterclaim/Counterclaim/reading/reading.ini",
      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("the program was built without its words for reading pages");

  words->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_names (words->names, file, "furniture", CCL_NAME_FURNITURE);
  add_names (words->names, file, "suspect", CCL_NAME_SUSPECT);
  add_names (words->names, file, "content", CCL_NAME_CONTENT);
  add_names (words->names, file, "caption", CCL_NAME_CAPTION);
  add_names (words->names, file, "byline", CCL_NAME_BYLINE);
  add_names (words->names, file, "date", CCL_NAME_DATE);
  add_names (words->names, file, "pull", CCL_NAME_PULL);
  add_names (words->names, file, "comment", CCL_NAME_COMMENT);
  words->furniture_within
      = g_key_file_get_string_list (file, "page", "furniture-within", NULL, NULL);
  words->caption_within = g_key_file_get_string_list (file, "page", "caption-within", NULL, NULL);
  words->roles = load_set (file, "page", "roles");
  words->separators = g_key_file_get_string_list (file, "page", "separators", NULL, NULL);
  words->months = load_months (file);
  words->ordinals = g_key_file_get_string_list (file, "dates", "ordinal", NULL, NULL);
  words->date_joiners = g_key_file_get_string_list (file, "dates", "joiner", NULL, NULL);
  words->and = g_key_file_get_string (file, "byline", "and", NULL);
  words->byline_prefixes = g_key_file_get_string_list (file, "byline", "prefix", NULL, NULL);
  words->nobodies = load_set (file, "byline", "nobody");
  words->nobody_prefixes = g_key_file_get_string_list (file, "byline", "nobody-prefix", NULL, NULL);
  words->no_names = load_set (file, "byline", "not-names");
  words->line_prefixes = g_key_file_get_string_list (file, "lines", "prefix", NULL, NULL);
  words->whole_lines = load_set (file, "lines", "whole");
  words->end_headings = load_set (file, "lines", "end");
  return words;
}

static const Words *
get_words (void)
{
  static gsize words = 0;

  if (g_once_init_enter (&words))
    g_once_init_leave (&words, (gsize)load_words ());
  return (const Words *)words;
}

static CclNameFlags
classify_part (const Words *words, const char *part, gsize length)
{
  char key[32];

  if (length == 0 || length >= sizeof key)
    return 0;
  memcpy (key, part, length);
  key[length] = '\0';
  return GPOINTER_TO_UINT (g_hash_table_lookup (words->names, key));
}

static gboolean
contains_any (const char *text, char **needles)
{
  for (guint i = 0; needles != NULL && needles[i] != NULL; i++)
    if (strstr (text, needles[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "pageHeader relatedPosts-2" is the parts "page", "header", "related", "posts", and also the
 * whole words "pageheader" and "relatedposts-2". */
CclNameFlags
ccl_reading_classify_names (const char *names)
{
  const Words *words = get_words ();
  CclNameFlags flags = 0;
  char lower[512];
  gsize length = 0;
  gsize part = 0, word = 0;

  if (names == NULL)
    return 0;
  for (const char *p = names;; p++)
    {
      const gboolean end = *p == '\0' || length >= sizeof lower - 2;
      const gboolean space = end || g_ascii_isspace (*p);
      const gboolean letter = !end && ((guchar)*p >= 0x80 || g_ascii_isalpha (*p));
      const gboolean hump = letter && p > names && g_ascii_isupper (*p) && g_ascii_islower (p[-1]);

      if (!letter || hump)
        {
          flags |= classify_part (words, lower + part, length - part);
          part = length;
        }
      if (space)
        {
          if (word < part)
            flags |= classify_part (words, lower + word, length - word);
          word = length + 1;
        }
      if (end)
        break;
      lower[length++] = space ? ' ' : g_ascii_tolower (*p);
      if (!letter)
        part = length;
    }
  lower[length] = '\0';
  if (contains_any (lower, words->furniture_within))
    flags |= CCL_NAME_FURNITURE;
  if (contains_any (lower, words->caption_within))
    flags |= CCL_NAME_CAPTION;
  return flags;
}

gboolean
ccl_reading_is_furniture_role (const char *role)
{
  return role != NULL && g_hash_table_contains (get_words ()->roles, role);
}

int
ccl_reading_get_month (const char *word, gsize length)
{
  g_autofree char *key = NULL;

  if (length < 3 || length > 24)
    return 0;
  key = g_utf8_casefold (word, (gssize)length);
  return GPOINTER_TO_INT (g_hash_table_lookup (get_words ()->months, key));
}

/* The bytes of the first of @words that stands at @text and ends there. */
static gsize
skip_word (const char *text, char **words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      const gsize length = strlen (words[i]);

      if (strncmp (text, words[i], length) == 0
          && !g_unichar_isalpha (g_utf8_get_char (text + length)))
        return length;
    }
  return 0;
}

gsize
ccl_reading_skip_ordinal (const char *text)
{
  return skip_word (text, get_words ()->ordinals);
}

gsize
ccl_reading_skip_date_joiner (const char *text)
{
  const gsize length = skip_word (text, get_words ()->date_joiners);

  return length > 0 && text[length] == ' ' ? length + 1 : 0;
}

const char *
ccl_reading_get_and (void)
{
  return get_words ()->and;
}

gsize
ccl_reading_skip_byline_prefix (const char *text)
{
  char **prefixes = get_words ()->byline_prefixes;
  gsize longest = 0;

  for (guint i = 0; prefixes != NULL && prefixes[i] != NULL; i++)
    {
      const gsize length = strlen (prefixes[i]);

      if (g_ascii_strncasecmp (text, prefixes[i], length) == 0
          && (text[length] == ' ' || text[length] == ':' || text[length] == '\t')
          && length > longest)
        longest = length;
    }
  while (longest > 0 && (text[longest] == ' ' || text[longest] == ':' || text[longest] == '\t'))
    longest++;
  return longest;
}

/* Whether @text begins, in any case, with one of the lower-case @prefixes. */
static gboolean
has_prefix (const char *text, char **prefixes)
{
  char start[256];
  g_autofree char *lower = NULL;

  g_utf8_strncpy (start, text, MIN (60, g_utf8_strlen (text, (gssize)strnlen (text, 240))));
  lower = g_utf8_strdown (start, -1);
  for (guint i = 0; prefixes != NULL && prefixes[i] != NULL; i++)
    if (g_str_has_prefix (lower, prefixes[i]))
      return TRUE;
  return FALSE;
}

static gboolean
set_has_folded (GHashTable *set, const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  gsize length = strlen (lower);

  while (length > 0 && strchr (" .:!", lower[length - 1]))
    lower[--length] = '\0';
  return g_hash_table_contains (set, lower);
}

gboolean
ccl_reading_is_nobody (const char *text)
{
  const Words *words = get_words ();

  return set_has_folded (words->nobodies, text) || has_prefix (text, words->nobody_prefixes);
}

gboolean
ccl_reading_is_no_name (const char *text)
{
  return set_has_folded (get_words ()->no_names, text);
}

gboolean
ccl_reading_is_furniture_line (const char *text)
{
  const Words *words = get_words ();

  return (strlen (text) < 40 && set_has_folded (words->whole_lines, text))
         || has_prefix (text, words->line_prefixes);
}

gboolean
ccl_reading_is_end_heading (const char *text)
{
  return strlen (text) < 60 && set_has_folded (get_words ()->end_headings, text);
}

gsize
ccl_reading_skip_separator (const char *text)
{
  char **separators = get_words ()->separators;
  gsize longest = 0;

  for (guint i = 0; separators != NULL && separators[i] != NULL; i++)
    if (g_str_has_prefix (text, separators[i]))
      longest = MAX (longest, strlen (separators[i]));
  return longest;
}
