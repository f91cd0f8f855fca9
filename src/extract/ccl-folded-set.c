/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-folded-set.h"

/* The slot that holds the word, or the free one where it belongs. */
static guint
find_slot (const CclFoldedSet *set, const char *folded)
{
  guint slot = (guint) ((GPOINTER_TO_SIZE (folded) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32) & set->mask;

  while (set->slots[slot] != NULL && set->slots[slot] != folded)
    slot = (slot + 1) & set->mask;
  return slot;
}

static void
grow (CclFoldedSet *set)
{
  g_autofree const char **old = set->slots;
  const guint n_old = old != NULL ? set->mask + 1 : 0;

  set->mask = MAX (2 * n_old, 32) - 1;
  set->slots = g_new0 (const char *, (gsize) set->mask + 1);
  for (guint i = 0; i < n_old; i++)
    if (old[i] != NULL)
      set->slots[find_slot (set, old[i])] = old[i];
}

void
ccl_folded_set_add (CclFoldedSet *set, const char *folded)
{
  guint slot;

  if (set->slots == NULL || set->n > set->mask / 2)
    grow (set);
  slot = find_slot (set, folded);
  set->n += set->slots[slot] == NULL;
  set->slots[slot] = folded;
}

gboolean
ccl_folded_set_contains (const CclFoldedSet *set, const char *folded)
{
  return set->slots != NULL && set->slots[find_slot (set, folded)] != NULL;
}

void
ccl_folded_set_clear (CclFoldedSet *set)
{
  g_clear_pointer (&set->slots, g_free);
  *set = (CclFoldedSet){ 0 };
}
