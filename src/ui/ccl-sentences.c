/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-sentences.h"

#include "ccl-ingest.h"
#include "ccl-store.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

char *
ccl_sentence_title (const CclComparison *comparison)
{
  if (comparison != NULL && comparison->title != NULL && *comparison->title != '\0')
    return g_strdup (comparison->title);
  return g_strdup (_ ("New Comparison"));
}

char *
ccl_sentence_article (const CclArticle *article, guint n_claims)
{
  g_autofree char *day = ccl_word_date (article->published, TRUE);
  g_autofree char *claims = g_strdup_printf (ngettext ("%u claim", "%u claims", n_claims), n_claims);

  if (*day == '\0')
    return g_steal_pointer (&claims);
  /* Translators: under an article's outlet: its date and its claims, "9 Oct 2020 · 14 claims" */
  return g_strdup_printf (_ ("%s · %s"), day, claims);
}

static char *
dup_name (const char *file)
{
  g_autofree char *base = g_path_get_basename (file);

  return g_filename_display_name (base);
}

/* Codes become sentences here because the core speaks English only. */
static const char *
ingest_format (int code)
{
  switch ((CclIngestError) code)
    {
    case CCL_INGEST_ERROR_NOT_FOUND:
      return N_ ("“%s” could not be added because the file does not exist any more.");
    case CCL_INGEST_ERROR_FORBIDDEN:
      return N_ ("“%s” could not be added because you have no permission to read it.");
    case CCL_INGEST_ERROR_FOLDER:
      return N_ ("“%s” could not be added because it is a folder, not a file.");
    case CCL_INGEST_ERROR_EMPTY:
      return N_ ("“%s” could not be added because it is empty.");
    case CCL_INGEST_ERROR_BINARY:
      return N_ ("“%s” could not be added because it is neither text nor a web page.");
    case CCL_INGEST_ERROR_TOO_LARGE:
      return N_ ("“%s” could not be added because it is too large for an article.");
    case CCL_INGEST_ERROR_NO_ARTICLE:
      return N_ ("“%s” could not be added because no article was found on the page.");
    case CCL_INGEST_ERROR_IO:
      break;
    }
  return NULL;
}

char *
ccl_sentence_add_failure (const char *file, const GError *error)
{
  g_autofree char *name = dup_name (file);
  const char *format = NULL;

  if (error->domain == CCL_INGEST_ERROR)
    format = ingest_format (error->code);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    format = N_ ("“%s” was left out because this comparison has the same article already.");

  if (format != NULL)
    {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      return g_strdup_printf (_ (format), name);
#pragma GCC diagnostic pop
    }
  /* Translators: first a file's name, then the system's reason */
  return g_strdup_printf (_ ("“%s” could not be added: %s"), name, error->message);
}

char *
ccl_sentence_open_failure (const char *path, const GError *error)
{
  g_autofree char *name = path != NULL ? dup_name (path) : g_strdup (_ ("New Comparison"));

  if (error->domain == CCL_STORE_ERROR)
    switch ((CclStoreError) error->code)
      {
      case CCL_STORE_ERROR_NOT_A_PROJECT:
        return g_strdup_printf (_ ("“%s” is not a comparison made by Counterclaim."), name);
      case CCL_STORE_ERROR_TOO_NEW:
        return g_strdup_printf (
          _ ("“%s” was written by a newer version of Counterclaim. It was left untouched; install "
             "the newer version to open it."),
          name);
      case CCL_STORE_ERROR_CORRUPT:
        return g_strdup_printf (_ ("“%s” is damaged or incomplete. It was left untouched."), name);
      case CCL_STORE_ERROR_BUSY:
        return g_strdup_printf (_ ("“%s” is open in another window or program."), name);
      case CCL_STORE_ERROR_READ_ONLY:
        return g_strdup_printf (_ ("“%s” cannot be changed: the file or its folder is read-only."),
                                name);
      case CCL_STORE_ERROR_FULL:
        return g_strdup_printf (_ ("“%s” cannot be opened because the disk is full."), name);
      case CCL_STORE_ERROR_NOT_FOUND:
        return g_strdup_printf (_ ("“%s” does not exist any more."), name);
      case CCL_STORE_ERROR_NO_LOCKS:
        return g_strdup_printf (_ ("“%s” is where nothing keeps two people from writing at once."), name);
      case CCL_STORE_ERROR_OVERWRITTEN:
      case CCL_STORE_ERROR_IO:
        break;
      }
  /* Translators: first a file's name, then the system's reason */
  return g_strdup_printf (_ ("“%s” could not be opened: %s"), name, error->message);
}

char *
ccl_sentence_moment (gint64 moment)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (moment);
  g_autofree char *day = NULL, *clock = NULL;

  if (time == NULL)
    return g_strdup ("");
  day = ccl_word_date (ccl_day_new (g_date_time_get_year (time), g_date_time_get_month (time),
                                    g_date_time_get_day_of_month (time)),
                       TRUE);
  /* Translators: a time of day, for strftime() */
  clock = g_date_time_format (time, _ ("%H:%M"));
  /* Translators: a day and a time of day: "9 Oct 2020, 14:05" */
  return g_strdup_printf (_ ("%1$s, %2$s"), day, clock);
}

char *
ccl_sentence_read_only (const GError *cause)
{
  if (g_error_matches (cause, CCL_STORE_ERROR, CCL_STORE_ERROR_BUSY))
    return g_strdup (_ ("Open elsewhere – read only. What is changed there is not shown here."));
  if (g_error_matches (cause, CCL_STORE_ERROR, CCL_STORE_ERROR_NO_LOCKS))
    return g_strdup (_ ("Read only: this comparison is on a network share that does not keep two people "
                        "from writing at once. Save it on this computer to edit it."));
  return g_strdup (_ ("Read only: the file or its folder cannot be written to."));
}

