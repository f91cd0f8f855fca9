/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figures-private.h"

#include <string.h>

/* At least so many groups of so many digits altogether; and how far to look for them. */
#define MIN_GROUPS 3
#define MIN_DIGITS 7
#define MAX_TOKENS 12

/* Whether a token can stand between the groups. */
static gboolean
joins_groups (const CclToken *token)
{
  return token->kind == CCL_TOKEN_HYPHEN || ccl_token_is_sign (token, '(')
         || ccl_token_is_sign (token, ')') || ccl_token_is_sign (token, '/');
}

/* Goes from the number on by @step; adds the groups of digits that it meets and their digits. */
static void
count_groups (const CclDocument *document, guint at, int step, guint *n_groups, gsize *n_digits)
{
  const CclToken *last = ccl_document_get_token (document, at);

  for (guint n = 0; n < MAX_TOKENS; n++)
    {
      const CclToken *token = ccl_document_find_token (document, at + (guint) step);

      if (token == NULL
          || (step > 0 ? token->span.start - last->span.end : last->span.start - token->span.end)
                 > 1)
        return;
      if (token->kind == CCL_TOKEN_NUMBER)
        {
          if (strspn (token->folded, "0123456789") != strlen (token->folded))
            return;
          ++*n_groups;
          *n_digits += strlen (token->folded);
        }
      else if (!joins_groups (token))
        return;
      last = token;
      at += (guint) step;
    }
}

gboolean
ccl_figure_is_phone (const CclDocument *document, const CclNumeral *number)
{
  const CclToken *token = ccl_document_get_token (document, number->first);
  guint n_groups = 1;
  gsize n_digits = strlen (token->folded);

  if (!number->plain || token->kind != CCL_TOKEN_NUMBER)
    return FALSE;
  count_groups (document, number->first, 1, &n_groups, &n_digits);
  count_groups (document, number->first, -1, &n_groups, &n_digits);
  return n_groups >= MIN_GROUPS && n_digits >= MIN_DIGITS;
}
