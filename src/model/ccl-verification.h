/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"
#include "ccl-claim.h"

G_BEGIN_DECLS

typedef enum
{
  CCL_FINDING_NONE = 0,
  CCL_FINDING_NO_BYTES = 1 << 0,      /* what was received is not kept in the project */
  CCL_FINDING_BYTES = 1 << 1,         /* it is damaged: its SHA-256 is another */
  CCL_FINDING_UNREADABLE = 1 << 2,    /* this program finds no article in it */
  CCL_FINDING_TEXT = 1 << 3,          /* this program reads another text from it */
  CCL_FINDING_CLAIMS = 1 << 4,        /* this program finds other claims in the text */
  CCL_FINDING_EXCERPT = 1 << 5,       /* the project has only the sentences with claims: nothing to go by */
  CCL_FINDING_OTHER_VERSION = 1 << 6, /* another version found those in the project, so they may differ */
} CclFindings;

/**
 * CclVerification:
 * @program: version of the program that found the claims; "" where that is not known
 * @extracted: when it did, seconds since 1970 UTC, 0 where that is not known
 * @extractor: version of its rules
 * @lexicon: version of its vocabulary
 * @lost: (element-type CclClaim): claims of the project that this program does not find
 * @found: (element-type CclClaim): claims that it finds and the project has not
 *
 * What came out of reading an article of a project once more from the bytes as they were received.
 */
typedef struct
{
  CclArticle *article;
  CclFindings findings;
  char *program;
  gint64 extracted;
  int extractor;
  char *lexicon;
  GPtrArray *lost;
  GPtrArray *found;
} CclVerification;

/* Takes a reference to the article. */
CclVerification *ccl_verification_new (CclArticle *article);
void ccl_verification_free (CclVerification *verification);

/* Whether nothing is wrong: what merely another version found otherwise is not. */
gboolean ccl_verification_is_good (const CclVerification *verification);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclVerification, ccl_verification_free)

G_END_DECLS
