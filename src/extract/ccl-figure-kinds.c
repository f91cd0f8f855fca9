/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figures-private.h"

#include <math.h>
#include <string.h>

/* How far before a number a name that holds it may begin: "Bayraktar TB2", "AN/TPQ-50". */
#define MAX_NAME_TOKENS 6
#define MAX_AGE 115
/* Words of a label: "at the age of". */
#define MAX_LABEL_TOKENS 4

typedef struct
{
  const CclDocument *document;
  const CclFigure *figure;
  const CclFigureMention *before;
  guint first; /* of the number, without sign or opening word */
  guint end;
} Case;

static const CclToken *
get_token (const Case *figure_case, guint at)
{
  return at < figure_case->document->tokens->len
             ? ccl_document_get_token (figure_case->document, at)
             : NULL;
}

static gboolean
is_object (const Case *c, guint at)
{
  return ccl_document_find_match (c->document, at, CCL_ENTRY_OBJECT) != NULL;
}

static gboolean
is_plural_object (const Case *c, guint at)
{
  const CclMatch *object = ccl_document_find_match (c->document, at, CCL_ENTRY_OBJECT);

  return object != NULL && (object->form & CCL_FORM_PLURAL) != 0;
}

/* Names -----------------------------------------------------------------------------------------
 */

/* "T72", "T-72", "AN/TPQ-50", "Covid-19": glued to letters before it. */
static gboolean
is_glued_to_letters (const Case *c)
{
  const CclToken *token = get_token (c, c->first);
  const CclToken *before = c->first > 0 ? get_token (c, c->first - 1) : NULL;
  const CclToken *word;

  if (before == NULL || token->kind != CCL_TOKEN_NUMBER || !token->glued)
    return FALSE;
  if (before->kind == CCL_TOKEN_WORD)
    return before->folded[0] != '\'';
  if (c->first < 2 || before->kind != CCL_TOKEN_HYPHEN || !before->glued)
    return FALSE;
  word = get_token (c, c->first - 2);
  /* A dash without spaces is a dash still: "they left—20 stayed". */
  return word->kind == CCL_TOKEN_WORD && !g_str_equal (before->folded, "—")
         && (word->capital || strlen (before->folded) == 1);
}

/* "mid-1990", "top-10": a common word before the hyphen makes no name. */
static gboolean
follows_common_word (const Case *c)
{
  const CclToken *before = c->first > 1 ? get_token (c, c->first - 1) : NULL;
  const CclToken *word = c->first > 1 ? get_token (c, c->first - 2) : NULL;
  const CclMatch *label
      = word != NULL ? ccl_document_find_number (c->document, c->first - 2, CCL_NUMBER_LABEL)
                     : NULL;

  return word != NULL && before->kind == CCL_TOKEN_HYPHEN && !word->capital
         && (word->span.end - word->span.start > 2
             || ccl_document_begins (c->document, c->first - 2, CCL_KIND (CCL_ENTRY_WORD)))
         && (label == NULL || g_str_equal (label->entry->reason, "time"));
}

/* "2S1", "5G": letters glued on that are no unit, no multiplier and no ordinal's end. */
static gboolean
has_letters_glued_on (const Case *c)
{
  const CclToken *next = get_token (c, c->end);
  const CclToken *letters = get_token (c, c->end + 1);

  /* "50ish", "7x" */
  if (c->figure->end > c->end
      || (next != NULL
          && ccl_document_find_number (c->document, c->end, CCL_NUMBER_MULTIPLE) != NULL
          && (letters == NULL || !letters->glued || letters->kind == CCL_TOKEN_PUNCTUATION)))
    return FALSE;
  /* "32-D6" */
  if (letters != NULL && ccl_document_is_joint (c->document, c->end)
      && letters->kind == CCL_TOKEN_WORD && c->figure->number.plain && letters->capital
      && letters->span.end - letters->span.start == 1 && c->figure->unit == NULL)
    return TRUE;
  return next != NULL && next->glued && next->kind == CCL_TOKEN_WORD && next->folded[0] != '\''
         && get_token (c, c->end - 1)->kind == CCL_TOKEN_NUMBER && c->figure->unit == NULL
         && ccl_document_find_part (c->document, c->end, CCL_ENTRY_TIME, CCL_TIME_CLOCK) == NULL;
}

