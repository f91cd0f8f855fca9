/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const month_names[12] = {
  /* Translators: months, abbreviated as in "9 Oct 2020". */
  NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
  NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
  NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
};

/* Dates take the words of the translation, not of LC_TIME: a figure in one language stays in it,
 * and the same input gives the same picture on every machine. */
char *
ccl_word_date (CclDay day, gboolean with_year)
{
  int year, month, day_of_month;
  const char *month_name;

  if (day == 0)
    return g_strdup ("");

  ccl_day_get (day, &year, &month, &day_of_month, NULL);
  month_name = g_dpgettext2 (GETTEXT_PACKAGE, "month", month_names[month - 1]);
  if (with_year)
    /* Translators: a date: day of the month, month, year. Swap them by %2$s %1$d, %3$d. */
    return g_strdup_printf (_ ("%1$d %2$s %3$d"), day_of_month, month_name, year);
  /* Translators: a date without year: day of the month, month. Swap them by %2$s %1$d. */
  return g_strdup_printf (_ ("%1$d %2$s"), day_of_month, month_name);
}

char *
ccl_word_claim_period (const CclClaim *claim)
{
  g_autofree char *first = ccl_word_date (claim->start, FALSE);
  g_autofree char *last = ccl_word_date (claim->end, FALSE);

  if (claim->cumulative && claim->end != 0)
    /* Translators: a running total as of a day, e.g. "total by 9 Oct". */
    return g_strdup_printf (_ ("total by %s"), last);
  if (claim->start == 0 || claim->start == claim->end)
    return g_steal_pointer (&last);
  if (claim->end == 0)
    /* Translators: from a day on, e.g. "since 27 Sep". */
    return g_strdup_printf (_ ("since %s"), first);
  /* Translators: first and last day of a period, e.g. "7 Oct – 9 Oct". */
  return g_strdup_printf (_ ("%s – %s"), first, last);
}

/* The intervals that reading gives these words: each says which of them it was. */
static const struct
{
  double low, high;
  const char *name;
} vague_names[] = {
  /* Translators: figures that a text gives only vaguely; they stand alone, as in "dozens (killed)".
   */
  { 3, 9, N_ ("several") },
  { 2, 5, N_ ("a few") },
  { 2, 2, N_ ("a couple") },
  { 24, 99, N_ ("dozens") },
  { 40, 99, N_ ("scores") },
  { 36, 108, N_ ("several dozen") },
  { 200, 999, N_ ("hundreds") },
  { 2000, 9999, N_ ("thousands") },
  { 3000, 9000, N_ ("several thousand") },
  { 20000, 99999, N_ ("tens of thousands") },
  { 200000, 999999, N_ ("hundreds of thousands") },
};

static char *
word_vague (const CclQuantity *quantity)
{
  const CclInterval said = quantity->interval;

  for (guint i = 0; quantity->unit == CCL_UNIT_COUNT && i < G_N_ELEMENTS (vague_names); i++)
    if (ccl_interval_equal (said, (CclInterval){ vague_names[i].low, vague_names[i].high }))
      return g_strdup (_ (vague_names[i].name));

  return ccl_quantity_format (quantity);
}

/* The article's own words where a figure has no numbers ("many"), if they fit a cell. */
static char *
find_own_words (const CclComparison *comparison, const CclClaim *claim)
{
  const gsize longest = 24;
  const CclArticle *article
      = comparison != NULL ? ccl_comparison_find_article (comparison, claim->article) : NULL;
  const CclSpan span = claim->quantity_span;

  if (article == NULL || ccl_span_is_empty (span) || span.end > article->text_len
      || span.end - span.start > longest)
    return NULL;

  return ccl_article_dup_span (article, span);
}

