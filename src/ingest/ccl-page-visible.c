/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-credit.h"
#include "ccl-date-text.h"
#include "ccl-page-key.h"
#include "ccl-page-meta.h"

#include <string.h>

#define MOST_LABEL_BYTES 160

typedef struct
{
  guint headline; /* the node that shows the headline, 0 if none does */
  guint root;
} Place;

/* How far a node is from the headline: what stands just behind it belongs to it, what stands before
 * it less, the rest of the page least. */
static guint
distance (const Place *place, guint i)
{
  const guint from = place->headline != 0 ? place->headline : place->root;

  return i >= from ? i - from : (from - i) * 4;
}

static gboolean
is_named (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

static gboolean
has_attribute (const xmlNode *node, const char *name, const char *value)
{
  const char *found = ccl_page_get_attribute (node, name);

  return found != NULL && strstr (found, value) != NULL;
}

static guint
find_headline (const CclPage *page, const char *headline)
{
  guint first_h1 = 0;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);

      if (block->level == 1 && first_h1 == 0)
        first_h1 = block->node;
      if (headline != NULL && block->n_chars < 300 && block->level > 0
          && ccl_page_key_same (headline, ccl_page_get_block_text (page, i)))
        return block->node;
    }
  return first_h1;
}

/* A day that an element gives in an attribute or its text. */
static CclDay
read_day (const CclPage *page, guint i)
{
  const xmlNode *node = ccl_page_get_node (page, i)->node;
  static const char *const attributes[] = { "datetime", "content", "title", "data-datetime" };
  g_autofree char *text = NULL;
  CclDay day = 0;

  for (guint a = 0; a < G_N_ELEMENTS (attributes) && day == 0; a++)
    day = ccl_date_text_parse_stamp (ccl_page_get_attribute (node, attributes[a]));
  if (day != 0)
    return day;
  text = ccl_page_dup_node_text (page, i, MOST_LABEL_BYTES);
  return text != NULL ? ccl_date_text_find (text, MOST_LABEL_BYTES) : 0;
}

/* How much an element looks like a date of publication: 0 not at all, less is better. */
static guint
rank_date (const CclPage *page, guint i)
{
  const CclPageNode *entry = ccl_page_get_node (page, i);
  const xmlNode *node = entry->node;

  if (node->type != XML_ELEMENT_NODE || (entry->tag & (CCL_TAG_DROP | CCL_TAG_ROOT)))
    return 0;
  if (has_attribute (node, "itemprop", "datePublished"))
    return 1;
  if (has_attribute (node, "itemprop", "dateModified"))
    return 0;
  if (is_named (node, "time"))
    return has_attribute (node, "class", "updated") || has_attribute (node, "class", "modified")
               ? 3
               : 2;
  if (has_attribute (node, "itemprop", "dateCreated"))
    return 2;
  /* Marks are inherited: only the outermost element that has it and little text. */
  if ((entry->marks & CCL_MARK_DATE) && entry->n_chars < MOST_LABEL_BYTES && entry->n_chars > 5)
    return 4;
  return 0;
}

static void
read_date (const CclPage *page, const Place *place, CclPageMeta *meta)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < page->nodes->len; i++)
    {
      const guint rank = rank_date (page, i);
      const guint far = MIN (distance (place, i), 100000);
      const guint cost = rank == 1 ? far / 8 : rank == 2 ? far : rank * 100 + far * 2;
      CclDay day = 0;

      if (rank == 0 || cost >= best || (day = read_day (page, i)) == 0)
        continue;
      best = cost;
      meta->published = day;
    }
}

/* A date in a short text near the headline. */
static void
read_date_near (const CclPage *page, const Place *place, CclPageMeta *meta)
{
  guint best = 400;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);
      const guint far = distance (place, block->node);
      CclDay day = 0;

      if (far >= best || block->n_chars > MOST_LABEL_BYTES)
        continue;
      day = ccl_date_text_find (ccl_page_get_block_text (page, i), MOST_LABEL_BYTES);
      if (day == 0)
        continue;
      best = far;
      meta->published = day;
    }
}

/* "/2020/09/28/" or "2020-09-28" in the address */
static CclDay
read_date_of_address (const char *address)
{
  for (const char *p = address; p != NULL && *p != '\0'; p++)
    {
      CclDateText date;

      if ((p == address || !g_ascii_isalnum (p[-1])) && g_ascii_isdigit (*p)
          && ccl_date_text_scan (p, &date) > 0 && date.year != 0)
        return ccl_day_new (date.year, date.month, date.day);
    }
  return 0;
}