char *
ccl_sentence_save_failure (const char *path, const GError *error)
{
  g_autofree char *name = path != NULL ? dup_name (path) : g_strdup (_ ("New Comparison"));

  if (g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_FULL) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return g_strdup_printf (_ ("“%s” could not be written because the disk is full."), name);
  if (g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_READ_ONLY) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES))
    return g_strdup_printf (
      _ ("“%s” could not be written because the file or its folder is read-only."), name);
  if (g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_OVERWRITTEN))
    return g_strdup_printf (
      _ ("Another program has changed “%s”. It is shown as it is now; the last step was not taken."), name);
  /* Translators: first a file's name, then the system's reason */
  return g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
}

char *
ccl_sentence_added (guint n_added, guint n_failed)
{
  g_autofree char *added =
    g_strdup_printf (ngettext ("%u article added", "%u articles added", n_added), n_added);
  g_autofree char *failed =
    g_strdup_printf (ngettext ("%u file left out", "%u files left out", n_failed), n_failed);

  if (n_failed == 0)
    return g_steal_pointer (&added);
  /* Translators: "1 article added, 3 files left out" */
  return g_strdup_printf (_ ("%s, %s"), added, failed);
}

char *
ccl_sentence_progress (guint n_done, guint n_all, const char *name)
{
  g_autofree char *base = name != NULL ? dup_name (name) : NULL;

  if (base == NULL)
    return g_strdup_printf (ngettext ("Reading %u file…", "Reading %u files…", n_all), n_all);
  /* Translators: a file's name, how many are done, how many there are */
  return g_strdup_printf (_ ("“%s” read (%u of %u)"), base, n_done, n_all);
}

/* The speaker in what he does; without a verb, whose form would hang on his number. */
static char *
dup_speaking (const CclClaim *claim, const char *speaker)
{
  if (claim->polarity == CCL_POLARITY_DENIED || claim->stance == CCL_STANCE_DENIES)
    /* Translators: %s is a speaker, "Defence Ministry in Baku" */
    return g_strdup_printf (_ ("Denied by %s"), speaker);
  switch (claim->stance)
    {
    case CCL_STANCE_ALLEGES:
      /* Translators: %s is a speaker from whose claim the article keeps its distance */
      return g_strdup_printf (_ ("Alleged by %s"), speaker);
    case CCL_STANCE_CONFIRMS:
      return g_strdup_printf (_ ("Confirmed by %s"), speaker);
    case CCL_STANCE_EXPECTS:
      return g_strdup_printf (_ ("Expected by %s"), speaker);
    case CCL_STANCE_ASSERTS:
    case CCL_STANCE_DENIES:
      break;
    }
  return g_strdup (speaker);
}

char *
ccl_sentence_chain (const CclComparison *comparison, const CclClaim *claim)
{
  const CclArticle *article = ccl_comparison_find_article (comparison, claim->article);
  g_autofree char *outlet = article != NULL ? ccl_word_outlet (article) : g_strdup ("");
  g_autofree char *day =
    article != NULL ? ccl_word_date (article->published, TRUE) : g_strdup ("");
  /* Translators: an outlet and its day, "Caspian Wire, 9 Oct 2020" */
  g_autofree char *where =
    *day != '\0' ? g_strdup_printf (_ ("%s, %s"), outlet, day) : g_strdup (outlet);
  g_autofree char *speaker = NULL, *speaking = NULL;

  if (g_str_equal (claim->claimant, CCL_PARTY_OUTLET))
    /* Translators: the outlet says it by itself, "Caspian Wire, 9 Oct 2020, in its own voice" */
    return g_strdup_printf (_ ("%s, in its own voice"), where);

  speaker = ccl_word_speaker (comparison, claim);
  speaking = dup_speaking (claim, speaker);
  /* Translators: a speaker, then the outlet that passes it on: "Defence Ministry, via Caspian Wire,
   * 9 Oct 2020" */
  return g_strdup_printf (_ ("%s, via %s"), speaking, where);
}

char *
ccl_sentence_details (const CclComparison *comparison, const CclClaim *claim)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *period = ccl_word_claim_period (claim);

  if (claim->actor != NULL)
    {
      g_autofree char *name = ccl_parties_dup_name (comparison->parties, claim->actor);

      /* Translators: who did it */
      g_ptr_array_add (parts, g_strdup_printf (_ ("by %s"), name));
    }
  if (claim->affected != NULL)
    {
      g_autofree char *name = ccl_parties_dup_name (comparison->parties, claim->affected);

      /* Translators: whose people, equipment or territory it is */
      g_ptr_array_add (parts, g_strdup_printf (_ ("affecting %s"), name));
    }
  if (claim->model != NULL)
    g_ptr_array_add (parts, g_strdup (claim->model));
  if (claim->place != NULL)
    g_ptr_array_add (parts, g_strdup (claim->place));
  if (*period != '\0')
    g_ptr_array_add (parts, g_steal_pointer (&period));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
ccl_sentence_confidence (double confidence)
{
  int percent = (int) (confidence * 100 + 0.5);

  /* Translators: how sure the program is of what it read; %d is a percentage */
  if (confidence >= 0.8)
    return g_strdup_printf (_ ("Read with high confidence (%d %%)"), percent);
  if (confidence >= 0.5)
    return g_strdup_printf (_ ("Read with medium confidence (%d %%)"), percent);
  return g_strdup_printf (_ ("Read with low confidence (%d %%)"), percent);
}