static gboolean
is_name_entry (const CclEntry *entry)
{
  return (entry->kind == CCL_ENTRY_OBJECT && entry->model) || entry->kind == CCL_ENTRY_PARTY
         || entry->kind == CCL_ENTRY_PLACE || entry->kind == CCL_ENTRY_OUTLET;
}

/* What the vocabulary knows of the name that holds the number; NULL if it knows none. */
static const CclEntry *
find_known_name (const Case *c)
{
  const guint32 kinds = CCL_KIND (CCL_ENTRY_OBJECT) | CCL_KIND (CCL_ENTRY_PARTY)
                        | CCL_KIND (CCL_ENTRY_PLACE) | CCL_KIND (CCL_ENTRY_OUTLET);
  guint from = c->first > MAX_NAME_TOKENS ? c->first - MAX_NAME_TOKENS : 0;

  for (guint at = from; at <= c->first; at++)
    for (guint i = g_array_index (c->document->match_at, guint, at);
         ccl_document_begins (c->document, at, kinds)
         && i < g_array_index (c->document->match_at, guint, at + 1);
         i++)
      {
        const CclMatch *match = &g_array_index (c->document->matches, CclMatch, i);

        if (is_name_entry (match->entry) && match->end > c->first
            && (at < c->first || match->end > c->end))
          return match->entry;
      }
  return NULL;
}

/* Words like "at" are labels only of a time. */
static gboolean
is_weak (const CclEntry *label)
{
  return g_str_equal (label->reason, "time");
}

/* The label that ends right before @from: "Resolution", "No.", "aged". */
static const CclEntry *
find_label_before (const Case *c, guint from, gboolean of_time)
{
  for (guint n = 1; n <= MAX_LABEL_TOKENS && n <= from; n++)
    {
      const CclMatch *match
          = ccl_document_find_part (c->document, from - n, CCL_ENTRY_NUMBER, CCL_NUMBER_LABEL);

      if (match != NULL && match->end == from && !match->entry->after
          && is_weak (match->entry) == of_time)
        return match->entry;
    }
  return NULL;
}

static const CclEntry *
find_label (const Case *c, gboolean of_time)
{
  return find_label_before (c, c->figure->first, of_time);
}

/* The label right behind: "of the vote". */
static const CclEntry *
find_label_behind (const Case *c)
{
  const CclMatch *match = ccl_document_find_number (c->document, c->figure->end, CCL_NUMBER_LABEL);

  return match != NULL && match->entry->after ? match->entry : NULL;
}

/* "Resolutions 822, 853, 874 and 884": what follows a named number in a list is one, too, unless it
 * counts something. */
static gboolean
continues_list (const Case *c)
{
  guint at;

  if (c->before == NULL || !c->figure->number.digits || is_object (c, c->figure->end)
      || (c->before->kind != CCL_FIGURE_NAME && c->before->kind != CCL_FIGURE_AGE)
      || get_token (c, c->before->core_first)->kind != CCL_TOKEN_NUMBER
      || g_str_equal (c->before->reason, "phone") || c->before->end + 2 < c->figure->first)
    return FALSE;
  for (at = c->before->end; at < c->figure->first; at++)
    if (!ccl_token_is_sign (get_token (c, at), ',')
        && ccl_document_find_part (c->document, at, CCL_ENTRY_NUMBER, CCL_NUMBER_AND) == NULL
        && ccl_document_find_part (c->document, at, CCL_ENTRY_NUMBER, CCL_NUMBER_TO) == NULL)
      return FALSE;
  return at > c->before->end;
}

/* "five Shahed 136 drones", "a Shahed 136 drone": the number before what is counted is no count
 * where another stands before the name, or where what follows is one. */
static gboolean
counts_next (const Case *c)
{
  return is_plural_object (c, c->end)
         && (c->before == NULL || c->before->end + 1 != c->figure->first);
}