static char *
word_without_figure (const CclComparison *comparison, const CclClaim *claim)
{
  g_autofree char *own_words = find_own_words (comparison, claim);

  if (own_words != NULL)
    return g_steal_pointer (&own_words);
  if (claim->stance == CCL_STANCE_EXPECTS)
    /* Translators: in a cell instead of a figure: it is expected to happen. */
    return g_strdup (_ ("expected"));
  if (claim->stance == CCL_STANCE_CONFIRMS)
    /* Translators: in a cell instead of a figure: the party confirms that it happened. */
    return g_strdup (_ ("confirms"));
  /* Translators: in a cell instead of a figure: the party says that it happened. */
  return g_strdup (_ ("reported"));
}

char *
ccl_word_figure (const CclComparison *comparison, const CclClaim *claim)
{
  const CclQuantity *quantity = &claim->quantity;
  gboolean has_figure = ccl_quantity_has_figure (quantity);
  g_autofree char *figure = NULL;

  if (has_figure)
    figure = quantity->bound == CCL_BOUND_VAGUE ? word_vague (quantity)
                                                : ccl_quantity_format (quantity);

  if (claim->polarity == CCL_POLARITY_DENIED)
    {
      if (!has_figure)
        /* Translators: in a cell instead of a figure: the party denies that it happened. */
        return g_strdup (_ ("denies"));
      /* Translators: in a cell: the party denies this figure, e.g. "denies 43". */
      return g_strdup_printf (_ ("denies %s"), figure);
    }

  return has_figure ? g_steal_pointer (&figure) : word_without_figure (comparison, claim);
}

char *
ccl_word_answer (const CclComparison *comparison, const CclRow *row, const CclClaim *claim)
{
  g_autofree char *blamed = NULL;

  if (row->verdict != CCL_VERDICT_MIRRORED || claim->actor == NULL
      || claim->polarity == CCL_POLARITY_DENIED)
    return ccl_word_figure (comparison, claim);

  blamed = ccl_parties_dup_name (comparison->parties, claim->actor);
  if (ccl_quantity_has_figure (&claim->quantity)
      && !ccl_interval_equal (claim->quantity.interval, (CclInterval){ 1, 1 }))
    {
      g_autofree char *figure = ccl_word_figure (comparison, claim);

      /* Translators: in a cell: figure and who is blamed for it, e.g. "3 by Armenia". */
      return g_strdup_printf (_ ("%s by %s"), figure, blamed);
    }
  /* Translators: in a cell where each side accuses the other: whom this one blames. */
  return g_strdup_printf (_ ("blames %s"), blamed);
}

char *
ccl_word_outlet (const CclArticle *article)
{
  if (article->outlet != NULL)
    return g_strdup (article->outlet);
  if (article->title != NULL)
    return g_strdup (article->title);
  return g_path_get_basename (article->file);
}

static char *
word_own_outlet (const CclComparison *comparison, const CclClaim *claim)
{
  const CclArticle *article = ccl_comparison_find_article (comparison, claim->article);

  return article != NULL ? ccl_word_outlet (article)
                         : ccl_parties_dup_name (comparison->parties, claim->claimant);
}

/* A lone word without a capital is a pronoun or a bare noun ("it", "ministry") in the languages
 * with capitals: it names nobody away from its sentence. */
static gboolean
names_nobody (const char *text)
{
  if (text == NULL || strchr (text, ' ') != NULL)
    return text == NULL;

  return g_unichar_islower (g_utf8_get_char (text)) || g_utf8_strlen (text, -1) <= 4;
}

static gboolean
speaks_itself (const CclClaim *claim)
{
  return g_str_equal (claim->claimant, CCL_PARTY_OUTLET);
}

char *
ccl_word_claimant (const CclComparison *comparison, const CclClaim *claim)
{
  const CclSide *side;

  if (speaks_itself (claim))
    return word_own_outlet (comparison, claim);
  if (g_str_equal (claim->claimant, CCL_PARTY_MEDIA))
    return ccl_word_speaker (comparison, claim);

  side = ccl_comparison_get_side (comparison, claim);
  if (side != NULL && g_str_equal (side->party, claim->claimant))
    return g_strdup (side->name);
  return ccl_parties_dup_name (comparison->parties, claim->claimant);
}

