/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

/* Of the vocabulary's checksum, as much as tells two of them apart. */
#define SHOWN_DIGITS 8

static void
add_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

/* How the claims differ, in whole sentences. */
static void
add_claims (GString *text, const CclVerification *verification)
{
  const guint n_lost = verification->lost->len, n_found = verification->found->len;

  if (n_lost > 0)
    {
      g_autofree char *lost =
        g_strdup_printf (ngettext ("%u claim of the project is not found again.",
                                   "%u claims of the project are not found again.", n_lost),
                         n_lost);

      add_sentence (text, lost);
    }
  if (n_found > 0)
    {
      g_autofree char *found =
        g_strdup_printf (ngettext ("%u claim is found that the project has not.",
                                   "%u claims are found that the project has not.", n_found),
                         n_found);

      add_sentence (text, found);
    }
}

char *
ccl_word_findings (const CclVerification *verification)
{
  GString *text = g_string_new (NULL);
  const CclFindings findings = verification->findings;

  if ((findings & CCL_FINDING_NO_BYTES) != 0)
    add_sentence (text, _ ("The original is not kept in the project."));
  if ((findings & CCL_FINDING_EXCERPT) != 0)
    add_sentence (text, _ ("Only the sentences with claims are in the project: there is nothing to check them against."));
  if ((findings & CCL_FINDING_BYTES) != 0)
    add_sentence (text, _ ("The original is damaged: its checksum is another than when it came in."));
  if ((findings & CCL_FINDING_UNREADABLE) != 0)
    add_sentence (text, _ ("No article is found in the original any more."));
  if ((findings & CCL_FINDING_TEXT) != 0)
    add_sentence (text, _ ("The original gives another text."));
  add_claims (text, verification);
  if ((findings & CCL_FINDING_OTHER_VERSION) != 0)
    add_sentence (text, _ ("Another version of the program or its vocabulary has read it."));
  if (text->len == 0)
    add_sentence (text, _ ("Original, text and claims are as they were."));
  return g_string_free (text, FALSE);
}

char *
ccl_word_provenance (const CclVerification *verification)
{
  g_autoptr (GDateTime) time = verification->extracted > 0
                                 ? g_date_time_new_from_unix_local (verification->extracted)
                                 : NULL;
  g_autofree char *lexicon = g_strndup (verification->lexicon, SHOWN_DIGITS);
  g_autofree char *day = NULL;

  if (time == NULL)
    return g_strdup_printf (_ ("Rules %d, vocabulary %s"), verification->extractor, lexicon);
  day = ccl_word_date (ccl_day_new (g_date_time_get_year (time), g_date_time_get_month (time),
                                    g_date_time_get_day_of_month (time)),
                       TRUE);
  /* Translators: what found an article's claims: "Read on 9 Oct 2020 by version 1.0, rules 2, vocabulary en-3f2a" */
  return g_strdup_printf (_ ("Read on %s by version %s, rules %d, vocabulary %s"), day,
                          verification->program, verification->extractor, lexicon);
}
