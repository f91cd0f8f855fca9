/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-page.h"

#include "ccl-clean.h"
#include "ccl-page-blocks.h"

#include <libxml/parser.h>
#include <string.h>

/* A page with more elements than this is cut: it is no article. */
#define MOST_NODES 4000000

/* No element of a sound page has as many. */
#define MOST_ATTRIBUTES 400

static const struct
{
  const char *name;
  CclTagFlags flags;
} tags[] = {
  /* sorted by name */
  { "a", CCL_TAG_LINK },
  { "address", CCL_TAG_BLOCK },
  { "applet", CCL_TAG_DROP },
  { "article", CCL_TAG_BLOCK | CCL_TAG_ARTICLE },
  { "aside", CCL_TAG_BLOCK | CCL_TAG_FURNITURE },
  { "audio", CCL_TAG_DROP },
  { "blockquote", CCL_TAG_BLOCK | CCL_TAG_QUOTE },
  { "body", CCL_TAG_BLOCK | CCL_TAG_ROOT },
  { "br", CCL_TAG_BREAK },
  { "button", CCL_TAG_DROP },
  { "canvas", CCL_TAG_DROP },
  { "caption", CCL_TAG_BLOCK },
  { "center", CCL_TAG_BLOCK },
  { "datalist", CCL_TAG_DROP },
  { "dd", CCL_TAG_BLOCK },
  { "details", CCL_TAG_BLOCK },
  { "dialog", CCL_TAG_BLOCK | CCL_TAG_FURNITURE },
  { "dir", CCL_TAG_BLOCK },
  { "div", CCL_TAG_BLOCK },
  { "dl", CCL_TAG_BLOCK },
  { "dt", CCL_TAG_BLOCK },
  { "embed", CCL_TAG_DROP },
  { "fieldset", CCL_TAG_BLOCK | CCL_TAG_SUSPECT },
  { "figcaption", CCL_TAG_BLOCK | CCL_TAG_CAPTION },
  { "figure", CCL_TAG_BLOCK | CCL_TAG_CAPTION },
  { "footer", CCL_TAG_BLOCK | CCL_TAG_FURNITURE },
  { "form", CCL_TAG_BLOCK | CCL_TAG_SUSPECT },
  { "frameset", CCL_TAG_DROP },
  { "h1", CCL_TAG_BLOCK | CCL_TAG_HEADING },
  { "h2", CCL_TAG_BLOCK | CCL_TAG_HEADING },
  { "h3", CCL_TAG_BLOCK | CCL_TAG_HEADING },
  { "h4", CCL_TAG_BLOCK | CCL_TAG_HEADING },
  { "h5", CCL_TAG_BLOCK | CCL_TAG_HEADING },
  { "h6", CCL_TAG_BLOCK | CCL_TAG_HEADING },
  { "head",
    CCL_TAG_BLOCK | CCL_TAG_ROOT }, /* the parser leaves an <article> in it, without <body> */
  { "header", CCL_TAG_BLOCK | CCL_TAG_SUSPECT },
  { "hgroup", CCL_TAG_BLOCK },
  { "hr", CCL_TAG_BLOCK },
  { "html", CCL_TAG_BLOCK | CCL_TAG_ROOT },
  { "iframe", CCL_TAG_DROP },
  { "input", CCL_TAG_DROP },
  { "li", CCL_TAG_BLOCK | CCL_TAG_LIST_ITEM },
  { "main", CCL_TAG_BLOCK | CCL_TAG_ARTICLE },
  { "map", CCL_TAG_DROP },
  { "math", CCL_TAG_DROP },
  { "menu", CCL_TAG_BLOCK | CCL_TAG_FURNITURE },
  { "meta", CCL_TAG_DROP },
  { "nav", CCL_TAG_BLOCK | CCL_TAG_FURNITURE },
  { "noembed", CCL_TAG_DROP },
  { "noframes", CCL_TAG_DROP },
  { "noscript", CCL_TAG_DROP },
  { "object", CCL_TAG_DROP },
  { "ol", CCL_TAG_BLOCK },
  { "option", CCL_TAG_DROP },
  { "p", CCL_TAG_BLOCK | CCL_TAG_PARAGRAPH },
  { "pre", CCL_TAG_BLOCK | CCL_TAG_PARAGRAPH },
  { "script", CCL_TAG_DROP },
  { "section", CCL_TAG_BLOCK },
  { "select", CCL_TAG_DROP },
  { "style", CCL_TAG_DROP },
  { "svg", CCL_TAG_DROP },
  { "table", CCL_TAG_BLOCK | CCL_TAG_TABLE },
  { "tbody", CCL_TAG_BLOCK },
  { "td", CCL_TAG_BLOCK | CCL_TAG_CELL },
  { "template", CCL_TAG_DROP },
  { "textarea", CCL_TAG_DROP },
  { "tfoot", CCL_TAG_BLOCK },
  { "th", CCL_TAG_BLOCK | CCL_TAG_CELL },
  { "thead", CCL_TAG_BLOCK },
  { "title", CCL_TAG_DROP },
  { "tr", CCL_TAG_BLOCK | CCL_TAG_ROW },
  { "ul", CCL_TAG_BLOCK },
  { "video", CCL_TAG_DROP },
};