/* "Flight PS 752", "Shahed 136": digits behind a capitalised word that the vocabulary does not
 * know. */
static gboolean
follows_unknown_name (const Case *c)
{
  const CclToken *token = get_token (c, c->first);
  const CclToken *word = c->figure->first > 0 ? get_token (c, c->figure->first - 1) : NULL;
  const CclSentence *sentence
      = &g_array_index (c->document->sentences, CclSentence, token->sentence);

  return word != NULL && c->figure->first == c->first && c->figure->number.plain && word->capital
         && word->kind == CCL_TOKEN_WORD && c->figure->first - 1 > sentence->first
         && !sentence->headline && !counts_next (c) && c->figure->unit == NULL && !c->figure->range
         && g_array_index (c->document->match_at, guint, c->figure->first - 1)
                == g_array_index (c->document->match_at, guint, c->figure->first);
}

/* "the 93 Brigade": a singular unit of the army with a capital. */
static gboolean
numbers_unit (const Case *c)
{
  const CclMatch *match = ccl_document_find_match (c->document, c->end, CCL_ENTRY_OBJECT);

  return match != NULL && match->entry->object == CCL_OBJECT_UNIT && c->figure->number.plain
         && c->figure->number.low > 1 && get_token (c, c->end)->capital
         && (match->form & CCL_FORM_PLURAL) == 0;
}

/* "won 3-2", "24/7": either side of a sign that joins two numbers of which no range was made. */
static gboolean
is_joining_sign (const CclToken *sign)
{
  return sign->glued && (sign->kind == CCL_TOKEN_HYPHEN || ccl_token_is_sign (sign, '/'));
}

/* "24/7", "9/11" */
static gboolean
joins_by_slash (const Case *c)
{
  const CclToken *sign = get_token (c, c->end);

  return (sign != NULL && ccl_token_is_sign (sign, '/'))
         || (c->first > 0 && ccl_token_is_sign (get_token (c, c->first - 1), '/'));
}

static gboolean
is_score (const Case *c)
{
  const CclToken *before = c->first > 1 ? get_token (c, c->first - 1) : NULL;
  const CclToken *sign = get_token (c, c->end);
  const CclToken *next = get_token (c, c->end + 1);

  if (!c->figure->number.plain || c->figure->range)
    return FALSE;
  if (before != NULL && is_joining_sign (before) && get_token (c, c->first)->glued
      && get_token (c, c->first - 2)->kind == CCL_TOKEN_NUMBER)
    return TRUE;
  return sign != NULL && next != NULL && next->glued && next->kind == CCL_TOKEN_NUMBER
         && is_joining_sign (sign);
}

/* Times and ages --------------------------------------------------------------------------------
 */

/* "at 5.40 they came" */
static gboolean
is_clock_with_point (const Case *c)
{
  const CclToken *token = get_token (c, c->first);
  const char *point = strchr (token->folded, '.');

  return token->kind == CCL_TOKEN_NUMBER && point != NULL && strlen (point) == 3
         && point - token->folded <= 2 && point[1] <= '5' && c->figure->number.low < 24
         && c->end == c->first + 1 && c->figure->unit == NULL && !is_object (c, c->end)
         && find_label (c, TRUE) != NULL;
}

static gboolean
is_clock (const Case *c)
{
  const CclToken *colon = get_token (c, c->end);
  const CclToken *minutes = get_token (c, c->end + 1);
  const CclToken *before = c->first > 0 ? get_token (c, c->first - 1) : NULL;

  if (ccl_document_find_part (c->document, c->end, CCL_ENTRY_TIME, CCL_TIME_CLOCK) != NULL
      && c->figure->number.digits)
    return TRUE;
  if (is_clock_with_point (c))
    return TRUE;
  if (before != NULL && ccl_token_is_sign (before, ':') && before->glued
      && get_token (c, c->first)->glued)
    return TRUE;
  return colon != NULL && minutes != NULL && ccl_token_is_sign (colon, ':') && colon->glued
         && minutes->glued && minutes->kind == CCL_TOKEN_NUMBER;
}

