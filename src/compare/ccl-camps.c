/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-camps.h"

#include "ccl-claim.h"

/* A chain of patrons longer than this goes in a circle. */
#define MAX_STEPS 8

struct _CclCamps
{
  CclParties *parties;
  const CclDecisions *decisions;
  GStringChunk *names;
  GHashTable *by_party; /* party id -> camp, both in names */
};

CclCamps *
ccl_camps_new (CclParties *parties, const CclDecisions *decisions)
{
  CclCamps *camps = g_new0 (CclCamps, 1);

  camps->parties = parties;
  camps->decisions = decisions;
  camps->names = g_string_chunk_new (1024);
  camps->by_party = g_hash_table_new (g_str_hash, g_str_equal);
  return camps;
}

void
ccl_camps_free (CclCamps *camps)
{
  g_hash_table_unref (camps->by_party);
  g_string_chunk_free (camps->names);
  g_free (camps);
}

/* The party whose side this one is on, by the editor's word or by what the vocabulary knows. */
static const char *
get_leader (const CclCamps *camps, const char *party)
{
  const char *decided = camps->decisions != NULL
                            ? ccl_decisions_get (camps->decisions, CCL_DECISION_PARTY, party,
                                                 "side")
                            : NULL;

  if (decided != NULL)
    return *decided != '\0' && !g_str_equal (decided, party) ? decided : NULL;
  if (g_str_equal (party, CCL_PARTY_MEDIA))
    return CCL_PARTY_OUTLET;
  return ccl_parties_get_patron (camps->parties, party);
}

const char *
ccl_camps_get (CclCamps *camps, const char *party)
{
  const char *camp, *leader = party;

  if (party == NULL)
    return NULL;
  camp = g_hash_table_lookup (camps->by_party, party);
  if (camp != NULL)
    return camp;

  for (int i = 0; i < MAX_STEPS; i++)
    {
      const char *next = get_leader (camps, leader);

      if (next == NULL)
        break;
      leader = next;
    }

  camp = g_string_chunk_insert_const (camps->names, leader);
  g_hash_table_insert (camps->by_party, g_string_chunk_insert_const (camps->names, party),
                       (char *) camp);
  return camp;
}

gboolean
ccl_camps_is_role (CclCamps *camps, const char *party)
{
  return ccl_parties_get_kind (camps->parties, party) == CCL_PARTY_ROLE;
}
