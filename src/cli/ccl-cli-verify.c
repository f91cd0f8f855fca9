/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include "ccl-verify.h"
#include "ccl-wording.h"

#include <glib/gi18n.h>

static void
append_claims (GString *out, const char *sign, GPtrArray *claims, const CclArticle *article)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (claims, i);
      g_autofree char *words = ccl_article_dup_span (article, ccl_claim_get_evidence (claim));

      g_string_append_printf (out, "  %s %s %s: “%s”\n", sign, ccl_word_event (claim->event),
                              ccl_word_object (claim->object, 2), words);
    }
}

static char *
print_verifications (GPtrArray *verifications)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < verifications->len; i++)
    {
      const CclVerification *it = g_ptr_array_index (verifications, i);
      g_autofree char *outlet = ccl_word_outlet (it->article);
      g_autofree char *findings = ccl_word_findings (it);
      g_autofree char *provenance = ccl_word_provenance (it);

      g_string_append_printf (out, "%s %s · %s\n  %s\n  %s\n",
                              ccl_verification_is_good (it) ? "✓" : "✗", outlet, it->article->file,
                              findings, provenance);
      append_claims (out, "−", it->lost, it->article);
      append_claims (out, "+", it->found, it->article);
    }
  return g_string_free (out, FALSE);
}

static gboolean
are_good (GPtrArray *verifications)
{
  for (guint i = 0; i < verifications->len; i++)
    if (!ccl_verification_is_good (g_ptr_array_index (verifications, i)))
      return FALSE;
  return TRUE;
}

int
ccl_cli_verify (int argc, char **argv)
{
  g_auto (CclCliSources) sources = { 0 };
  const GOptionEntry entries[] = { CCL_CLI_VOCABULARY_ENTRY (sources), { NULL } };
  g_autoptr (CclLexicon) lexicon = NULL;
  g_autoptr (GPtrArray) verifications = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!ccl_cli_parse (&argc, &argv, _ ("PROJECT"),
                      _ ("Exit status 1 tells that something is not as it was."), entries))
    return CCL_CLI_USAGE;
  if (argc != 2)
    return ccl_cli_usage ("verify", _ ("Name one project"));
  lexicon = ccl_cli_load_lexicon (&sources);
  if (lexicon == NULL)
    return CCL_CLI_USAGE;

  verifications = ccl_verify_project (argv[1], lexicon, NULL, &error);
  if (verifications == NULL)
    {
      g_autofree char *name = g_filename_display_name (argv[1]);

      ccl_cli_complain ("%s: %s", name, error->message);
      return CCL_CLI_UNREADABLE;
    }
  text = print_verifications (verifications);
  return ccl_cli_print (text) && are_good (verifications) ? CCL_CLI_OK : CCL_CLI_UNREADABLE;
}
