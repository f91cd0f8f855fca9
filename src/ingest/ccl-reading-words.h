/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a part of a class, id or role tells about an element; see data/reading/README.md. */
typedef enum
{
  CCL_NAME_FURNITURE = 1 << 0,
  CCL_NAME_SUSPECT = 1 << 1,
  CCL_NAME_CONTENT = 1 << 2,
  CCL_NAME_CAPTION = 1 << 3,
  CCL_NAME_BYLINE = 1 << 4,
  CCL_NAME_DATE = 1 << 5,
  CCL_NAME_PULL = 1 << 6,
  CCL_NAME_COMMENT = 1 << 7,
} CclNameFlags;

/* What the names of an element, its class and id, say about it. @names may be %NULL. */
CclNameFlags ccl_reading_classify_names (const char *names);

/* Whether an ARIA role is that of a page's furniture. */
gboolean ccl_reading_is_furniture_role (const char *role);

/* The month, 1 to 12, that a word names, in any case, without a full stop; 0 if none. */
int ccl_reading_get_month (const char *word, gsize length);

/* The bytes of what makes a number an ordinal at @text, "th"; 0 if there is nothing. */
gsize ccl_reading_skip_ordinal (const char *text);

/* The bytes of a word between day and month, or month and year, with its blank: "of ", "de "; or 0.
 */
gsize ccl_reading_skip_date_joiner (const char *text);

/* The word between the last two of several authors, "and". */
const char *ccl_reading_get_and (void);

/* The bytes that a byline's prefix ("By ", "Von ") takes at the start of @text; 0 if there is none.
 */
gsize ccl_reading_skip_byline_prefix (const char *text);

/* Whether @text stands for an author without a name: "our reporter". */
gboolean ccl_reading_is_nobody (const char *text);

/* Whether a content system filled in @text where an author belongs: "admin". */
gboolean ccl_reading_is_no_name (const char *text);

/* Whether a short paragraph is furniture by what it says: "Read more: …", "Advertisement". */
gboolean ccl_reading_is_furniture_line (const char *text);

/* Whether a heading says that what follows is no longer the article: "Related stories". */
gboolean ccl_reading_is_end_heading (const char *text);

/* The bytes that a mark between a headline and the outlet's name takes at @text, 0 if none. */
gsize ccl_reading_skip_separator (const char *text);

G_END_DECLS
