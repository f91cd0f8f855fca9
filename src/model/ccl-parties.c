/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-parties.h"

#include <string.h>

typedef struct
{
  char *id;
  char *name;
  CclPartyKind kind;
  char *patron;
} Party;

/* A table of our own, since reading an article looks parties up all the time. */
struct _CclParties
{
  GPtrArray *all; /* Party, in the order in which they came */
  Party **slots;  /* NULL where free; open addressing with linear probing */
  guint mask;
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

  parties->all = g_ptr_array_new_with_free_func (party_free);
  parties->mask = 63;
  parties->slots = g_new0 (Party *, parties->mask + 1);
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
  g_ptr_array_unref (parties->all);
  g_free (parties->slots);
}

void
ccl_parties_unref (CclParties *parties)
{
  g_atomic_rc_box_release_full (parties, (GDestroyNotify) clear);
}

/* Ids differ in their length, their beginning or their end. */
static guint
hash_id (const char *id)
{
  const gsize len = strlen (id);
  guint32 head = 0, tail = 0, hash;

  if (len < sizeof head)
    head = len > 0 ? (guint32) (guchar) id[0] << 8 | (guchar) id[len - 1] : 0;
  else
    {
      memcpy (&head, id, sizeof head);
      memcpy (&tail, id + len - sizeof tail, sizeof tail);
    }
  hash = ((head ^ (guint32) len) * 0x9e3779b1u ^ tail) * 0x85ebca6bu;
  return hash ^ hash >> 15;
}

/* The slot that holds the party, or the free one where it belongs. */
static Party **
find_slot (const CclParties *parties, const char *id)
{
  guint slot = hash_id (id) & parties->mask;

  while (parties->slots[slot] != NULL && parties->slots[slot]->id != id && strcmp (parties->slots[slot]->id, id) != 0)
    slot = (slot + 1) & parties->mask;
  return &parties->slots[slot];
}

static const Party *
find (const CclParties *parties, const char *id)
{
  return *find_slot (parties, id);
}

static void
grow (CclParties *parties)
{
  g_free (parties->slots);
  parties->mask = parties->mask * 2 + 1;
  parties->slots = g_new0 (Party *, (gsize) parties->mask + 1);
  for (guint i = 0; i < parties->all->len; i++)
    {
      Party *party = g_ptr_array_index (parties->all, i);

      *find_slot (parties, party->id) = party;
    }
}

void
ccl_parties_add (CclParties *parties, const char *id, const char *name, CclPartyKind kind, const char *patron)
{
  Party **slot = find_slot (parties, id);
  Party *party = *slot;

  if (party == NULL)
    {
      *slot = party = g_new0 (Party, 1);
      party->id = g_strdup (id);
      g_ptr_array_add (parties->all, party);
    }
  g_free (party->name);
  g_free (party->patron);
  party->name = g_strdup (name);
  party->kind = kind;
  party->patron = g_strdup (patron);
  if (parties->all->len > parties->mask / 2)
    grow (parties);
}

char *
ccl_parties_dup_name (CclParties *parties, const char *id)
{
  const Party *party = find (parties, id);
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
  const Party *party = find (parties, id);

  return party != NULL ? party->kind : CCL_PARTY_GROUP;
}

const char *
ccl_parties_get_patron (CclParties *parties, const char *id)
{
  const Party *party = find (parties, id);

  return party != NULL ? party->patron : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  CclParties *parties = data;
  const Party *first = find (parties, *(const char *const *) a);
  const Party *second = find (parties, *(const char *const *) b);
  int order = g_strcmp0 (first->name, second->name);

  return order != 0 ? order : g_strcmp0 (first->id, second->id);
}

GPtrArray *
ccl_parties_list (CclParties *parties)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < parties->all->len; i++)
    g_ptr_array_add (ids, ((Party *) g_ptr_array_index (parties->all, i))->id);
  g_ptr_array_sort_with_data (ids, compare_names, parties);
  return ids;
}