static guint
rank_byline (const CclPage *page, guint i)
{
  const CclPageNode *entry = ccl_page_get_node (page, i);
  const xmlNode *node = entry->node;

  if (node->type != XML_ELEMENT_NODE || (entry->tag & (CCL_TAG_DROP | CCL_TAG_ROOT)))
    return 0;
  if (entry->n_chars > MOST_LABEL_BYTES || (entry->marks & CCL_MARK_COMMENT))
    return 0;
  if (has_attribute (node, "rel", "author") || has_attribute (node, "itemprop", "author"))
    return 1;
  if (!(entry->marks & CCL_MARK_BYLINE))
    return 0;
  return entry->marks & CCL_MARK_FURNITURE ? 9 : 2;
}

/* The words of a text that do not begin with a capital. */
static guint
count_small_words (const char *text)
{
  guint n_small = 0;

  for (const char *p = text; p != NULL; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      n_small += g_unichar_islower (g_utf8_get_char (p));
    }
  return n_small;
}

/* The page's data may name only the first of several authors: the line that readers see is the
 * better one if it begins with the same name and is made of names. */
static void
complete_byline (const CclPage *page, CclPageMeta *meta)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);
      g_autofree char *byline = NULL;

      if (!(block->marks & CCL_MARK_BYLINE) || block->n_chars > MOST_LABEL_BYTES)
        continue;
      byline = ccl_credit_clean_byline (ccl_page_get_block_text (page, i));
      if (byline != NULL && strlen (byline) > strlen (meta->byline)
          && g_str_has_prefix (byline, meta->byline) && ccl_credit_is_names (byline)
          && count_small_words (byline) <= 2)
        {
          g_free (meta->byline);
          meta->byline = g_steal_pointer (&byline);
          return;
        }
    }
}

static void
read_byline (const CclPage *page, const Place *place, CclPageMeta *meta)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < page->nodes->len; i++)
    {
      const guint rank = rank_byline (page, i);
      const guint cost = rank * 150 + MIN (distance (place, i), 100000);
      g_autofree char *text = NULL;
      char *byline = NULL;

      if (rank == 0 || cost >= best)
        continue;
      text = ccl_page_dup_node_text (page, i, MOST_LABEL_BYTES);
      byline = ccl_credit_clean_byline (text);
      if (byline == NULL || strpbrk (byline, "?!") != NULL || strlen (byline) < 3
          || strchr ("*:", byline[strlen (byline) - 1]) != NULL)
        {
          g_free (byline);
          continue;
        }
      best = cost;
      g_free (meta->byline);
      meta->byline = byline;
    }
}

/* Many pages' data name the outlet as the author; the line that readers see may name a person. */
static void
replace_byline (const CclPage *page, const Place *place, CclPageMeta *meta)
{
  g_autofree char *told = g_steal_pointer (&meta->byline);

  read_byline (page, place, meta);
  if (meta->byline == NULL || !ccl_credit_is_names (meta->byline))
    {
      g_free (meta->byline);
      meta->byline = g_steal_pointer (&told);
    }
}

/* A line such as "By Ann Writer" or "10 May 2021 | Ann Writer" near the headline. */
static void
read_credit_near (const CclPage *page, const Place *place, CclPageMeta *meta)
{
  guint best = 200;
  g_autofree char *byline = NULL;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);
      const char *text = ccl_page_get_block_text (page, i);
      const guint far = distance (place, block->node);
      g_auto (CclCredit) credit = { 0 };

      if (far >= best || block->n_chars > MOST_LABEL_BYTES
          || ccl_reading_skip_byline_prefix (text) == 0
          || !ccl_credit_parse (text, block->span.end - block->span.start, &credit)
          || credit.byline == NULL)
        continue;
      best = far;
      g_free (byline);
      byline = ccl_credit_clean_byline (credit.byline);
    }
  meta->byline = g_steal_pointer (&byline);
}

void
ccl_page_meta_read_visible (CclPage *page, guint root, CclPageMeta *meta)
{
  const Place place = { find_headline (page, meta->headline), root };

  if (meta->headline == NULL && place.headline != 0)
    meta->headline = ccl_page_dup_node_text (page, place.headline, 500);
  if (meta->published == 0)
    read_date (page, &place, meta);
  if (meta->published == 0)
    read_date_near (page, &place, meta);
  if (meta->published == 0)
    meta->published = read_date_of_address (meta->address);
  if (meta->byline != NULL)
    complete_byline (page, meta);
  if (meta->byline != NULL && ccl_page_key_same (meta->byline, meta->outlet))
    replace_byline (page, &place, meta);
  if (meta->byline == NULL)
    read_byline (page, &place, meta);
  if (meta->byline == NULL)
    read_credit_near (page, &place, meta);
}
