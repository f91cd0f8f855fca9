/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-page-meta.h"

#include "ccl-clean.h"
#include "ccl-credit.h"
#include "ccl-date-text.h"
#include "ccl-page-jsonld.h"
#include "ccl-page-key.h"

#include <string.h>

/* Names of <meta> elements by what they tell, the most trustworthy first; sites use all of them. */
static const char *const headline_names[]
    = { "og:title",      "twitter:title",  "dc.title", "dcterms.title", "citation_title",
        "parsely-title", "sailthru.title", "headline", "title",         NULL };
static const char *const outlet_names[] = { "og:site_name",
                                            "citation_journal_title",
                                            "dc.publisher",
                                            "dcterms.publisher",
                                            "publisher",
                                            "application-name",
                                            "apple-mobile-web-app-title",
                                            "twitter:app:name:iphone",
                                            "article:publisher",
                                            "cre",
                                            "source",
                                            NULL };
static const char *const byline_names[] = { "article:author",
                                            "author",
                                            "dc.creator",
                                            "dcterms.creator",
                                            "dc.contributor",
                                            "citation_author",
                                            "parsely-author",
                                            "sailthru.author",
                                            "byl",
                                            "byline",
                                            "article.author",
                                            "article:author_name",
                                            "authors",
                                            "og:author",
                                            "twitter:creator:name",
                                            "rbauthors",
                                            NULL };
static const char *const date_names[] = { "article:published_time",
                                          "article:published",
                                          "og:published_time",
                                          "datepublished",
                                          "publish-date",
                                          "publish_date",
                                          "published_time",
                                          "publishdate",
                                          "publication_date",
                                          "pubdate",
                                          "pub_date",
                                          "parsely-pub-date",
                                          "sailthru.date",
                                          "dc.date.issued",
                                          "dcterms.issued",
                                          "dcterms.created",
                                          "dc.date.created",
                                          "dc.date",
                                          "dcterms.date",
                                          "citation_publication_date",
                                          "citation_date",
                                          "article.published",
                                          "article_date_original",
                                          "originalpublicationdate",
                                          "creation_date",
                                          "created",
                                          "rnews:datepublished",
                                          "ptime",
                                          "cxenseparse:recs:publishtime",
                                          "bt:pubdate",
                                          "displaydate",
                                          "date",
                                          NULL };

void
ccl_page_meta_clear (CclPageMeta *meta)
{
  g_clear_pointer (&meta->headline, g_free);
  g_clear_pointer (&meta->outlet, g_free);
  g_clear_pointer (&meta->byline, g_free);
  g_clear_pointer (&meta->address, g_free);
  g_clear_pointer (&meta->language, g_free);
  g_clear_pointer (&meta->told, g_free);
}

/* One character reference at @p, "&#8217;" or "&amp;"; its bytes, 0 if it is none. */
static gsize
scan_reference (const char *p, gunichar *c)
{
  const gsize length = strcspn (p, ";");
  char name[12];

  if (*p != '&' || p[length] != ';' || length < 3 || length >= sizeof name)
    return 0;
  if (p[1] == '#')
    {
      const gboolean hex = p[2] == 'x' || p[2] == 'X';

      *c = (gunichar)g_ascii_strtoull (p + (hex ? 3 : 2), NULL, hex ? 16 : 10);
      return g_unichar_validate (*c) && *c >= 0x20 ? length + 1 : 0;
    }

  memcpy (name, p + 1, length - 1);
  name[length - 1] = '\0';

  const htmlEntityDesc *entity = htmlEntityLookup ((const xmlChar *)name);

  *c = entity != NULL ? entity->value : strcmp (name, "apos") == 0 ? '\'' : 0;
  return *c != 0 ? length + 1 : 0;
}

char *
ccl_page_meta_clean_value (const char *value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gunichar c = 0;

  if (value == NULL)
    return NULL;
  while (*value != '\0')
    {
      const gsize n = scan_reference (value, &c);

      if (n > 0)
        g_string_append_unichar (text, c);
      else
        g_string_append_c (text, *value);
      value += n > 0 ? n : 1;
    }
  return ccl_text_squeeze (text->str, (gssize)text->len);
}

