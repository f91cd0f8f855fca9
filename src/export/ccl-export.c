/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-export.h"

CclFailure *
ccl_failure_new (const char *file, const char *message)
{
  CclFailure *failure = g_new0 (CclFailure, 1);

  failure->file = g_strdup (file);
  failure->message = g_strdup (message);
  return failure;
}

void
ccl_failure_free (CclFailure *failure)
{
  g_free (failure->file);
  g_free (failure->message);
  g_free (failure);
}