static CclTagFlags
lookup_tag (const char *name)
{
  guint low = 0, high = G_N_ELEMENTS (tags);

  while (low < high)
    {
      const guint middle = (low + high) / 2;
      const int order = strcmp (name, tags[middle].name);

      if (order == 0)
        return tags[middle].flags;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return 0;
}

const char *
ccl_page_get_attribute (const xmlNode *node, const char *name)
{
  if (node->type != XML_ELEMENT_NODE)
    return NULL;
  for (const xmlAttr *attr = node->properties; attr != NULL; attr = attr->next)
    if (strcmp ((const char *)attr->name, name) == 0)
      return attr->children != NULL ? (const char *)attr->children->content : "";
  return NULL;
}

static gboolean
style_hides (const char *style)
{
  const char *display = style != NULL ? strstr (style, "display") : NULL;

  if (display == NULL)
    return FALSE;
  display += strlen ("display");
  display += strspn (display, " :");
  return g_str_has_prefix (display, "none");
}

/* What is in an element's names, without those that would condemn a whole page. */
static CclMark
marks_of_names (const xmlNode *node, CclTagFlags tag)
{
  CclMark marks = 0;
  CclNameFlags names = 0;
  const char *class = ccl_page_get_attribute (node, "class");
  const char *id = ccl_page_get_attribute (node, "id");

  if (tag & CCL_TAG_ROOT)
    return 0;
  if (class != NULL)
    names |= ccl_reading_classify_names (class);
  if (id != NULL)
    names |= ccl_reading_classify_names (id);
  if (names == 0)
    return 0;

  if ((names & CCL_NAME_FURNITURE) && !(tag & CCL_TAG_ARTICLE))
    marks |= CCL_MARK_FURNITURE;
  if (names & CCL_NAME_SUSPECT)
    marks |= CCL_MARK_SUSPECT;
  if (names & CCL_NAME_CAPTION)
    marks |= CCL_MARK_CAPTION;
  if (names & CCL_NAME_BYLINE)
    marks |= CCL_MARK_BYLINE;
  if (names & CCL_NAME_DATE)
    marks |= CCL_MARK_DATE;
  if (names & CCL_NAME_CONTENT)
    marks |= CCL_MARK_CONTENT;
  if ((names & CCL_NAME_COMMENT) && !(tag & CCL_TAG_ARTICLE))
    marks |= CCL_MARK_FURNITURE | CCL_MARK_COMMENT;
  if ((names & CCL_NAME_PULL) && (tag & (CCL_TAG_QUOTE | CCL_TAG_FURNITURE)))
    marks |= CCL_MARK_PULL;
  return marks;
}

static gboolean
has_word (const char *list, const char *word)
{
  const gsize length = strlen (word);

  for (const char *p = list; p != NULL && (p = strstr (p, word)) != NULL; p += length)
    if ((p == list || p[-1] == ' ') && (p[length] == '\0' || p[length] == ' '))
      return TRUE;
  return FALSE;
}

static CclMark
marks_of_element (const xmlNode *node, CclTagFlags tag)
{
  CclMark marks = 0;
  const char *itemprop = NULL;
  const char *hidden = NULL;

  if (tag & CCL_TAG_FURNITURE)
    marks |= CCL_MARK_FURNITURE;
  if (tag & CCL_TAG_CAPTION)
    marks |= CCL_MARK_CAPTION;
  if (tag & CCL_TAG_SUSPECT)
    marks |= CCL_MARK_SUSPECT;
  if (node->properties == NULL)
    return marks;

  marks |= marks_of_names (node, tag);
  if (ccl_reading_is_furniture_role (ccl_page_get_attribute (node, "role"))
      && !(tag & CCL_TAG_ROOT))
    marks |= CCL_MARK_FURNITURE;
  hidden = ccl_page_get_attribute (node, "aria-hidden");
  if (ccl_page_get_attribute (node, "hidden") != NULL
      || (hidden != NULL && strcmp (hidden, "true") == 0)
      || style_hides (ccl_page_get_attribute (node, "style")))
    marks |= CCL_MARK_HIDDEN;

  itemprop = ccl_page_get_attribute (node, "itemprop");
  if (itemprop != NULL)
    {
      if (has_word (itemprop, "articleBody"))
        marks |= CCL_MARK_BODY;
      if (has_word (itemprop, "author"))
        marks |= CCL_MARK_BYLINE;
      if (has_word (itemprop, "datePublished") || has_word (itemprop, "dateModified"))
        marks |= CCL_MARK_DATE;
      if (has_word (itemprop, "caption"))
        marks |= CCL_MARK_CAPTION;
    }
  return marks;
}

static void
add_node (CclPage *page, xmlNode *node, guint parent)
{
  CclPageNode entry = { .node = node, .parent = parent };

  if (node->type == XML_ELEMENT_NODE)
    {
      entry.tag = lookup_tag ((const char *)node->name);
      if (!(entry.tag & CCL_TAG_DROP))
        entry.marks = marks_of_element (node, entry.tag);
    }
  else
    entry.tag = CCL_TAG_TEXT;
  g_array_append_val (page->nodes, entry);
}

/* Lists all elements and texts in the order of the document. */
static void
list_nodes (CclPage *page)
{
  xmlNode *root = xmlDocGetRootElement (page->doc);
  xmlNode *node = root;
  guint parent = 0;

  while (node != NULL && page->nodes->len < MOST_NODES)
    {
      const gboolean element = node->type == XML_ELEMENT_NODE;
      const guint i = page->nodes->len;

      if (element || node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        add_node (page, node, parent);
      if (element && node->children != NULL)
        {
          parent = i;
          node = node->children;
          continue;
        }
      if (element)
        ccl_page_get_node (page, i)->end = page->nodes->len;
      else if (page->nodes->len > i)
        ccl_page_get_node (page, i)->end = i + 1;
      while (node != root && node->next == NULL)
        {
          node = node->parent;
          ccl_page_get_node (page, parent)->end = page->nodes->len;
          parent = ccl_page_get_node (page, parent)->parent;
        }
      node = node == root ? NULL : node->next;
    }
  for (guint i = 0; i < page->nodes->len; i++)
    if (ccl_page_get_node (page, i)->end == 0)
      ccl_page_get_node (page, i)->end = page->nodes->len;
}

char *
ccl_page_dup_node_text (const CclPage *page, guint i, gsize most)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint end = ccl_page_get_node (page, i)->end;
  guint n = i;

  while (n < end && text->len < most)
    {
      const CclPageNode *node = ccl_page_get_node (page, n);

      if (node->tag & CCL_TAG_TEXT)
        {
          const char *content = (const char *)node->node->content;

          if (content != NULL)
            ccl_text_append_squeezed (text, content, strlen (content));
        }
      else if (node->tag & (CCL_TAG_BLOCK | CCL_TAG_BREAK))
        g_string_append_c (text, ' ');
      /* The first node may be one of those: the title, a script. */
      n = n != i && (node->tag & CCL_TAG_DROP) ? node->end : n + 1;
    }
  return ccl_text_squeeze (text->str, (gssize)text->len);
}

/* The end of the tag that begins at @p, its ">"; *excess is where its attributes become too many.
 */
static const char *
scan_tag (const char *p, const char *end, const char **excess)
{
  guint n_attributes = 0;
  gboolean in_name = TRUE; /* of the element, then of an attribute or a bare value */

  *excess = NULL;
  for (p++; p < end && *p != '>'; p++)
    {
      if (*p == '=')
        {
          while (p + 1 < end && g_ascii_isspace (p[1]))
            p++;
          if (p + 1 < end && (p[1] == '"' || p[1] == '\''))
            {
              const char *close = memchr (p + 2, p[1], (gsize)(end - p) - 2);

              if (close == NULL)
                return end;
              p = close;
              in_name = FALSE;
            }
        }
      else if (g_ascii_isspace (*p) || *p == '/')
        in_name = FALSE;
      else if (!in_name)
        {
          in_name = TRUE;
          if (++n_attributes == MOST_ATTRIBUTES)
            *excess = p;
        }
    }
  return p;
}

/* Behind a "<" that begins no element: a comment to its end. */
static const char *
skip_other (const char *p, const char *end)
{
  const char *close = NULL;

  if (end - p < 4 || memcmp (p, "<!--", 4) != 0)
    return p + 1;
  close = memmem (p + 4, (gsize)(end - p) - 4, "-->", 3);
  return close != NULL ? close : end;
}

static gboolean
is_script (const char *p, const char *end)
{
  return (end - p > 7 && g_ascii_strncasecmp (p, "<script", 7) == 0)
         || (end - p > 6 && g_ascii_strncasecmp (p, "<style", 6) == 0);
}

static const char *
find_script_end (const char *p, const char *end)
{
  const char *close = memmem (p, (gsize)(end - p), "</", 2);

  return close != NULL ? close : end;
}

/* The parser compares each attribute of a tag with all before it: one tag with a hundred thousand
 * of them would keep it busy for minutes. Those beyond any reason are blanked out first. Returns:
 * (transfer full) (nullable): the page without them, %NULL if there are none */
static char *
limit_attributes (const char *html, gsize length)
{
  const char *end = html + length;
  char *copy = NULL;

  for (const char *p = html; p < end && (p = memchr (p, '<', (gsize)(end - p))) != NULL;)
    {
      const char *excess = NULL;
      const char *close = NULL;

      if (p + 1 < end && !g_ascii_isalpha (p[1]))
        {
          p = skip_other (p, end);
          continue;
        }
      close = scan_tag (p, end, &excess);
      if (excess != NULL)
        {
          copy = copy != NULL ? copy : g_strndup (html, length);
          memset (copy + (excess - html), ' ', (gsize)(close - excess));
        }
      p = is_script (p, end) ? find_script_end (close, end) : close;
    }
  return copy;
}

CclPage *
ccl_page_parse (const char *html, gsize length)
{
  g_autoptr (CclPage) page = g_new0 (CclPage, 1);
  g_autofree char *limited = NULL;

  page->nodes = g_array_new (FALSE, TRUE, sizeof (CclPageNode));
  page->blocks = g_array_new (FALSE, TRUE, sizeof (CclPageBlock));
  page->text = g_string_new (NULL);
  if (length > G_MAXINT)
    return NULL;
  limited = limit_attributes (html, length);
  page->doc = htmlReadMemory (limited != NULL ? limited : html, (int)length, NULL, "UTF-8",
                              HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                  | HTML_PARSE_NONET | HTML_PARSE_COMPACT | XML_PARSE_HUGE);
  if (page->doc == NULL || xmlDocGetRootElement (page->doc) == NULL)
    return NULL;
  list_nodes (page);
  ccl_page_read_blocks (page);
  return g_steal_pointer (&page);
}

void
ccl_page_free (CclPage *page)
{
  if (page == NULL)
    return;
  g_clear_pointer (&page->doc, xmlFreeDoc);
  g_clear_pointer (&page->nodes, g_array_unref);
  g_clear_pointer (&page->blocks, g_array_unref);
  if (page->text != NULL)
    g_string_free (page->text, TRUE);
  g_free (page);
}
