/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-inflect.h"

#include <string.h>

static gboolean
is_vowel (char c)
{
  return strchr ("aeiou", g_ascii_tolower (c)) != NULL && c != '\0';
}

static gboolean
is_consonant (char c)
{
  return g_ascii_isalpha (c) && !is_vowel (c);
}

/* The @n-th letter from the end, counted from 1; NUL where the word is shorter. */
static char
letter (const char *word, gsize n)
{
  gsize len = strlen (word);

  return n <= len ? g_ascii_tolower (word[len - n]) : '\0';
}

static gboolean
ends_in_hiss (const char *word)
{
  return g_str_has_suffix (word, "s") || g_str_has_suffix (word, "x")
         || g_str_has_suffix (word, "z") || g_str_has_suffix (word, "ch")
         || g_str_has_suffix (word, "sh");
}

/* A word less its last @n letters, with an ending: "carry", 1, "ies". */
static char *
replace_end (const char *word, gsize n, const char *ending)
{
  return g_strdup_printf ("%.*s%s", (int) (strlen (word) - n), word, ending);
}

/* "stop", "hit", "overrun": consonant, one vowel, one consonant that is ever doubled. */
static gboolean
ends_consonant_vowel_consonant (const char *word)
{
  char last = letter (word, 1);

  return is_consonant (last) && strchr ("wxy", last) == NULL && is_vowel (letter (word, 2))
         && (is_consonant (letter (word, 3))
             || (letter (word, 3) == 'u' && letter (word, 4) == 'q'));
}

static gboolean
has_one_syllable (const char *word)
{
  guint n_groups = 0;

  for (gsize i = 0; word[i] != '\0'; i++)
    n_groups += is_vowel (word[i]) && (i == 0 || !is_vowel (word[i - 1]));
  return n_groups == 1;
}

static char *
make_third (const char *word)
{
  if (letter (word, 1) == 'y' && is_consonant (letter (word, 2)))
    return replace_end (word, 1, "ies");
  if (ends_in_hiss (word) || (letter (word, 1) == 'o' && is_consonant (letter (word, 2))))
    return g_strconcat (word, "es", NULL);
  return g_strconcat (word, "s", NULL);
}

static char *
double_last (const char *word, const char *ending)
{
  const char last[] = { word[strlen (word) - 1], '\0' };

  return g_strconcat (word, last, ending, NULL);
}

static char *
make_past (const char *word)
{
  if (letter (word, 1) == 'e')
    return g_strconcat (word, "d", NULL);
  if (letter (word, 1) == 'y' && is_consonant (letter (word, 2)))
    return replace_end (word, 1, "ied");
  if (has_one_syllable (word) && ends_consonant_vowel_consonant (word))
    return double_last (word, "ed");
  return g_strconcat (word, "ed", NULL);
}

/* "repelled" tells that "repelling" is doubled, and "visited" that "visiting" is not; of an
 * irregular past ("hit", "overran") the spelling of the base has to tell. */
static gboolean
doubles_in_gerund (const char *word, const char *past)
{
  g_autofree char *doubled = double_last (word, "ed");
  g_autofree char *plain = g_strconcat (word, "ed", NULL);

  if (past == NULL)
    return has_one_syllable (word) && ends_consonant_vowel_consonant (word);
  if (g_ascii_strcasecmp (past, doubled) == 0)
    return TRUE;
  return g_ascii_strcasecmp (past, plain) != 0 && ends_consonant_vowel_consonant (word);
}

static char *
make_gerund (const char *word, const char *past)
{
  if (g_str_has_suffix (word, "ie"))
    return replace_end (word, 2, "ying");
  if (letter (word, 1) == 'e' && strchr ("eoy", letter (word, 2)) == NULL)
    return replace_end (word, 1, "ing");
  if (doubles_in_gerund (word, past))
    return double_last (word, "ing");
  return g_strconcat (word, "ing", NULL);
}

static void
give_verb (const char *word, const char *rest, CclForms form, CclInflectFunc func, gpointer data)
{
  g_autofree char *text = g_strconcat (word, rest, NULL);

  func (text, form, data);
}

