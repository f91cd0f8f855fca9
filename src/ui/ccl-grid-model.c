/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-model.h"

#include "ccl-wording.h"

#include <string.h>

#define THIN_SPACE 0x2009

struct _CclGridModel
{
  CclComparison *comparison;
  guint verdicts;
  GStrv words; /* of the query, folded; NULL without a query */
  CclGridSort sort;
  gboolean show_hidden;
  guint collapsed; /* bits 1 << topic */

  GPtrArray *rows;         /* that the filters let through, in order, borrowed */
  GHashTable *places;      /* row -> 1 + its place in rows */
  GArray *items;           /* CclGridItem */
  GHashTable *item_of_row; /* row -> 1 + item */
  GPtrArray *texts; /* what the query is looked for in, by the comparison's rows; made on demand */
  guint counts[CCL_N_VERDICTS];
};

/* Folding ----------------------------------------------------------------------------------- */

/* Lower case without accents, so that "Sushi" finds "Şuşi", and without the thin spaces that group
 * digits, so that "12500" finds its figure. */
static char *
fold (const char *text)
{
  g_autoptr (GString) folded = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      gsize n_parts;

      if ((guchar) *p < 0x80)
        {
          g_string_append_c (folded, g_ascii_tolower (*p));
          continue;
        }
      n_parts = g_unichar_fully_decompose (g_utf8_get_char (p), FALSE, parts, G_N_ELEMENTS (parts));
      for (gsize i = 0; i < n_parts; i++)
        if (!g_unichar_ismark (parts[i]) && parts[i] != THIN_SPACE)
          g_string_append_unichar (folded, g_unichar_tolower (parts[i]));
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static void
append_text (GString *all, const char *text)
{
  if (text == NULL)
    return;
  g_string_append (all, text);
  g_string_append_c (all, '\n');
}

static void
append_claim (GString *all, const CclComparison *comparison, const CclClaim *claim)
{
  const CclArticle *article = ccl_comparison_find_article (comparison, claim->article);
  g_autofree char *figure = ccl_word_figure (comparison, claim);
  CclSpan evidence = ccl_claim_get_evidence (claim);

  append_text (all, figure);
  append_text (all, claim->claimant_text);
  append_text (all, claim->place);
  append_text (all, claim->model);
  append_text (all, claim->note);
  if (article == NULL)
    return;
  append_text (all, article->outlet);
  if (evidence.end <= article->text_len)
    g_string_append_len (all, article->text + evidence.start,
                         (gssize) (evidence.end - evidence.start));
  g_string_append_c (all, '\n');
}

static char *
make_text (const CclComparison *comparison, const CclRow *row)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *question = ccl_word_question (row);
  g_autofree char *detail = ccl_word_question_detail (comparison, row);

  append_text (all, question);
  append_text (all, detail);
  append_text (all, row->note);
  append_text (all, row->reason);
  for (guint i = 0; i < row->claims->len; i++)
    append_claim (all, comparison, g_ptr_array_index (row->claims, i));
  return fold (all->str);
}

/* Filtering and sorting --------------------------------------------------------------------- */

