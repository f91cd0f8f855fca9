/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-lexicon-private.h"

#include "ccl-tokenize.h"

#include <string.h>

/* What a vocabulary's file may have wrong though it fits the schema: nothing that the program trips over, but entries that
 * do not do what their author meant. */

typedef struct
{
  const char *path;
  const CclVocabulary *vocabulary;
  GPtrArray *problems;
} Check;

static void complain (const Check *check, int line, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
complain (const Check *check, int line, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (check->problems, g_strdup_printf ("%s:%d: %s", check->path, line, message));
}

/* The folded words of a text as matching walks them: one a line, hyphens passed over, less those of @before and @after. */
static char *
list_words (const char *before, const char *text, const char *after)
{
  g_autofree char *whole = g_strconcat (before, text, after, NULL);
  const gsize start = strlen (before), end = start + strlen (text);
  g_autoptr (GString) folded = g_string_new (NULL);
  GString *words = g_string_new (NULL);
  CclTokenizer tokenizer;
  CclRawToken token;

  ccl_tokenizer_init (&tokenizer, whole, strlen (whole));
  while (ccl_tokenizer_next (&tokenizer, &token, folded))
    if (token.kind != CCL_TOKEN_HYPHEN && token.span.end > start && token.span.start < end)
      g_string_append_printf (words, "%s%s\n", token.span.start < start || token.span.end > end ? "?" : "", folded->str);
  return g_string_free (words, FALSE);
}

/* A term is found only if an article's text around it leaves its words as they are: "he'll", but no "rock'n". */
static void
check_words (const Check *check, const CclTerm *term, const CclEntry *entry, const char *words)
{
  g_autofree char *apart = list_words ("was ", entry->text, " was");
  g_autofree char *joined = list_words ("was", entry->text, " was");

  if (*words == '\0')
    complain (check, term->line, "\"%s\" can never match: it has no word", entry->text);
  else if (!g_str_equal (words, apart) && !g_str_equal (words, joined))
    complain (check, term->line, "\"%s\" can never match: in a text its words are cut otherwise", entry->text);
  else if (strpbrk (entry->text, "[]{}|") != NULL)
    complain (check, term->line, "\"%s\" has a choice that does not close, or one inside another", entry->text);
}

static void
check_event (const Check *check, const CclTerm *term, const CclEntry *entry)
{
  if (entry->of == 0)
    complain (check, term->line, "\"%s\" can never match: \"of\" leaves no object", entry->text);
  else if (entry->has_object && (entry->of & ((CclObjectSet)1 << entry->object)) == 0)
    complain (check, term->line, "\"%s\" counts an object that its \"of\" leaves out", entry->text);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* What two terms have in common of which one would do. */
static char *
describe_sense (const CclTerm *term, const CclEntry *entry, const char *words)
{
  gboolean capital = g_unichar_isupper (g_utf8_get_char (entry->text));

  switch (entry->kind)
    {
    case CCL_ENTRY_VERB:
    case CCL_ENTRY_NOUN:
      return g_strdup_printf ("%d %d %d %d %d %d %" G_GUINT64_FORMAT " %s %s %s", entry->kind, entry->event, entry->frame, entry->generic,
                              entry->negates, entry->has_goal ? (int) entry->goal : -1, entry->of, or_empty (entry->particle),
                              or_empty (term->past), words);
    case CCL_ENTRY_OBJECT:
      return g_strdup_printf ("%d %d %d %d %s %s", entry->kind, entry->object, entry->mass, capital, or_empty (term->plural), words);
    case CCL_ENTRY_PARTY:
    case CCL_ENTRY_SPEAKER:
    case CCL_ENTRY_PLACE:
    case CCL_ENTRY_OUTLET:
    case CCL_ENTRY_CUE:
    case CCL_ENTRY_NUMBER:
    case CCL_ENTRY_BOUND:
    case CCL_ENTRY_UNIT:
    case CCL_ENTRY_TIME:
    case CCL_ENTRY_WORD:
    case CCL_ENTRY_ABBREVIATION:
    case CCL_ENTRY_NAMING:
      return g_strdup_printf ("%d %d %d %d %d %s %s %s %s", entry->kind, entry->part, entry->bound, entry->after, capital,
                              or_empty (entry->party), or_empty (entry->currency), or_empty (entry->reason), words);
    }
  g_return_val_if_reached (NULL);
}

/* @lines: (element-type utf8 int): where each sense was told first */
static void
check_repetition (const Check *check, GHashTable *lines, const CclTerm *term, const CclEntry *entry, const char *words)
{
  g_autofree char *sense = describe_sense (term, entry, words);
  int before = GPOINTER_TO_INT (g_hash_table_lookup (lines, sense));

  if (before == 0)
    g_hash_table_insert (lines, g_steal_pointer (&sense), GINT_TO_POINTER (term->line));
  else if (before != term->line)
    complain (check, term->line, "\"%s\" is told twice, first in line %d", entry->text, before);
}

static void
check_terms (const Check *check)
{
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < check->vocabulary->terms->len; i++)
    {
      const CclTerm *term = &g_array_index (check->vocabulary->terms, CclTerm, i);
      const CclEntry *entry = &g_array_index (check->vocabulary->entries, CclEntry, term->entry);
      g_autofree char *words = list_words ("", entry->text, "");

      check_words (check, term, entry, words);
      check_repetition (check, lines, term, entry, words);
      if (entry->kind == CCL_ENTRY_VERB || entry->kind == CCL_ENTRY_NOUN)
        check_event (check, term, entry);
    }
}

/* Parties that are named but told nowhere, neither here nor among the program's own. */
static void
check_parties (const Check *check, const CclLexicon *built_in)
{
  g_autoptr (GPtrArray) known = ccl_parties_list (ccl_lexicon_get_parties (built_in));
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < known->len; i++)
    g_hash_table_add (ids, g_ptr_array_index (known, i));
  for (guint i = 0; i < check->vocabulary->parties->len; i++)
    g_hash_table_add (ids, (gpointer) g_array_index (check->vocabulary->parties, CclPartyRecord, i).id);
  for (guint i = 0; i < check->vocabulary->parties->len; i++)
    {
      const CclPartyRecord *record = &g_array_index (check->vocabulary->parties, CclPartyRecord, i);

      if (record->patron != NULL && !g_hash_table_contains (ids, record->patron))
        complain (check, record->line, "the patron of \"%s\", \"%s\", is no party", record->id, record->patron);
    }
  for (guint i = 0; i < check->vocabulary->terms->len; i++)
    {
      const CclTerm *term = &g_array_index (check->vocabulary->terms, CclTerm, i);
      const CclEntry *entry = &g_array_index (check->vocabulary->entries, CclEntry, term->entry);

      if (entry->party != NULL && !g_hash_table_contains (ids, entry->party))
        complain (check, term->line, "\"%s\" names \"%s\", which is no party", entry->text, entry->party);
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const char *first = strrchr (*(const char *const *)a, '/'), *second = strrchr (*(const char *const *)b, '/');

  first = strchr (first != NULL ? first : *(const char *const *)a, ':');
  second = strchr (second != NULL ? second : *(const char *const *)b, ':');
  return (int)(g_ascii_strtoll (first + 1, NULL, 10) - g_ascii_strtoll (second + 1, NULL, 10));
}

gboolean
ccl_lexicon_check_file (const char *path, GPtrArray *problems, guint *n_terms)
{
  g_autoptr (CclVocabulary) vocabulary = ccl_vocabulary_new ();
  g_autoptr (CclLexicon) built_in = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = ccl_vocabulary_load (path, &error), schema = ccl_vocabulary_lookup ("lexicon.rng");
  const Check check = { path, vocabulary, problems };
  const guint n_before = problems->len;

  *n_terms = 0;
  if (file == NULL || !ccl_vocabulary_parse (vocabulary, path, file, schema, &error) ||
      (built_in = ccl_lexicon_new ("en", NULL, NULL, &error)) == NULL)
    {
      g_ptr_array_add (problems, g_strdup (error->message));
      return FALSE;
    }

  check_terms (&check);
  check_parties (&check, built_in);
  if (n_before == 0)
    g_ptr_array_sort (problems, compare_lines);
  *n_terms = vocabulary->terms->len;
  return problems->len == n_before;
}
