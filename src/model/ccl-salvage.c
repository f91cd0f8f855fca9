/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-salvage.h"

CclSalvage *
ccl_salvage_new (void)
{
  CclSalvage *salvage = g_new0 (CclSalvage, 1);

  salvage->lost = g_ptr_array_new_with_free_func (g_free);
  salvage->without_bytes = g_ptr_array_new_with_free_func (g_free);
  return salvage;
}

void
ccl_salvage_free (CclSalvage *salvage)
{
  g_ptr_array_unref (salvage->lost);
  g_ptr_array_unref (salvage->without_bytes);
  g_free (salvage);
}
