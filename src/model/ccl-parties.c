/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-parties.h"

typedef struct
{
  char *id;
  char *name;
  CclPartyKind kind;
  char *patron;
} Party;

struct _CclParties
{
  GHashTable *by_id;
};

static void
party_free (gpointer data)
{
  Party *party = data;

  g_free (party->id);
  g_free (party->name);
  g_free (party->patron);
  g_free (party);
}

CclParties *
ccl_parties_new (void)
{
  CclParties *parties = g_atomic_rc_box_new0 (CclParties);

  parties->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, party_free);
  return parties;
}

CclParties *
ccl_parties_ref (CclParties *parties)
{
  return g_atomic_rc_box_acquire (parties);
}

static void
clear (CclParties *parties)
{
  g_hash_table_unref (parties->by_id);
}

void
ccl_parties_unref (CclParties *parties)
{
  g_atomic_rc_box_release_full (parties, (GDestroyNotify) clear);
}

void
ccl_parties_add (CclParties *parties, const char *id, const char *name, CclPartyKind kind, const char *patron)
{
  Party *party = g_new0 (Party, 1);

  party->id = g_strdup (id);
  party->name = g_strdup (name);
  party->kind = kind;
  party->patron = g_strdup (patron);
  g_hash_table_replace (parties->by_id, party->id, party);
}

char *
ccl_parties_dup_name (CclParties *parties, const char *id)
{
  const Party *party = g_hash_table_lookup (parties->by_id, id);
  char *name;

  if (party != NULL)
    return g_strdup (party->name);

  name = g_strdelimit (g_strdup (id), "_", ' ');
  name[0] = g_ascii_toupper (name[0]);
  return name;
}

CclPartyKind
ccl_parties_get_kind (CclParties *parties, const char *id)
{
  const Party *party = g_hash_table_lookup (parties->by_id, id);

  return party != NULL ? party->kind : CCL_PARTY_GROUP;
}

const char *
ccl_parties_get_patron (CclParties *parties, const char *id)
{
  const Party *party = g_hash_table_lookup (parties->by_id, id);

  return party != NULL ? party->patron : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  CclParties *parties = data;
  const Party *first = g_hash_table_lookup (parties->by_id, *(const char *const *) a);
  const Party *second = g_hash_table_lookup (parties->by_id, *(const char *const *) b);
  int order = g_strcmp0 (first->name, second->name);

  return order != 0 ? order : g_strcmp0 (first->id, second->id);
}

GPtrArray *
ccl_parties_list (CclParties *parties)
{
  GPtrArray *ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, parties->by_id);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, id);
  g_ptr_array_sort_with_data (ids, compare_names, parties);
  return ids;
}
