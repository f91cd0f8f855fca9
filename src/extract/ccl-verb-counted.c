/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verb.h"

/* What the groups beside a verb count under it. */

/* "the armed forces suffered heavy losses": the verb itself says of what, if its subject is a force or party. */
static const CclEntry *
find_implied (const CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *))
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclEntry *sense;
  guint position = 0;

  if (chunk->speaker == NULL && chunk->party == NULL && !chunk->enemy && !chunk->own && !chunk->pronoun &&
      !(chunk->object != NULL && (ccl_object_is_people (chunk->object->entry->object) || chunk->object->entry->object == CCL_OBJECT_UNIT)))
    return NULL;
  while ((sense = ccl_verb_next_sense (drafting, verb, accepts, &position)) != NULL)
    if (sense->has_object)
      return sense;
  return NULL;
}

/* "gunmen opened fire, killing nine": a bare figure counts no more of those who did it, but others. */
static CclObject
tell_apart (const CclDrafting *drafting, const CclVerb *verb, guint noun, CclObject object)
{
  const CclChunk *counted = ccl_drafting_get_chunk (drafting, noun), *subject;

  if (verb->subjects.n == 0 || counted->figure == NULL || counted->end != counted->figure->end || !ccl_object_is_people (object))
    return object;
  subject = ccl_drafting_get_chunk (drafting, verb->subjects.items[0]);
  if (subject->object == NULL || subject->object->entry->object != object || subject->pronoun)
    return object;
  for (guint at = noun; at > verb->subjects.items[0] + 1; at--)
    {
      const CclChunk *between = ccl_drafting_get_chunk (drafting, at - 1);

      if (between->kind == CCL_CHUNK_NOUN && between->object != NULL && ccl_object_is_people (between->object->entry->object))
        return between->object->entry->object;
    }
  return CCL_OBJECT_PERSON;
}

/* "Goma was captured": no participle that may be an active past. */
static gboolean
is_finite_passive (const CclDrafting *drafting, const CclVerb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk);

  return chunk->passive && !chunk->reduced;
}

gboolean
ccl_verb_find_counted (const CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *), gboolean is_subject,
              CclObject *object, gboolean *referred)
{
  CclObjectSet of = ccl_verb_gather_objects (drafting, verb, accepts);
  const CclEntry *implied;

  *referred = FALSE;
  if (of == 0)
    return FALSE;
  if (ccl_draft_find_object (drafting, noun, of, object))
    {
      if (!is_subject)
        *object = tell_apart (drafting, verb, noun, *object);
      return TRUE;
    }
  *referred = ccl_verb_find_referent (drafting, verb, noun, accepts, object) || ccl_verb_find_named (drafting, verb, noun, accepts, is_subject, object);
  if (*referred || ccl_verb_find_force (drafting, verb, noun, accepts, is_subject, object))
    return TRUE;
  implied = find_implied (drafting, verb, noun, accepts);
  *object = implied != NULL ? implied->object : CCL_OBJECT_SETTLEMENT;
  return implied != NULL ||
         ((of & CCL_OBJECT_BIT (CCL_OBJECT_SETTLEMENT)) != 0 &&
          (ccl_verb_is_place_name (drafting, noun) || ccl_verb_names_place (drafting, verb, noun, accepts)) &&
          (!is_subject || accepts == ccl_verb_takes_subject || is_finite_passive (drafting, verb)));
}