/* A name, or a word for people, right before the sign before the number. */
static gboolean
follows_person (const Case *c)
{
  const CclToken *name = get_token (c, c->first - 2);
  const CclMatch *person = ccl_document_find_match (c->document, c->first - 2, CCL_ENTRY_OBJECT);

  /* "Luka S. (19)" */
  if (c->first > 2 && ccl_token_is_sign (name, '.') && name->glued)
    name = get_token (c, c->first - 3);
  return name->kind == CCL_TOKEN_WORD
         && (name->capital
             || (person != NULL && person->end == c->first - 1
                 && ccl_object_is_people (person->entry->object)));
}

/* A comma or full stop behind a number, or one more age: "two brothers, 7 and 9,". */
static gboolean
ends_age (const Case *c, guint at)
{
  const CclToken *sign = get_token (c, at);
  const CclMatch *joiner = ccl_document_find_number (c->document, at, CCL_NUMBER_AND);
  const CclToken *other = joiner != NULL ? get_token (c, joiner->end) : NULL;
  const CclToken *end = joiner != NULL ? get_token (c, joiner->end + 1) : NULL;

  if (sign == NULL)
    return TRUE;
  if (sign->glued && (ccl_token_is_sign (sign, ',') || ccl_token_is_sign (sign, '.')))
    return TRUE;
  return other != NULL && other->kind == CCL_TOKEN_NUMBER && end != NULL && end->glued
         && ccl_token_is_sign (end, ',');
}

/* "Name, 52," and "Name (52)", "two brothers, 7 and 9,". */
static gboolean
is_age_of_name (const Case *c)
{
  const CclToken *before = c->first > 1 ? get_token (c, c->first - 1) : NULL;
  const CclToken *after = get_token (c, c->end);

  if (before == NULL || !c->figure->number.plain || c->figure->range || c->figure->first != c->first
      || c->figure->number.low > MAX_AGE || c->figure->number.low < 1 || !follows_person (c))
    return FALSE;
  if (ccl_token_is_sign (before, '(') && after != NULL && ccl_token_is_sign (after, ')'))
    return TRUE;
  return ccl_token_is_sign (before, ',') && before->glued && ends_age (c, c->end);
}

/* "children under four", "men over 60": a bound of one word right behind people. */
static gboolean
is_age_of_people (const Case *c)
{
  const CclBound bound = c->figure->quantity.bound;
  const CclMatch *person = c->figure->first > 0 ? ccl_document_find_match (c->document, c->figure->first - 1, CCL_ENTRY_OBJECT) : NULL;

  return person != NULL && person->end == c->figure->first && (person->form & CCL_FORM_PLURAL) != 0
         && ccl_object_is_people (person->entry->object)
         && (bound == CCL_BOUND_LESS_THAN || bound == CCL_BOUND_MORE_THAN)
         && c->first == c->figure->first + 1 && c->figure->unit == NULL && !c->figure->range
         && c->figure->number.low <= MAX_AGE && fmod (c->figure->number.low, 1) == 0
         && !is_object (c, c->end);
}

/* "a five-storey block", "a three-car convoy": part of a word that describes something. */
static gboolean
is_attribute (const Case *c)
{
  const guint behind = c->figure->end + 1;

  if (c->figure->end >= c->document->tokens->len
      || !ccl_document_is_joint (c->document, c->figure->end)
      || get_token (c, behind)->kind != CCL_TOKEN_WORD)
    return FALSE;
  return !is_plural_object (c, behind)
         && !ccl_document_begins (c->document, behind, CCL_KIND (CCL_ENTRY_NOUN));
}

/* "in her 80s", "the 1990s". */
static gboolean
is_decade (const Case *c)
{
  const CclToken *next = get_token (c, c->end);

  if (next == NULL || !next->glued || !c->figure->number.plain
      || fmod (c->figure->number.low, 10) != 0)
    return FALSE;
  return g_str_equal (next->folded, "s") || g_str_equal (next->folded, "'s");
}

/* Four digits that nobody groups: a year, unless they count something: "2000 men", not "the
 * 1974 agreement". */