static gboolean
matches_query (CclGridModel *self, guint index)
{
  const char *text;

  if (self->words == NULL)
    return TRUE;

  if (self->texts == NULL)
    {
      self->texts = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_set_size (self->texts, (int) self->comparison->rows->len);
    }
  if (g_ptr_array_index (self->texts, index) == NULL)
    g_ptr_array_index (self->texts, index)
      = make_text (self->comparison, g_ptr_array_index (self->comparison->rows, index));

  text = g_ptr_array_index (self->texts, index);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (text, self->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static int
verdict_weight (CclVerdict verdict)
{
  static const int weights[CCL_N_VERDICTS] = {
    [CCL_VERDICT_CONFLICT] = 0,     [CCL_VERDICT_DENIED] = 1,    [CCL_VERDICT_MIRRORED] = 2,
    [CCL_VERDICT_UPDATED] = 3,      [CCL_VERDICT_AGREE] = 5,     [CCL_VERDICT_COMPATIBLE] = 4,
    [CCL_VERDICT_UNQUANTIFIED] = 6, [CCL_VERDICT_ONE_SIDED] = 7,
  };

  return weights[verdict];
}

typedef struct
{
  CclRow *row;
  guint index;
  CclGridSort sort;
} SortEntry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const SortEntry *first = a, *second = b;
  int order = 0;

  if (first->sort == CCL_GRID_SORT_TOPIC)
    order = (int) first->row->topic - (int) second->row->topic;
  else if (first->sort == CCL_GRID_SORT_VERDICT)
    order = verdict_weight (first->row->verdict) - verdict_weight (second->row->verdict);
  else if (first->row->ratio != second->row->ratio)
    order = first->row->ratio > second->row->ratio ? -1 : 1;
  else
    order = verdict_weight (first->row->verdict) - verdict_weight (second->row->verdict);

  if (order != 0)
    return order;
  return first->index < second->index ? -1 : 1; /* stable */
}

static void
collect_rows (CclGridModel *self)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (SortEntry));

  g_ptr_array_set_size (self->rows, 0);
  g_hash_table_remove_all (self->places);
  memset (self->counts, 0, sizeof self->counts);
  if (self->comparison == NULL)
    return;

  for (guint i = 0; i < self->comparison->rows->len; i++)
    {
      SortEntry entry = { g_ptr_array_index (self->comparison->rows, i), i, self->sort };

      if ((entry.row->hidden && !self->show_hidden) || !matches_query (self, i))
        continue;
      self->counts[entry.row->verdict]++;
      if ((self->verdicts & (1u << entry.row->verdict)) != 0)
        g_array_append_val (entries, entry);
    }

  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    {
      CclRow *row = g_array_index (entries, SortEntry, i).row;

      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (self->places, row, GUINT_TO_POINTER (i + 1));
    }
}

static void
add_heading (CclGridModel *self, guint first)
{
  CclRow *row = g_ptr_array_index (self->rows, first);
  CclGridItem heading = { .row = NULL, .topic = row->topic };

  for (guint i = first; i < self->rows->len; i++)
    {
      const CclRow *other = g_ptr_array_index (self->rows, i);

      if (other->topic != heading.topic)
        break;
      heading.n_rows++;
      heading.n_discrepancies += ccl_verdict_is_discrepancy (other->verdict);
    }
  g_array_append_val (self->items, heading);
}

static void
list_items (CclGridModel *self)
{
  gboolean has_headings = self->sort == CCL_GRID_SORT_TOPIC;

  g_array_set_size (self->items, 0);
  g_hash_table_remove_all (self->item_of_row);
  for (guint i = 0; i < self->rows->len; i++)
    {
      CclGridItem item = { .row = g_ptr_array_index (self->rows, i) };

      item.topic = item.row->topic;
      if (has_headings
          && (i == 0 || ((CclRow *) g_ptr_array_index (self->rows, i - 1))->topic != item.topic))
        add_heading (self, i);
      if (has_headings && (self->collapsed & (1u << item.topic)) != 0)
        continue;
      g_array_append_val (self->items, item);
      g_hash_table_insert (self->item_of_row, item.row, GUINT_TO_POINTER (self->items->len));
    }
}

static void
refresh (CclGridModel *self)
{
  collect_rows (self);
  list_items (self);
}

/* Public ------------------------------------------------------------------------------------ */

CclGridModel *
ccl_grid_model_new (void)
{
  CclGridModel *self = g_new0 (CclGridModel, 1);

  self->verdicts = CCL_GRID_ALL_VERDICTS;
  self->rows = g_ptr_array_new ();
  self->places = g_hash_table_new (NULL, NULL);
  self->items = g_array_new (FALSE, FALSE, sizeof (CclGridItem));
  self->item_of_row = g_hash_table_new (NULL, NULL);
  return self;
}

void
ccl_grid_model_free (CclGridModel *self)
{
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->places);
  g_array_unref (self->items);
  g_hash_table_unref (self->item_of_row);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_strfreev (self->words);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  g_free (self);
}