char *
ccl_word_speaker (const CclComparison *comparison, const CclClaim *claim)
{
  g_autofree char *one_line = NULL;

  if (speaks_itself (claim))
    return word_own_outlet (comparison, claim);
  if (names_nobody (claim->claimant_text))
    return ccl_parties_dup_name (comparison->parties, claim->claimant);

  one_line = g_strdelimit (g_strdup (claim->claimant_text), "\r\n\t", ' ');
  return ccl_word_capitalised (one_line);
}

/* Puts what is not empty in one line. */
static char *
join (const char *first, const char *second)
{
  if (first[0] == '\0' || second[0] == '\0')
    return g_strconcat (first, second, NULL);
  return g_strconcat (first, " · ", second, NULL);
}

static char *
mark_expectation (const CclClaim *claim, char *line)
{
  g_autofree char *owned = line;

  if (claim->stance != CCL_STANCE_EXPECTS || !ccl_quantity_has_figure (&claim->quantity))
    return g_steal_pointer (&owned);
  /* Translators: before the speaker of a figure that is only expected, e.g. "expected · UN". */
  return join (_ ("expected"), owned);
}

char *
ccl_word_source_line (const CclComparison *comparison, const CclClaim *claim)
{
  const CclArticle *article = ccl_comparison_find_article (comparison, claim->article);
  CclDay day = article != NULL && article->published != 0 ? article->published : claim->end;
  g_autofree char *speaker = ccl_word_speaker (comparison, claim);
  g_autofree char *date = ccl_word_date (day, FALSE);

  return mark_expectation (claim, join (speaker, date));
}

char *
ccl_word_article_source_line (const CclComparison *comparison, const CclClaim *claim)
{
  g_autofree char *party = ccl_parties_dup_name (comparison->parties, claim->claimant);
  g_autofree char *speaker = ccl_word_speaker (comparison, claim);

  if (speaks_itself (claim))
    /* Translators: under a figure in an article's column: the article says it in its own voice. */
    return mark_expectation (claim, g_strdup (_ ("own report")));
  if (g_str_equal (claim->claimant, CCL_PARTY_MEDIA) || g_ascii_strcasecmp (party, speaker) == 0)
    return mark_expectation (claim, g_steal_pointer (&speaker));
  return mark_expectation (claim, join (party, speaker));
}

char *
ccl_word_statement (const CclComparison *comparison, const CclClaim *claim)
{
  g_autofree char *who = ccl_word_claimant (comparison, claim);
  g_autofree char *figure = NULL;
  const CclQuantity *quantity = &claim->quantity;

  if (claim->polarity == CCL_POLARITY_DENIED)
    {
      if (!ccl_quantity_has_figure (quantity))
        /* Translators: %s is a party, e.g. "Armenia denies it". */
        return g_strdup_printf (_ ("%s denies it"), who);
      figure = ccl_quantity_format (quantity);
      /* Translators: a party and a figure, e.g. "Armenia denies 43". */
      return g_strdup_printf (_ ("%s denies %s"), who, figure);
    }
  if (!ccl_quantity_has_figure (quantity))
    /* Translators: %s is a party. */
    return g_strdup_printf (_ ("%s speaks of it without a figure"), who);
  if (ccl_interval_equal (quantity->interval, (CclInterval){ 0, 0 }))
    /* Translators: %s is a party; it says that there were none, the figure is zero. */
    return g_strdup_printf (_ ("%s says none"), who);

  figure = ccl_word_figure (comparison, claim);
  if (claim->stance == CCL_STANCE_EXPECTS)
    /* Translators: a party and a figure, e.g. "the UN expects 300". */
    return g_strdup_printf (_ ("%s expects %s"), who, figure);
  /* Translators: a party and a figure, e.g. "Azerbaijan says 2". */
  return g_strdup_printf (_ ("%s says %s"), who, figure);
}