static gboolean
is_year (const Case *c)
{
  const CclNumeral *number = &c->figure->number;

  return number->plain && number->low >= 1800 && number->low < 2100
         && strlen (get_token (c, c->first)->folded) == 4 && c->figure->unit == NULL
         && !is_plural_object (c, c->end) && c->figure->quantity.bound != CCL_BOUND_MORE_THAN
         && c->figure->quantity.bound != CCL_BOUND_AT_LEAST;
}

/* -----------------------------------------------------------------------------------------------
 */

/* What a label or unit makes of its number. */
static CclFigureKind
classify_by_reason (const char *given, const char **reason)
{
  static const struct
  {
    const char *reason;
    CclFigureKind kind;
  } kinds[] = {
    { "age", CCL_FIGURE_AGE },     { "name", CCL_FIGURE_NAME },  { "document", CCL_FIGURE_NAME },
    { "flight", CCL_FIGURE_NAME }, { "road", CCL_FIGURE_NAME },  { "address", CCL_FIGURE_NAME },
    { "unit", CCL_FIGURE_NAME },   { "model", CCL_FIGURE_NAME }, { "level", CCL_FIGURE_NAME },
    { "phone", CCL_FIGURE_NAME },  { "date", CCL_FIGURE_DATE },
  };

  *reason = given;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].reason, given))
      return kinds[i].kind;
  return CCL_FIGURE_MEASURE;
}

static CclFigureKind
answer (CclFigureKind kind, const char *given, const char **reason)
{
  *reason = given;
  return kind;
}

static gboolean
has_decimals (const Case *c)
{
  return strchr (get_token (c, c->end - 1)->folded, '.') != NULL;
}

static gboolean
is_designation (const Case *c)
{
  return find_known_name (c) != NULL
         || (is_glued_to_letters (c) && !follows_common_word (c) && !is_score (c))
         || (has_letters_glued_on (c) && !is_decade (c) && !has_decimals (c));
}

/* Names and what stands for no quantity at all, known by what is glued to the number or round it.
 */
static CclFigureKind
classify_name (const Case *c, const char **reason)
{
  const CclEntry *name = find_known_name (c);
  const CclEntry *label;

  if (name != NULL)
    return answer (CCL_FIGURE_NAME, name->kind == CCL_ENTRY_OBJECT ? "model" : "name", reason);
  if (ccl_figure_is_phone (c->document, &c->figure->number))
    return answer (CCL_FIGURE_NAME, "phone", reason);
  if (is_score (c))
    return answer (CCL_FIGURE_NAME, joins_by_slash (c) ? "name" : "score", reason);
  /* "Flight MH17" */
  label = is_glued_to_letters (c) ? find_label_before (c, c->first - 1, FALSE) : NULL;
  if (label != NULL)
    return classify_by_reason (label->reason, reason);
  if (is_glued_to_letters (c) || (has_letters_glued_on (c) && !is_decade (c)))
    return answer (CCL_FIGURE_NAME, "name", reason);
  if (numbers_unit (c))
    return answer (CCL_FIGURE_NAME, "unit", reason);
  return answer (CCL_FIGURE_COUNT, NULL, reason);
}

/* "the 93rd Brigade" has a number; "the third attack" has a place in a row. */
static CclFigureKind
classify_ordinal (const Case *c, const char **reason)
{
  const CclMatch *object = ccl_document_find_match (c->document, c->figure->end, CCL_ENTRY_OBJECT);
  const gboolean unit = object != NULL && object->entry->object == CCL_OBJECT_UNIT;

  return answer (CCL_FIGURE_ORDINAL, unit ? "unit" : "ordinal", reason);
}

/* "a 10-tonne truck": the unit describes what follows. */
static gboolean
is_joined_to_unit (const Case *c)
{
  return c->figure->unit != NULL
         && (c->figure->unit->unit == CCL_UNIT_TONNES || c->figure->unit->unit == CCL_UNIT_KM2)
         && c->end < c->figure->end && ccl_document_is_joint (c->document, c->end);
}