/* All <meta> of a page: (element-type utf8 utf8), lower-case name → first non-empty content. */
static GHashTable *
list_metas (const CclPage *page)
{
  GHashTable *metas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  static const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };

  for (guint i = 0; i < page->nodes->len; i++)
    {
      const xmlNode *node = ccl_page_get_node (page, i)->node;
      const char *content = NULL;

      if (node->type != XML_ELEMENT_NODE || strcmp ((const char *)node->name, "meta") != 0)
        continue;
      content = ccl_page_get_attribute (node, "content");
      for (guint k = 0; content != NULL && *content != '\0' && k < G_N_ELEMENTS (keys); k++)
        {
          const char *name = ccl_page_get_attribute (node, keys[k]);
          char *key = name != NULL ? g_ascii_strdown (name, -1) : NULL;

          if (key != NULL && !g_hash_table_contains (metas, key))
            g_hash_table_insert (metas, key, (char *)content);
          else
            g_free (key);
        }
    }
  return metas;
}

static char *
dup_meta (GHashTable *metas, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      char *value = ccl_page_meta_clean_value (g_hash_table_lookup (metas, names[i]));

      if (value != NULL)
        return value;
    }
  return NULL;
}

static void
read_metas (GHashTable *metas, CclPageMeta *meta)
{
  g_autofree char *title = dup_meta (metas, headline_names);
  g_autofree char *site = ccl_page_meta_clean_value (g_hash_table_lookup (metas, "og:site_name"));

  if (meta->headline == NULL)
    meta->headline = g_steal_pointer (&title);
  if (site != NULL)
    {
      g_free (meta->outlet);
      meta->outlet = g_steal_pointer (&site);
    }
  for (guint i = 0; meta->outlet == NULL && outlet_names[i] != NULL; i++)
    {
      meta->outlet = ccl_page_meta_clean_value (g_hash_table_lookup (metas, outlet_names[i]));
      if (meta->outlet != NULL
          && (strchr (meta->outlet, '/') != NULL || strlen (meta->outlet) > 60))
        g_clear_pointer (&meta->outlet, g_free);
    }
  for (guint i = 0; meta->byline == NULL && byline_names[i] != NULL; i++)
    {
      g_autofree char *byline
          = ccl_page_meta_clean_value (g_hash_table_lookup (metas, byline_names[i]));

      meta->byline = ccl_credit_clean_byline (byline);
    }
  for (guint i = 0; meta->published == 0 && date_names[i] != NULL; i++)
    meta->published = ccl_date_text_parse_stamp (g_hash_table_lookup (metas, date_names[i]));
  if (meta->language == NULL)
    meta->language = g_strdup (g_hash_table_lookup (metas, "og:locale"));
}

static void
read_links (const CclPage *page, GHashTable *metas, CclPageMeta *meta)
{
  for (guint i = 0; i < page->nodes->len; i++)
    {
      const xmlNode *node = ccl_page_get_node (page, i)->node;
      const char *rel = NULL;

      if (node->type != XML_ELEMENT_NODE || strcmp ((const char *)node->name, "link") != 0)
        continue;
      rel = ccl_page_get_attribute (node, "rel");
      if (rel != NULL && g_ascii_strcasecmp (rel, "canonical") == 0)
        {
          meta->address = ccl_text_squeeze (ccl_page_get_attribute (node, "href"), -1);
          if (meta->address != NULL)
            break;
        }
    }
  if (meta->address == NULL)
    meta->address = ccl_text_squeeze (g_hash_table_lookup (metas, "og:url"), -1);
}

/* The two letters of "en-GB", "de_AT"; anything else is no language. */
static void
clean_language (const CclPage *page, CclPageMeta *meta)
{
  const char *lang = page->nodes->len > 0
                         ? ccl_page_get_attribute (ccl_page_get_node (page, 0)->node, "lang")
                         : NULL;

  if (lang != NULL && *lang != '\0')
    {
      g_free (meta->language);
      meta->language = g_strdup (lang);
    }
  if (meta->language == NULL)
    return;
  if (!g_ascii_isalpha (meta->language[0]) || !g_ascii_isalpha (meta->language[1])
      || g_ascii_isalpha (meta->language[2]))
    {
      g_clear_pointer (&meta->language, g_free);
      return;
    }
  meta->language[0] = g_ascii_tolower (meta->language[0]);
  meta->language[1] = g_ascii_tolower (meta->language[1]);
  meta->language[2] = '\0';
}

static guint
find_element (const CclPage *page, const char *name, guint from)
{
  for (guint i = from; i < page->nodes->len; i++)
    {
      const xmlNode *node = ccl_page_get_node (page, i)->node;

      if (node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0)
        return i;
    }
  return 0;
}