void
ccl_inflect_verb (const char *text, const char *past, const char *participle, CclInflectFunc func,
                  gpointer data)
{
  const char *rest = text + strcspn (text, " ");
  g_autofree char *word = g_strndup (text, (gsize) (rest - text));
  g_autofree char *third = NULL, *regular = NULL, *gerund = NULL;

  if (*word == '\0')
    return;
  third = make_third (word);
  regular = make_past (word);
  gerund = make_gerund (word, past);
  if (past == NULL)
    past = regular;
  if (participle == NULL)
    participle = past;

  give_verb (word, rest, CCL_FORM_BASE, func, data);
  give_verb (third, rest, CCL_FORM_THIRD, func, data);
  if (g_str_equal (past, participle))
    give_verb (past, rest, CCL_FORM_PAST | CCL_FORM_PARTICIPLE, func, data);
  else
    {
      give_verb (past, rest, CCL_FORM_PAST, func, data);
      give_verb (participle, rest, CCL_FORM_PARTICIPLE, func, data);
    }
  give_verb (gerund, rest, CCL_FORM_GERUND, func, data);
}

static void
give_plural (const char *before, char *word, const char *rest, CclInflectFunc func, gpointer data)
{
  g_autofree char *taken = word;
  g_autofree char *text = g_strconcat (before, taken, rest, NULL);

  func (text, CCL_FORM_PLURAL, data);
}

static void
make_plurals (const char *before, const char *word, const char *rest, CclInflectFunc func,
              gpointer data)
{
  gsize len = strlen (word);

  if (g_str_has_suffix (word, "ese"))
    {
      give_plural (before, g_strdup (word), rest, func, data); /* the Chinese */
      return;
    }
  if (letter (word, 1) == 'y' && is_consonant (letter (word, 2)) && g_ascii_islower (word[len - 1]))
    {
      give_plural (before, replace_end (word, 1, "ies"), rest, func, data);
      return;
    }

  if (g_str_has_suffix (word, "child"))
    {
      give_plural (before, g_strconcat (word, "ren", NULL), rest, func, data);
      return;
    }
  if (g_str_has_suffix (word, "man"))
    give_plural (before, replace_end (word, 2, "en"), rest, func, data);
  else if (g_str_has_suffix (word, "fe"))
    give_plural (before, replace_end (word, 2, "ves"), rest, func, data);
  else if (len > 2 && g_str_has_suffix (word, "f") && letter (word, 2) != 'f')
    give_plural (before, replace_end (word, 1, "ves"), rest, func, data);
  else if (len > 3 && g_str_has_suffix (word, "sis"))
    give_plural (before, replace_end (word, 2, "es"), rest, func, data);

  if (ends_in_hiss (word))
    {
      give_plural (before, g_strconcat (word, "es", NULL), rest, func, data);
      return;
    }
  if (letter (word, 1) == 'o' && is_consonant (letter (word, 2)))
    give_plural (before, g_strconcat (word, "es", NULL), rest, func, data);
  give_plural (before, g_strconcat (word, "s", NULL), rest, func, data);
}

/* Finds the word that takes the plural: the one before a preposition, else the last. */
static void
find_head (const char *text, CclPrepositionFunc is_preposition, gpointer data, gsize *start,
           gsize *end)
{
  *start = 0;
  *end = strcspn (text, " ");
  while (text[*end] == ' ')
    {
      gsize next = *end + 1;
      gsize next_end = next + strcspn (text + next, " ");

      if (is_preposition != NULL && is_preposition (text + next, next_end - next, data))
        return;
      *start = next;
      *end = next_end;
    }
}

void
ccl_inflect_noun (const char *text, const char *plural, CclPrepositionFunc is_preposition,
                  CclInflectFunc func, gpointer data)
{
  g_autofree char *before = NULL, *word = NULL;
  gsize start, end;

  if (plural != NULL && g_str_equal (plural, "="))
    {
      func (text, CCL_FORM_BASE | CCL_FORM_PLURAL, data);
      return;
    }

  func (text, CCL_FORM_BASE, data);
  if (plural != NULL)
    {
      if (*plural != '\0')
        func (plural, CCL_FORM_PLURAL, data);
      return;
    }

  find_head (text, is_preposition, data, &start, &end);
  before = g_strndup (text, start);
  word = g_strndup (text + start, end - start);
  if (*word != '\0')
    make_plurals (before, word, text + end, func, data);
}
