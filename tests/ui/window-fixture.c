/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-fixture.h"

#include "window-driver.h"

static const char *const texts[] = {
  "Varosha News\n\nARDEN, Oct. 9. The Defence Ministry in Arden said its forces had destroyed two "
  "T-72 battle tanks and seven drones near Lumen.\n\nThe Prosecutor General counted at least 43 "
  "civilians killed since 27 September. Shells hit the town of Ossa first, from the other side.\n",
  "Kestrel Post\n\nBELMARE, Oct. 9. Belmare's army denied that any tank had been lost. It shot down "
  "one drone on Friday, a spokesman said.\n\nThe health office of Belmare speaks of 31 civilians "
  "killed. Arden's guns opened fire first, it added.\n",
  "Northern Wire\n\nObservers counted 43 civilians killed on both sides by Friday evening.\n",
};

typedef struct
{
  guint article;
  const char *words;
  const char *figure;
  CclEvent event;
  CclObject object;
  CclBound bound;
  double value;
  const char *claimant;
  const char *speaker;
  const char *actor;
  const char *affected;
  CclPolarity polarity;
} Line;

static const Line lines[] = {
  { 0, "destroyed two T-72 battle tanks", "two", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK,
    CCL_BOUND_EXACT, 2, "arden", "The Defence Ministry in Arden", "arden", "belmare" },
  { 0, "seven drones", "seven", CCL_EVENT_DESTROYED, CCL_OBJECT_DRONE, CCL_BOUND_EXACT, 7, "arden",
    "The Defence Ministry in Arden", "arden", "belmare" },
  { 0, "at least 43 civilians killed", "at least 43", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN,
    CCL_BOUND_AT_LEAST, 43, "arden", "The Prosecutor General", "belmare", "arden" },
  { 1, "any tank had been lost", NULL, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, CCL_BOUND_NONE, 0,
    "belmare", "Belmare's army", NULL, "belmare", CCL_POLARITY_DENIED },
  { 1, "shot down one drone", "one", CCL_EVENT_DESTROYED, CCL_OBJECT_DRONE, CCL_BOUND_EXACT, 1,
    "belmare", "a spokesman", NULL, "belmare" },
  { 1, "31 civilians killed", "31", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, CCL_BOUND_EXACT, 31,
    "belmare", "The health office of Belmare", NULL, "arden" },
  { 2, "43 civilians killed", "43", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, CCL_BOUND_EXACT, 43,
    "un", "Observers", NULL, "arden" },
};

static CclSpan
find_words (const CclArticle *article, const char *words)
{
  const char *found = words != NULL ? strstr (article->text, words) : NULL;
  gsize start = 0;

  if (found == NULL)
    return (CclSpan){ 0, 0 };
  start = (gsize) (found - article->text);
  return (CclSpan){ start, start + strlen (words) };
}

static void
add_claim (CclProject *project, const Line *line)
{
  CclArticle *article =
    g_ptr_array_index (ccl_project_get_comparison (project)->articles, line->article);
  CclSpan evidence = find_words (article, line->words);
  g_autoptr (CclClaim) claim = ccl_claim_new (line->event, line->object, evidence);
  g_autoptr (GError) error = NULL;

  if (line->bound != CCL_BOUND_NONE)
    claim->quantity = ccl_quantity_exact (line->value);
  claim->quantity.bound = line->bound;
  if (line->bound == CCL_BOUND_AT_LEAST)
    claim->quantity.interval.high = HUGE_VAL;
  claim->quantity_span = find_words (article, line->figure);
  claim->claimant_span = find_words (article, line->speaker);
  ccl_claim_set (&claim->claimant, line->claimant);
  ccl_claim_set (&claim->claimant_text, line->speaker);
  ccl_claim_set (&claim->actor, line->actor);
  ccl_claim_set (&claim->affected, line->affected);
  claim->polarity = line->polarity;
  claim->end = article->published;
  g_assert_true (
    ccl_project_add_claim (project, "Add Claim", article->id, evidence, claim, NULL, &error));
  g_assert_no_error (error);
}

void
fixture_fill (CclWindow *window)
{
  g_autofree char *a = driver_write ("a.txt", texts[0], -1);
  g_autofree char *b = driver_write ("b.txt", texts[1], -1);
  g_autofree char *c = driver_write ("c.txt", texts[2], -1);

  driver_add_files (window, a, b, c, NULL);
  driver_wait_until_read (window, 3);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    add_claim (ccl_window_get_project (window), &lines[i]);
  driver_settle ();
}

CclClaim *
fixture_find (CclWindow *window, guint nth, const char *words)
{
  CclComparison *comparison = ccl_project_get_comparison (ccl_window_get_project (window));
  const CclArticle *article = g_ptr_array_index (comparison->articles, nth);
  CclSpan span = find_words (article, words);

  for (guint i = 0; i < comparison->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (comparison->claims, i);

      if (g_str_equal (claim->article, article->id) &&
          ccl_claim_get_evidence (claim).start == span.start)
        return claim;
    }
  g_error ("no claim on “%s”", words);
}
