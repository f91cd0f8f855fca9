/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-fixture.h"

#include "window-driver.h"

void
fixture_fill (CclWindow *window)
{
  driver_activate (window, "win.add-sample", NULL);
  driver_wait_until_read (window, FIXTURE_N_ARTICLES);
}

CclArticle *
fixture_get_article (CclWindow *window, const char *file)
{
  CclComparison *comparison = ccl_project_get_comparison (ccl_window_get_project (window));

  for (guint i = 0; i < comparison->articles->len; i++)
    {
      CclArticle *article = g_ptr_array_index (comparison->articles, i);

      if (g_str_has_suffix (article->file, file))
        return article;
    }
  g_error ("no article %s", file);
}

CclClaim *
fixture_find (CclWindow *window, const char *file, const char *words)
{
  CclComparison *comparison = ccl_project_get_comparison (ccl_window_get_project (window));
  const CclArticle *article = fixture_get_article (window, file);
  const char *found = strstr (article->text, words);
  CclSpan span = { 0, 0 };

  g_assert_nonnull (found);
  span.start = (gsize) (found - article->text);
  span.end = span.start + strlen (words);
  for (guint i = 0; i < comparison->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (comparison->claims, i);

      if (g_str_equal (claim->article, article->id) &&
          ccl_span_contains (ccl_claim_get_evidence (claim), span))
        return claim;
    }
  g_error ("no claim on “%s”", words);
}