void
ccl_grid_model_set_comparison (CclGridModel *self, CclComparison *comparison)
{
  if (comparison != NULL)
    ccl_comparison_ref (comparison);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  self->comparison = comparison;
  refresh (self);
}

CclComparison *
ccl_grid_model_get_comparison (const CclGridModel *self)
{
  return self->comparison;
}

void
ccl_grid_model_set_filter (CclGridModel *self, guint verdicts, const char *query)
{
  g_autofree char *folded = query != NULL ? fold (query) : NULL;

  g_clear_pointer (&self->words, g_strfreev);
  if (folded != NULL && *g_strstrip (folded) != '\0')
    self->words = g_strsplit_set (folded, " \t\n", -1);
  self->verdicts = verdicts;
  refresh (self);
}

void
ccl_grid_model_set_sort (CclGridModel *self, CclGridSort sort)
{
  self->sort = sort;
  refresh (self);
}

void
ccl_grid_model_set_show_hidden (CclGridModel *self, gboolean show_hidden)
{
  self->show_hidden = show_hidden;
  refresh (self);
}

void
ccl_grid_model_set_collapsed (CclGridModel *self, CclTopic topic, gboolean collapsed)
{
  if (collapsed)
    self->collapsed |= 1u << topic;
  else
    self->collapsed &= ~(1u << topic);
  list_items (self);
}

gboolean
ccl_grid_model_get_collapsed (const CclGridModel *self, CclTopic topic)
{
  return (self->collapsed & (1u << topic)) != 0;
}

guint
ccl_grid_model_get_n_items (const CclGridModel *self)
{
  return self->items->len;
}

const CclGridItem *
ccl_grid_model_get_item (const CclGridModel *self, guint item)
{
  g_return_val_if_fail (item < self->items->len, NULL);

  return &g_array_index (self->items, CclGridItem, item);
}

guint
ccl_grid_model_find_row (const CclGridModel *self, const CclRow *row)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->item_of_row, row)) - 1; /* 0 - 1 is NO_ITEM */
}

guint
ccl_grid_model_find_heading (const CclGridModel *self, CclTopic topic)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const CclGridItem *item = &g_array_index (self->items, CclGridItem, i);

      if (item->row == NULL && item->topic == topic)
        return i;
    }

  return CCL_GRID_NO_ITEM;
}

gboolean
ccl_grid_model_has_row (const CclGridModel *self, const CclRow *row)
{
  return g_hash_table_contains (self->places, row);
}

guint
ccl_grid_model_get_n_rows (const CclGridModel *self)
{
  return self->rows->len;
}

guint
ccl_grid_model_count (const CclGridModel *self, CclVerdict verdict)
{
  return self->counts[verdict];
}

/* The place among the rows at which a search from @item begins: of its own row, or for a heading
 * just before the first row under it. -1 is before all. */
static int
place_of_item (const CclGridModel *self, guint item)
{
  const CclGridItem *from;

  if (item >= self->items->len)
    return -1;

  from = &g_array_index (self->items, CclGridItem, item);
  if (from->row != NULL)
    return GPOINTER_TO_INT (g_hash_table_lookup (self->places, from->row)) - 1;

  for (guint i = 0; i < self->rows->len; i++)
    if (((CclRow *) g_ptr_array_index (self->rows, i))->topic == from->topic)
      return (int) i - 1;
  return -1;
}

CclRow *
ccl_grid_model_find_discrepancy (const CclGridModel *self, guint item, gboolean forward)
{
  int n = (int) self->rows->len;
  int place = place_of_item (self, item);
  gboolean on_row
    = item < self->items->len && g_array_index (self->items, CclGridItem, item).row != NULL;

  if (!forward && !on_row)
    place++; /* from a heading, backwards means the row above it */

  for (int i = 1; i <= n; i++)
    {
      int next = forward ? (place + i + n) % n : (place - i + 2 * n) % n;
      CclRow *row = g_ptr_array_index (self->rows, next);

      if (ccl_verdict_is_discrepancy (row->verdict))
        return row;
    }

  return NULL;
}