/* The start of the last mark of separation in a title, with blanks round it: "Title - Outlet". */
static const char *
find_last_separator (const char *title, gsize *n_bytes)
{
  const char *last = NULL;

  for (const char *p = title; *p != '\0'; p++)
    if (*p == ' ')
      {
        const gsize n = ccl_reading_skip_separator (p + 1);

        if (n > 0 && p[1 + n] == ' ' && p > title && p[2 + n] != '\0')
          {
            last = p;
            *n_bytes = n + 2;
          }
      }
  return last;
}

/* Whether the end of a title is the outlet's name, or a part of the site that has it in its own. */
static gboolean
names_outlet (const char *suffix, const char *outlet)
{
  g_autofree char *a = ccl_page_key_new (suffix, strlen (suffix));
  g_autofree char *b = ccl_page_key_new (outlet, strlen (outlet));

  if (strlen (a) < 4 || strlen (b) < 4)
    return strcmp (a, b) == 0;
  return strstr (a, b) != NULL || strstr (b, a) != NULL;
}

/* Takes the outlet's name off a headline, at its end or beginning, and learns it where unknown.
 * @h1 (nullable) is the headline that readers see. */
static void
split_title (const char *title, const char *h1, char **headline, char **outlet)
{
  g_autofree char *rest = g_strdup (title);

  while (TRUE)
    {
      gsize n_bytes = 0;
      char *separator = (char *)find_last_separator (rest, &n_bytes);
      const char *suffix = separator != NULL ? separator + n_bytes : NULL;

      if (ccl_page_key_same (rest, h1) || separator == NULL)
        break;
      if (*outlet != NULL && !names_outlet (suffix, *outlet))
        break;
      if (*outlet == NULL && ccl_text_count_words (suffix, strlen (suffix), 7) <= 6
          && strpbrk (suffix, "?!") == NULL)
        *outlet = g_strdup (suffix);
      else if (*outlet == NULL)
        break;
      *separator = '\0';
      if (ccl_text_count_words (rest, strlen (rest), 4) < 3)
        break;
    }
  if (*headline == NULL && *rest != '\0')
    *headline = g_steal_pointer (&rest);
}

/* The page's first headline that says the same as, or part of, one of its titles. */
static char *
find_h1 (const CclPage *page, const char *title, const char *headline, const char *outlet)
{
  const char *titles[] = { title, headline };

  for (guint i = find_element (page, "h1", 0); i != 0; i = find_element (page, "h1", i + 1))
    {
      g_autofree char *h1 = ccl_page_dup_node_text (page, i, 500);
      g_autofree char *key = h1 != NULL ? ccl_page_key_new (h1, 500) : NULL;

      for (guint t = 0; key != NULL && strlen (key) >= 12 && t < G_N_ELEMENTS (titles); t++)
        {
          g_autofree char *title_key = titles[t] != NULL ? ccl_page_key_new (titles[t], 500) : NULL;

          /* At the end of a longer title it is the name of the site. */
          if (title_key != NULL && strstr (title_key, key) != NULL
              && (!g_str_has_suffix (title_key, key) || strlen (title_key) == strlen (key))
              && !ccl_page_key_same (h1, outlet))
            return g_steal_pointer (&h1);
        }
    }
  return NULL;
}

static void
read_title (CclPage *page, CclPageMeta *meta)
{
  const guint element = find_element (page, "title", 0);
  g_autofree char *title = element != 0 ? ccl_page_dup_node_text (page, element, 500) : NULL;
  g_autofree char *h1 = find_h1 (page, title, meta->headline, meta->outlet);
  g_autofree char *from_title = NULL;
  g_autofree char *told = g_steal_pointer (&meta->headline);
  g_autofree char *none = g_strdup ("");
  const char *seen = h1 != NULL ? h1 : told;

  /* What stands behind the headline in the title is the outlet, if nothing else tells it. */
  if (title != NULL)
    split_title (title, seen, &from_title, &meta->outlet);
  if (h1 != NULL)
    meta->headline = g_steal_pointer (&h1);
  else if (told != NULL)
    split_title (told, ccl_page_key_same (told, from_title) ? NULL : from_title, &meta->headline,
                 meta->outlet != NULL ? &meta->outlet : &none);
  else
    meta->headline = g_steal_pointer (&from_title);
}

void
ccl_page_meta_read (CclPage *page, CclPageMeta *meta)
{
  g_autoptr (GHashTable) metas = list_metas (page);

  ccl_page_jsonld_read (page, meta);
  read_metas (metas, meta);
  read_links (page, metas, meta);
  clean_language (page, meta);
  read_title (page, meta);
}