/* "half a litre", "half a kilometre" */
static gboolean
is_share_of_unit (const Case *c)
{
  const CclMatch *unit;
  guint end;

  if (!c->figure->number.share || c->figure->unit != NULL
      || !ccl_document_is_word (c->document, c->figure->end, CCL_WORD_ARTICLE, &end))
    return FALSE;
  unit = ccl_document_find_match (c->document, end, CCL_ENTRY_UNIT);
  return unit != NULL && unit->entry->part == CCL_MEASURE_OTHER && (unit->form & CCL_FORM_BASE) != 0;
}

/* By the unit: "152 mm" of a gun is its calibre, but not "60 mm of rain". */
static CclFigureKind
classify_measure (const Case *c, const char **reason)
{
  const char *given = c->figure->unit->reason;

  if (g_str_equal (given, "calibre")
      && ccl_document_find_number (c->document, c->figure->end, CCL_NUMBER_OF) != NULL)
    given = "measure";
  return classify_by_reason (given, reason);
}

static const CclMatch *
find_period_behind (const Case *c)
{
  return ccl_document_find_time_word (
      c->document, ccl_document_skip_joint (c->document, c->figure->end), CCL_TIME_PERIOD);
}

/* By the words round it. */
static CclFigureKind
classify_by_words (const Case *c, const char **reason)
{
  const CclEntry *label = find_label (c, FALSE);
  const CclEntry *behind = find_label_behind (c);

  if (behind != NULL)
    return classify_by_reason (behind->reason, reason);
  if (label != NULL && c->figure->unit == NULL
      && (c->figure->number.digits || !is_object (c, c->figure->end)))
    return classify_by_reason (label->reason, reason);
  if (is_age_of_name (c) || is_age_of_people (c))
    return answer (CCL_FIGURE_AGE, "age", reason);
  if (is_year (c))
    return answer (CCL_FIGURE_DATE, "date", reason);
  if (continues_list (c))
    return answer (c->before->kind, c->before->reason, reason);
  if (is_attribute (c))
    return answer (CCL_FIGURE_MEASURE, "attribute", reason);
  if (follows_unknown_name (c))
    {
      /* "Flight PS 752" */
      label = find_label_before (c, c->figure->first - 1, FALSE);
      return answer (CCL_FIGURE_NAME, label != NULL ? label->reason : "name", reason);
    }
  return answer (CCL_FIGURE_COUNT, NULL, reason);
}

gboolean
ccl_figure_is_designation (const CclDocument *document, const CclFigure *figure)
{
  Case c = { document, figure, NULL, figure->number.first, figure->last.end };

  return figure->unit == NULL && is_designation (&c);
}

CclFigureKind
ccl_figure_classify (const CclDocument *document, const CclFigure *figure,
                     const CclFigureMention *before, const char **reason)
{
  Case c = { document, figure, before, figure->number.first, figure->last.end };

  if (figure->number.part == CCL_NUMBER_ORDINAL)
    return classify_ordinal (&c, reason);
  if (figure->unit != NULL && figure->unit->part == CCL_MEASURE_OTHER)
    return classify_measure (&c, reason);
  if (is_share_of_unit (&c))
    return answer (CCL_FIGURE_MEASURE, "measure", reason);
  if (is_joined_to_unit (&c))
    return answer (CCL_FIGURE_MEASURE, "measure", reason);
  if (is_clock (&c))
    return answer (CCL_FIGURE_CLOCK, "time", reason);
  if (figure->unit == NULL && classify_name (&c, reason) == CCL_FIGURE_NAME)
    return CCL_FIGURE_NAME;
  if (find_period_behind (&c) != NULL)
    return answer (CCL_FIGURE_MEASURE, "period", reason);
  if (ccl_document_find_time (document, c.first) != NULL)
    return answer (CCL_FIGURE_DATE, "date", reason);
  if (is_decade (&c))
    return figure->number.low < 150 ? answer (CCL_FIGURE_AGE, "age", reason)
                                    : answer (CCL_FIGURE_DATE, "date", reason);
  return classify_by_words (&c, reason);
}
