/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CCL_PARTY_STATE, /* a country */
  CCL_PARTY_GROUP, /* an armed group or de-facto authority */
  CCL_PARTY_BODY,  /* an international body, an aid organisation */
  CCL_PARTY_ROLE,  /* police, residents, hospital, …: a kind of speaker */
} CclPartyKind;

/**
 * CclParties:
 *
 * What the program knows of parties beyond their ids: the name to show, the kind, and whose side an
 * ally or a de-facto authority is on unless the texts set them apart. Built from the vocabulary,
 * constant once built; any thread may look things up.
 */
typedef struct _CclParties CclParties;

CclParties *ccl_parties_new (void);
CclParties *ccl_parties_ref (CclParties *parties);
void ccl_parties_unref (CclParties *parties);

/* Adds or replaces a party; @patron is the party it sides with, or %NULL. */
void ccl_parties_add (CclParties *parties, const char *id, const char *name, CclPartyKind kind,
                      const char *patron);

/* Returns: (transfer full): the name to show; an unknown id's own words, capitalised */
char *ccl_parties_dup_name (CclParties *parties, const char *id);

/* An unknown party counts as a group. */
CclPartyKind ccl_parties_get_kind (CclParties *parties, const char *id);

/* Returns: (nullable): the party that this one sides with, borrowed */
const char *ccl_parties_get_patron (CclParties *parties, const char *id);

/* Returns: (transfer container): all ids, sorted by name */
GPtrArray *ccl_parties_list (CclParties *parties);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclParties, ccl_parties_unref)

G_END_DECLS
