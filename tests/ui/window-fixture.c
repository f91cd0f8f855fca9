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

CclComparison *
fixture_get_comparison (CclWindow *window)
{
  return ccl_project_get_comparison (ccl_window_get_project (window));
}

CclArticle *
fixture_get_article (CclWindow *window, const char *file)
{
  CclComparison *comparison = fixture_get_comparison (window);

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
  CclComparison *comparison = fixture_get_comparison (window);
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

GtkWidget *
fixture_get_pane (CclWindow *window, GType type)
{
  GtkWidget *pane = driver_find (GTK_WIDGET (window), type);

  g_assert_nonnull (pane);
  return pane;
}

CclClaim *
fixture_select_claim (CclWindow *window, const char *file, const char *words)
{
  CclClaim *claim = fixture_find (window, file, words);

  g_assert_true (ccl_grid_select_claim (CCL_GRID (fixture_get_pane (window, CCL_TYPE_GRID)), claim->key));
  driver_settle ();
  return claim;
}

const char *
fixture_get_undo_name (CclWindow *window)
{
  return ccl_project_get_undo_name (ccl_window_get_project (window));
}
